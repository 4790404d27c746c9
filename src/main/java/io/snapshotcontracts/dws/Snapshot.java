package io.snapshotcontracts.dws;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.client.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot of a cluster: table 3 of the DWS page.
 *
 * @param description empty where there is none
 * @param started when its creation began
 * @param finished when it was complete; null only where the status is {@link SnapshotStatus#CREATING} and the answer
 *     has no such time
 * @param size gigabytes
 */
public record Snapshot(
        String id,
        String name,
        String description,
        Instant started,
        @Nullable Instant finished,
        double size,
        SnapshotStatus status,
        SnapshotType type,
        String clusterId) {

    public Snapshot {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(description, "description");
        requireNonNull(started, "started");
        requireNonNull(status, "status");
        requireNonNull(type, "type");
        requireNonNull(clusterId, "clusterId");
    }

    static Snapshot read(JsonValue json) {
        SnapshotStatus status = json.field("status").word(SnapshotStatus.class);
        // The page calls it the time when a snapshot is complete, so one that is being created may have none.
        JsonValue finished =
                status == SnapshotStatus.CREATING ? json.optionalField("finished") : json.field("finished");
        return new Snapshot(
                json.field("id").string(),
                json.field("name").string(),
                json.field("description").string(),
                json.field("started").time(),
                finished == null ? null : finished.time(),
                json.field("size").number(),
                status,
                json.field("type").word(SnapshotType.class),
                json.field("cluster_id").string());
    }
}
