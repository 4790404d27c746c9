package io.snapshotcontracts.junit;

/** The provider states of InstaVM; each is a documented answer of "Get Snapshot". */
public final class InstavmStates {

    /** 200 with the required fields; one answer for an API key and one for a bearer token. */
    public static final String SNAPSHOT_EXISTS = "a snapshot exists";

    /** 200 with all fields. */
    public static final String SNAPSHOT_WITH_EVERY_FIELD = "a snapshot with every documented field exists";

    /** 200 with null in every field that may be null. */
    public static final String SNAPSHOT_WITH_NULLS = "a snapshot with every nullable field null exists";

    /** 200 with the required fields and no other. */
    public static final String SNAPSHOT_WITH_REQUIRED_FIELDS = "a snapshot with only the required fields exists";

    /** 200 with {@code last_error}. */
    public static final String SNAPSHOT_WHOSE_BUILD_FAILED = "a snapshot whose build failed exists";

    /** 422 without details. */
    public static final String REQUEST_FAILS_VALIDATION = "the request fails validation";

    /** 422 with details. */
    public static final String REQUEST_FAILS_VALIDATION_WITH_DETAILS = "the request fails validation with details";

    private InstavmStates() {}
}
