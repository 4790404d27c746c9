package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The types that a schema takes, in words. */
final class TypeWords {

    private static final Map<String, String> WITH_ARTICLE = Map.of(
            "string", "a string",
            "number", "a number",
            "integer", "an integer",
            "boolean", "a boolean",
            "object", "an object",
            "array", "an array",
            "null", "null");

    private TypeWords() {}

    /** The types' names in the order of the schema, its choices included. */
    static List<String> of(OpenApiNode schema) {
        Set<String> types = new LinkedHashSet<>();
        collect(schema, types, new HashSet<>());
        return List.copyOf(types);
    }

    static String joined(List<String> types) {
        return String.join(" or ", types);
    }

    static String withArticles(List<String> types) {
        return types.stream().map(type -> WITH_ARTICLE.getOrDefault(type, type)).collect(Collectors.joining(" or "));
    }

    private static void collect(OpenApiNode schema, Set<String> types, Set<OpenApiNode> seen) {
        if (!seen.add(schema)) {
            return;
        }
        OpenApiNode type = schema.member("type");
        if (type.json().isTextual()) {
            types.add(type.json().asText());
        }
        type.children().forEach(name -> types.add(name.json().asText()));
        if (schema.isReference()) {
            collect(schema.target(schema.json().path("$ref").asText()), types, seen);
        }
        if (type.isMissing()) {
            for (String keyword : List.of("anyOf", "oneOf", "allOf")) {
                schema.member(keyword).children().forEach(branch -> collect(branch, types, seen));
            }
        }
        if (schema.json().path("nullable").asBoolean()) {
            types.add("null");
        }
    }
}
