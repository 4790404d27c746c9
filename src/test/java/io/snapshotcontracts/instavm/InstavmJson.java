package io.snapshotcontracts.instavm;

import io.snapshotcontracts.testsupport.JsonFields;

/** Answers of InstaVM, correct until a test spoils them. */
final class InstavmJson {

    private InstavmJson() {}

    static JsonFields snapshot() {
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

    static JsonFields requiredOnly() {
        return JsonFields.none()
                .with("id", "\"snap_1\"")
                .with("status", "\"ready\"")
                .with("snapshot_type", "\"full\"")
                .with("created_at", "\"2026-01-02T03:04:05Z\"")
                .with("updated_at", "\"yesterday\"");
    }
}
