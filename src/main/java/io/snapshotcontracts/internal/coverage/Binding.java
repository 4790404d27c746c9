package io.snapshotcontracts.internal.coverage;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.schema.SchemaReader;
import java.util.List;

/** Finds the schemas that bind a value together. */
final class Binding {

    private Binding() {}

    /** Adds a schema, what it refers to, its parts and the one choice that it leaves beside null. */
    static void collect(SchemaReader reader, OpenApiNode written, List<OpenApiNode> all) {
        for (OpenApiNode node : reader.targets(List.of(written))) {
            if (all.contains(node)) {
                continue;
            }
            all.add(node);
            if (node.isReference()) {
                collect(reader, node.target(node.json().path("$ref").asText()), all);
            }
            node.member("allOf").children().forEach(part -> collect(reader, part, all));
            for (String keyword : List.of("anyOf", "oneOf")) {
                List<OpenApiNode> branches = node.member(keyword).children().stream()
                        .filter(branch -> !branch.json().path("type").asText().equals("null"))
                        .toList();
                if (branches.size() == 1) {
                    collect(reader, branches.get(0), all);
                }
            }
        }
    }
}
