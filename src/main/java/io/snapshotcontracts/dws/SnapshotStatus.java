package io.snapshotcontracts.dws;

/** Where a snapshot stands: the three words of the DWS page. */
public enum SnapshotStatus {
    CREATING,
    AVAILABLE,
    UNAVAILABLE
}
