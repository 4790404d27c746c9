package io.snapshotcontracts.dws;

/** What made a snapshot: the two words of the DWS page. */
public enum SnapshotType {
    MANUAL,
    AUTOMATED
}
