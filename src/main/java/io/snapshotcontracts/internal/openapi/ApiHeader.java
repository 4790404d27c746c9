package io.snapshotcontracts.internal.openapi;

import java.util.Optional;

/** A documented header and its header object. */
public record ApiHeader(String name, OpenApiNode node) {

    public boolean isRequired() {
        return node.json().path("required").asBoolean();
    }

    /** The schema of its value; nothing where it has none, or is described by a media type. */
    public Optional<OpenApiNode> schema() {
        OpenApiNode schema = node.member("schema");
        return schema.isMissing() ? Optional.empty() : Optional.of(schema);
    }
}
