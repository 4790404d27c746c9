package io.snapshotcontracts.junit;

/** The provider states of DWS; each is a documented answer of "Querying the Snapshot List". */
public final class DwsStates {

    /** 200 with a snapshot of which only what every legal answer has is promised. */
    public static final String HAS_SNAPSHOTS = "the project has snapshots";

    /** 200 with an empty list. */
    public static final String HAS_NO_SNAPSHOTS = "the project has no snapshots";

    /** 200 with a snapshot {@code CREATING}, not finished. */
    public static final String HAS_SNAPSHOT_BEING_CREATED = "the project has a snapshot being created";

    /** 200 with a snapshot {@code UNAVAILABLE}. */
    public static final String HAS_UNAVAILABLE_SNAPSHOT = "the project has an unavailable snapshot";

    /** 200 with a snapshot {@code AUTOMATED}. */
    public static final String HAS_AUTOMATED_SNAPSHOT = "the project has an automated snapshot";

    /** 400. */
    public static final String REQUEST_IS_MALFORMED = "the request is malformed";

    /** 401. */
    public static final String TOKEN_IS_REJECTED = "the token is rejected";

    /** 403. */
    public static final String TOKEN_LACKS_PERMISSION = "the token lacks permission";

    /** 404. */
    public static final String PROJECT_DOES_NOT_EXIST = "the project does not exist";

    /** 500. */
    public static final String SERVICE_FAILS = "the service fails";

    /** 503. */
    public static final String SERVICE_IS_UNAVAILABLE = "the service is unavailable";

    private DwsStates() {}
}
