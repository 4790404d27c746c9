package io.snapshotcontracts.instavm;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON of a snapshot, right until a test spoils it: field names with their values as JSON writes them. */
record SnapshotJson(Map<String, String> fields) {

    static SnapshotJson full() {
        return requiredOnly()
                .with("name", "\"nightly\"")
                .with("source_vm_id", "\"vm_7\"")
                .with("type", "\"system\"")
                .with("oci_image", "\"docker.io/library/debian:12\"")
                .with("vcpu_count", "2")
                .with("memory_mb", "512")
                .with("size_bytes", "4294967297")
                .with("is_public", "true")
                .with("last_error", "\"out of disk\"");
    }

    static SnapshotJson requiredOnly() {
        return new SnapshotJson(Map.of())
                .with("id", "\"snap_1\"")
                .with("status", "\"ready\"")
                .with("snapshot_type", "\"full\"")
                .with("created_at", "\"2026-01-02T03:04:05Z\"")
                .with("updated_at", "\"yesterday\"");
    }

    SnapshotJson with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new SnapshotJson(changed);
    }

    SnapshotJson without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return new SnapshotJson(changed);
    }

    String text() {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(joining(",", "{", "}"));
    }
}
