package io.snapshotcontracts.dws;

import io.snapshotcontracts.client.JsonValue;
import java.util.List;

/**
 * The snapshots of a project: table 2 of the DWS page.
 *
 * @param snapshots in the answer's order
 * @param count the number that the answer states; it is not compared with the list
 */
public record SnapshotList(List<Snapshot> snapshots, long count) {

    public SnapshotList {
        snapshots = List.copyOf(snapshots);
    }

    static SnapshotList read(JsonValue json) {
        return new SnapshotList(
                json.field("snapshots").elements(Snapshot::read),
                json.field("count").integer());
    }
}
