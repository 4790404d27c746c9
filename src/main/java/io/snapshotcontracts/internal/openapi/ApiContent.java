package io.snapshotcontracts.internal.openapi;

import java.util.Optional;

/**
 * A media type under which a body is documented.
 *
 * @param mediaType the key as written: a media type, perhaps with parameters, or a range of them
 * @param node the media type object
 */
public record ApiContent(String mediaType, OpenApiNode node) {

    /** The body's schema; nothing where the media type alone is promised. */
    public Optional<OpenApiNode> schema() {
        OpenApiNode schema = node.member("schema");
        return schema.isMissing() ? Optional.empty() : Optional.of(schema);
    }
}
