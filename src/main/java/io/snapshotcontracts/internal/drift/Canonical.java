package io.snapshotcontracts.internal.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** JSON as text whose members are in alphabetical order, so that texts are equal where the values are. */
final class Canonical {

    /** Words for people, which assert nothing. */
    private static final Set<String> PROSE =
            Set.of("title", "description", "example", "examples", "deprecated", "$comment", "externalDocs", "default");

    /** Lists whose order means nothing. */
    private static final Set<String> UNORDERED = Set.of("type", "enum", "required", "allOf", "anyOf", "oneOf");

    private static final int DEEPEST = 20;
    private static final int LONGEST = 2_000;

    private Canonical() {}

    static String text(JsonNode value) {
        if (value.isObject()) {
            List<String> members = new ArrayList<>();
            value.properties().forEach(member -> members.add(member.getKey() + ": " + text(member.getValue())));
            members.sort(null);
            return "{" + String.join(", ", members) + "}";
        }
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(text(element)));
            return "[" + String.join(", ", elements) + "]";
        }
        return value.isNumber() ? Word.of(value).text() : value.asText();
    }

    /** The assertions of a schema, references in it resolved. */
    static String schema(OpenApiNode schema) {
        return schema(schema, DEEPEST);
    }

    private static String schema(OpenApiNode node, int depth) {
        OpenApiNode target = node.resolved();
        if (!target.json().isContainerNode()) {
            return text(target.json());
        }
        if (depth == 0) {
            throw new NotComparableException("a part that is compared as text is nested too deep");
        }
        boolean isObject = target.json().isObject();
        List<String> parts = new ArrayList<>();
        int length = 0;
        for (OpenApiNode part : target.children()) {
            boolean isProse = PROSE.contains(part.name()) || part.name().startsWith("x-");
            if (!isObject || !isProse) {
                parts.add((isObject ? part.name() + ": " : "") + schema(part, depth - 1));
                length += parts.get(parts.size() - 1).length();
            }
            if (length > LONGEST) {
                throw new NotComparableException("a part that is compared as text is too large");
            }
        }
        if (isObject || UNORDERED.contains(node.name())) {
            parts.sort(null);
        }
        String all = String.join(", ", parts);
        return isObject ? "{" + all + "}" : "[" + all + "]";
    }
}
