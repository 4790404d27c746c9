package io.snapshotcontracts.instavm;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.client.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot and the status of its build: SnapshotInfo of the InstaVM page. Values of strings are InstaVM's own, since
 * the page lists none and promises no format, not even for times.
 *
 * @param status such as {@code ready} or {@code failed}
 * @param type {@code "user"} where the answer has none
 * @param vcpuCount the number of virtual processors
 * @param memoryMb megabytes
 * @param sizeBytes bytes, 0 where the answer has none
 * @param isPublic false where the answer has none
 */
public record Snapshot(
        String id,
        @Nullable String name,
        String status,
        @Nullable String sourceVmId,
        String snapshotType,
        String type,
        @Nullable String ociImage,
        @Nullable Long vcpuCount,
        @Nullable Long memoryMb,
        long sizeBytes,
        boolean isPublic,
        @Nullable String lastError,
        String createdAt,
        String updatedAt) {

    public Snapshot {
        requireNonNull(id, "id");
        requireNonNull(status, "status");
        requireNonNull(snapshotType, "snapshotType");
        requireNonNull(type, "type");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(updatedAt, "updatedAt");
    }

    static Snapshot read(JsonValue json) {
        return new Snapshot(
                json.field("id").string(),
                json.nullableField("name", JsonValue::string),
                json.field("status").string(),
                json.nullableField("source_vm_id", JsonValue::string),
                json.field("snapshot_type").string(),
                json.field("type", JsonValue::string, "user"),
                json.nullableField("oci_image", JsonValue::string),
                json.nullableField("vcpu_count", JsonValue::integer),
                json.nullableField("memory_mb", JsonValue::integer),
                json.field("size_bytes", JsonValue::integer, 0L),
                json.field("is_public", JsonValue::bool, false),
                json.nullableField("last_error", JsonValue::string),
                json.field("created_at").string(),
                json.field("updated_at").string());
    }
}
