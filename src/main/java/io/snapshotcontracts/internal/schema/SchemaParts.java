package io.snapshotcontracts.internal.schema;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of schemas that assert something, references replaced by what they name.
 *
 * @param isVersion30 whether what is beside a reference is ignored
 */
record SchemaParts(boolean isVersion30) {

    /**
     * A part.
     *
     * @param name the keyword or the property; empty for an element of a list
     */
    record Member(String name, OpenApiNode node, Part part) {}

    /** Follows references as long as nothing beside them counts. */
    OpenApiNode target(OpenApiNode node) {
        OpenApiNode at = node;
        for (int hop = 0; hop < 100 && isOnlyReference(at); hop++) {
            at = at.target(at.json().path("$ref").asText());
        }
        return at;
    }

    private boolean isOnlyReference(OpenApiNode node) {
        return node.isReference() && (isVersion30 || node.json().size() == 1);
    }

    /**
     * The members of a schema, of schemas by name, or of a list of schemas. Each part of {@code allOf} is a member of its own,
     * as is what a reference names beside which something else counts.
     */
    List<Member> of(OpenApiNode holder, Part part) {
        OpenApiNode node = part == Part.SCHEMA ? target(holder) : holder;
        List<Member> members = new ArrayList<>();
        for (OpenApiNode child : node.children()) {
            boolean isNamed = node.json().isObject();
            String name = isNamed ? child.name() : "";
            if (part == Part.SCHEMA && name.equals("$ref")) {
                members.add(new Member("allOf", target(node.target(child.json().asText())), part));
            } else if (part == Part.SCHEMA && name.equals("allOf")) {
                child.children().forEach(each -> members.add(new Member(name, target(each), part)));
            } else if (!part.isProse(name)) {
                Part inside = isNamed ? part.member(name) : Part.SCHEMA;
                members.add(new Member(name, inside == Part.SCHEMA ? target(child) : child, inside));
            }
        }
        return members;
    }
}
