package io.snapshotcontracts.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads single keywords of a schema. */
final class Keywords {

    private static final Set<String> TYPES =
            Set.of("array", "boolean", "integer", "null", "number", "object", "string");

    /** Assertions that are compared as text, and the type that they say something of. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("multipleOf", "number"),
            Map.entry("uniqueItems", "array"),
            Map.entry("contains", "array"),
            Map.entry("minContains", "array"),
            Map.entry("maxContains", "array"),
            Map.entry("unevaluatedItems", "array"),
            Map.entry("patternProperties", "object"),
            Map.entry("propertyNames", "object"),
            Map.entry("dependentRequired", "object"),
            Map.entry("dependentSchemas", "object"),
            Map.entry("unevaluatedProperties", "object"));

    private Keywords() {}

    /** The types, null among them; none where the schema names none. */
    static @Nullable List<String> types(OpenApiNode schema) {
        JsonNode type = schema.json().path("type");
        if (type.isMissingNode()) {
            return null;
        }
        List<String> types = new ArrayList<>();
        for (JsonNode each : type.isArray() ? type : List.of(type)) {
            if (!TYPES.contains(each.asText())) {
                throw schema.unusable("'" + each.asText() + "' is no type; expected one of "
                        + String.join(", ", new TreeSet<>(TYPES)));
            }
            types.add(each.asText());
        }
        return types;
    }

    /** The values of enum and const; none where the schema has neither. */
    static @Nullable Set<Word> words(JsonNode schema) {
        if (!schema.has("const") && !schema.path("enum").isArray()) {
            return null;
        }
        Set<Word> words = new LinkedHashSet<>();
        schema.path("enum").forEach(value -> add(value, words));
        if (schema.has("const")) {
            Set<Word> only = new LinkedHashSet<>();
            add(schema.path("const"), only);
            if (schema.path("enum").isArray()) {
                only.retainAll(words);
            }
            return only;
        }
        return words;
    }

    private static void add(JsonNode value, Set<Word> words) {
        if (!value.isNull()) {
            words.add(Word.of(value));
        }
    }

    static boolean hasNullWord(JsonNode schema) {
        boolean inEnum = !schema.path("enum").isArray();
        for (JsonNode value : schema.path("enum")) {
            inEnum |= value.isNull();
        }
        return inEnum && (!schema.has("const") || schema.path("const").isNull());
    }

    static SortedSet<String> text(JsonNode schema, String keyword) {
        JsonNode value = schema.path(keyword);
        return value.isTextual() ? new TreeSet<>(Set.of(value.asText())) : Collections.emptySortedSet();
    }

    static SortedSet<Assertion> others(OpenApiNode schema, Set<String> types, Canonical canonical) {
        SortedSet<Assertion> others = new TreeSet<>();
        for (OpenApiNode member : schema.children()) {
            String type = OTHERS.get(member.name());
            boolean saysNothing = member.name().startsWith("un")
                    && member.json().asBoolean() != member.name().equals("uniqueItems");
            if (type != null && !saysNothing && (types.contains(type) || isNumber(type, types))) {
                others.add(
                        member.name().equals("uniqueItems")
                                ? Assertion.of(member.name())
                                : canonical.assertion(member));
            }
        }
        if (schema.json().has("if")) {
            List<OpenApiNode> condition = new ArrayList<>(List.of(schema.member("if")));
            for (String branch : List.of("then", "else")) {
                if (schema.json().has(branch)) {
                    condition.add(schema.member(branch));
                }
            }
            if (condition.size() > 1) {
                others.add(canonical.together(condition));
            }
        }
        String name = schema.json().path("discriminator").path("propertyName").asText();
        if (!name.isEmpty() && types.contains("object")) {
            others.add(Assertion.of("discriminator " + name));
        }
        return others;
    }

    private static boolean isNumber(String type, Set<String> types) {
        return type.equals("number") && types.contains("integer");
    }
}
