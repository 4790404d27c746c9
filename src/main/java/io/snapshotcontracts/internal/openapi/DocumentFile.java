package io.snapshotcontracts.internal.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file of a documentation folder. Two nodes of one file and one pointer are the same node. */
final class DocumentFile {

    private static final List<String> ANCHORS = List.of("$anchor", "$dynamicAnchor");

    private final DocumentFolder folder;
    private final String path;
    private final JsonNode root;
    private @Nullable Map<String, OpenApiNode> named;

    DocumentFile(DocumentFolder folder, String path, JsonNode root) {
        this.folder = folder;
        this.path = path;
        this.root = root;
    }

    DocumentFolder folder() {
        return folder;
    }

    /** Relative to the folder, with slashes. */
    String path() {
        return path;
    }

    OpenApiNode root() {
        return new OpenApiNode(this, JsonPointer.empty(), root);
    }

    /** The schema with an anchor ({@code #name}) or an {@code $id}; looked for only where a reference names one. */
    synchronized @Nullable OpenApiNode named(String name) {
        Map<String, OpenApiNode> known = named;
        if (known == null) {
            known = new HashMap<>();
            collect(root(), known);
            named = known;
        }
        return known.get(name);
    }

    private static void collect(OpenApiNode node, Map<String, OpenApiNode> found) {
        for (String keyword : ANCHORS) {
            if (node.json().path(keyword).isTextual()) {
                found.putIfAbsent("#" + node.json().path(keyword).asText(), node);
            }
        }
        if (node.json().path("$id").isTextual()) {
            found.putIfAbsent(node.json().path("$id").asText(), node);
        }
        if (node.json().isContainerNode()) {
            node.children().forEach(child -> collect(child, found));
        }
    }
}
