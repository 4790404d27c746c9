package io.snapshotcontracts.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says schemas in the words of OpenAPI 3.0 and without references. openapi-diff sees next to nothing of 3.1 (types,
 * elements of lists, {@code anyOf} with null), and of two fields with one reference only the first.
 */
final class SimpleSchemas {

    /** What is compared; the rest is prose, or nothing that an answer is judged by. */
    private static final List<String> KEPT = List.of(
            "format",
            "pattern",
            "default",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "multipleOf",
            "uniqueItems");

    /** What stands in front of several types, where a format stands otherwise. */
    static final String TYPES = "types ";

    /** Far above any answer that a person reads; where references multiply, they end here. */
    private static final int MOST_SCHEMAS = 20_000;

    private final OpenApiFile file;
    private final Set<JsonNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int schemas;

    SimpleSchemas(OpenApiFile file) {
        this.file = file;
    }

    ObjectNode simple(JsonNode schema) {
        if (++schemas > MOST_SCHEMAS) {
            throw new InvalidOpenApiException(file.name() + ": the schemas are larger than is compared here");
        }
        ObjectNode simple = JsonNodeFactory.instance.objectNode();
        JsonNode target = file.resolved(schema);
        // a schema may contain itself; inside itself it is compared no further
        if (target.isObject() && open.add(target)) {
            copy(target, simple);
            if (schema.has("$ref")) {
                copy(schema, simple);
            }
            open.remove(target);
        }
        return simple;
    }

    private void copy(JsonNode schema, ObjectNode simple) {
        for (JsonNode part : schema.path("allOf")) {
            merge(simple(part), simple);
        }
        KEPT.stream().filter(schema::has).forEach(key -> simple.set(key, schema.path(key)));
        if (schema.path("nullable").asBoolean()) {
            simple.put("nullable", true);
        }
        types(schema, simple);
        words(schema, simple);
        schema.path("properties").properties().forEach(property -> simple.withObjectProperty("properties")
                .set(property.getKey(), simple(property.getValue())));
        if (schema.path("required").isArray() && !schema.path("required").isEmpty()) {
            simple.set("required", schema.path("required"));
        }
        if (schema.path("items").isObject()) {
            simple.set("items", simple(schema.path("items")));
        }
        choice("anyOf", schema, simple);
        choice("oneOf", schema, simple);
    }

    private static void merge(ObjectNode from, ObjectNode into) {
        from.properties().forEach(keyword -> {
            if (keyword.getKey().equals("properties")) {
                into.withObjectProperty("properties").setAll((ObjectNode) keyword.getValue());
            } else if (keyword.getKey().equals("required") && into.has("required")) {
                Set<String> names = new TreeSet<>();
                into.path("required").forEach(name -> names.add(name.asText()));
                keyword.getValue().forEach(name -> names.add(name.asText()));
                names.forEach(into.putArray("required")::add);
            } else {
                into.set(keyword.getKey(), keyword.getValue());
            }
        });
    }

    private static void types(JsonNode schema, ObjectNode simple) {
        Set<String> types = new TreeSet<>();
        if (schema.path("type").isTextual()) {
            types.add(schema.path("type").asText());
        }
        schema.path("type").forEach(type -> types.add(type.asText()));
        setTypes(types, simple);
    }

    private static void setTypes(Set<String> types, ObjectNode simple) {
        if (types.remove("null")) {
            simple.put("nullable", true);
        }
        if (types.size() == 1) {
            simple.put("type", types.iterator().next());
        } else if (!types.isEmpty()) {
            // 3.0 has one type, and the library's model knows no others; a format may be any word
            simple.put("type", "string").put("format", TYPES + String.join(" or ", types));
        }
    }

    private static void words(JsonNode schema, ObjectNode simple) {
        List<JsonNode> words = new ArrayList<>();
        if (schema.has("const")) {
            words.add(schema.path("const"));
        } else {
            schema.path("enum").forEach(words::add);
        }
        words.removeIf(JsonNode::isNull);
        if (!words.isEmpty()) {
            ArrayNode list = simple.putArray("enum");
            words.forEach(list::add);
        }
    }

    private void choice(String keyword, JsonNode schema, ObjectNode simple) {
        List<ObjectNode> branches = new ArrayList<>();
        for (JsonNode branch : schema.path(keyword)) {
            ObjectNode said = simple(branch);
            if (said.size() == 1 && said.path("nullable").asBoolean()) {
                simple.put("nullable", true);
            } else {
                branches.add(said);
            }
        }
        if (branches.size() == 1) {
            merge(branches.get(0), simple);
        } else if (branches.isEmpty()) {
            return;
        } else if (branches.stream().allMatch(SimpleSchemas::isTypeAlone)) {
            Set<String> types = new TreeSet<>();
            branches.forEach(branch -> types.add(branch.path("type").asText()));
            setTypes(types, simple);
        } else {
            branches.forEach(simple.withArrayProperty(keyword)::add);
        }
    }

    private static boolean isTypeAlone(ObjectNode schema) {
        return schema.size() == 1 && schema.has("type");
    }
}
