package io.snapshotcontracts.dws;

/** The state of a snapshot: the three words of the DWS page. */
public enum SnapshotStatus {
    CREATING,
    AVAILABLE,
    UNAVAILABLE
}
