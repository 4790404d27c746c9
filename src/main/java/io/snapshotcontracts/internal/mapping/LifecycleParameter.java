package io.snapshotcontracts.internal.mapping;

/** The parameters by which a mapping describes to the stub's extension the lifecycle that its identifiers go through. */
public enum LifecycleParameter {
    /** The bodies of the stages, an array of JSON. */
    STAGES("stages"),

    /** The lifecycle's name; the same identifier may go through several. */
    LIFECYCLE("lifecycle"),

    /** Which segment of the path is the identifier, from 0, or negative and from its end. */
    SEGMENT("identifierSegment"),

    /** The placeholder for the identifier in the bodies. */
    MARKER("identifierMarker"),

    /** Further strings that stand for segments: each with the segment, and whether it is a number. */
    OTHER_MARKERS("otherMarkers");

    /** The extension's name, by which a mapping asks for it. */
    public static final String EXTENSION = "snapshot-lifecycle";

    private final String key;

    LifecycleParameter(String key) {
        this.key = key;
    }

    /** The key in the mapping's transformer parameters. */
    public String key() {
        return key;
    }
}
