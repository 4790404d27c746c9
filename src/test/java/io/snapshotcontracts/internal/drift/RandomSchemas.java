package io.snapshotcontracts.internal.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Schemas of 3.1 by chance, small enough that two of them have much in common, and ways to write one otherwise. */
final class RandomSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "object", "array", "null");
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final String POINTER = "#/components/schemas/";

    private final Random random;

    RandomSchemas(long seed) {
        this.random = new Random(seed);
    }

    /** Schemas by name, of which each refers to later ones only. */
    ObjectNode components() {
        ObjectNode components = JSON.objectNode();
        for (int i = 0; i < 5; i++) {
            components.set("S" + i, schema(3, i + 1));
        }
        return components;
    }

    /** Schemas by name, of which each may refer to any, itself included. */
    ObjectNode recursiveComponents() {
        ObjectNode components = JSON.objectNode();
        for (int i = 0; i < 5; i++) {
            components.set("S" + i, schema(3, 0));
        }
        return components;
    }

    JsonNode schema() {
        return schema(3, 99);
    }

    private JsonNode schema(int depth, int firstReference) {
        if (random.nextInt(20) == 0) {
            return JSON.booleanNode(random.nextInt(4) > 0);
        }
        ObjectNode schema = JSON.objectNode();
        if (random.nextInt(4) > 0) {
            schema.set("type", types());
        }
        if (firstReference < 5 && random.nextInt(4) == 0) {
            schema.put("$ref", POINTER + "S" + (firstReference + random.nextInt(5 - firstReference)));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            keyword(schema, depth, firstReference);
        }
        return schema;
    }

    private JsonNode types() {
        if (random.nextBoolean()) {
            return JSON.textNode(pick(TYPES));
        }
        ArrayNode types = JSON.arrayNode();
        TYPES.stream().filter(type -> random.nextInt(3) == 0).forEach(types::add);
        return types.isEmpty() ? JSON.textNode("string") : types;
    }

    private void keyword(ObjectNode schema, int depth, int firstReference) {
        switch (random.nextInt(depth > 0 ? 22 : 8)) {
            case 0 -> schema.set("enum", words());
            case 1 -> schema.set("const", value(0));
            case 2 -> schema.put("pattern", pick(List.of("^a", "b$", "^ab$")));
            case 3 -> schema.put(pick(List.of("minimum", "maximum", "exclusiveMinimum")), random.nextInt(3));
            case 4 ->
                schema.put(pick(List.of("minLength", "maxLength", "minItems", "maxProperties")), random.nextInt(3));
            case 5 -> schema.set("required", names());
            case 6 -> schema.put("description", "x" + random.nextInt());
            case 7 -> schema.put("uniqueItems", random.nextBoolean());
            case 8, 9, 10 -> {
                ObjectNode properties = schema.putObject("properties");
                names().forEach(name -> properties.set(name.asText(), schema(depth - 1, firstReference)));
            }
            case 11 -> schema.set("items", schema(depth - 1, firstReference));
            case 12 -> schema.set("additionalProperties", schema(depth - 1, firstReference));
            case 13 -> schema.set("not", schema(0, 99));
            case 14 -> schema.set("allOf", schemas(depth, firstReference));
            case 15, 16 -> schema.set("anyOf", schemas(depth, firstReference));
            case 17 -> schema.putObject("patternProperties").set(pick(NAMES), schema(depth - 1, firstReference));
            case 18 -> schema.set("propertyNames", schema(depth - 1, firstReference));
            case 19 -> schema.putObject("dependentSchemas").set(pick(NAMES), schema(depth - 1, firstReference));
            case 20 -> schema.putObject("dependentRequired").set(pick(NAMES), names());
            default -> schema.set("contains", schema(depth - 1, firstReference));
        }
    }

    private ArrayNode schemas(int depth, int firstReference) {
        ArrayNode schemas = JSON.arrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            schemas.add(schema(depth - 1, firstReference));
        }
        return schemas;
    }

    private ArrayNode names() {
        ArrayNode names = JSON.arrayNode();
        NAMES.stream().filter(name -> random.nextBoolean()).forEach(names::add);
        return names;
    }

    private ArrayNode words() {
        ArrayNode words = JSON.arrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            words.add(value(0));
        }
        return words;
    }

    /** Any value, mostly one that some schema here is about. */
    JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2, 3 -> JSON.textNode(pick(List.of("", "a", "ab", "b", "abc")));
            case 4 -> JSON.numberNode(random.nextInt(4));
            case 5 -> JSON.numberNode(0.5 + random.nextInt(2));
            case 6 -> {
                ArrayNode array = JSON.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    array.add(value(depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = JSON.objectNode();
                names().forEach(name -> object.set(name.asText(), value(depth - 1)));
                yield object;
            }
        };
    }

    /** The same with members, and lists whose order means nothing, in another order. */
    JsonNode reordered(JsonNode json, String name) {
        if (json.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            json.forEach(element -> elements.add(reordered(element, "")));
            if (List.of("required", "enum", "type", "anyOf", "allOf").contains(name)) {
                Collections.shuffle(elements, random);
            }
            return JSON.arrayNode().addAll(elements);
        }
        if (!json.isObject()) {
            return json;
        }
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(json.properties());
        Collections.shuffle(members, random);
        ObjectNode reordered = JSON.objectNode();
        members.forEach(member -> reordered.set(member.getKey(), reordered(member.getValue(), member.getKey())));
        return reordered;
    }

    /** The same with each reference replaced by a part of {@code allOf} that is what it refers to. */
    static JsonNode inlined(JsonNode json, ObjectNode components) {
        if (json.isArray()) {
            ArrayNode array = JSON.arrayNode();
            json.forEach(element -> array.add(inlined(element, components)));
            return array;
        }
        if (!json.isObject()) {
            return json;
        }
        ObjectNode inlined = JSON.objectNode();
        json.properties().forEach(member -> inlined.set(member.getKey(), inlined(member.getValue(), components)));
        if (json.path("$ref").isTextual()) {
            inlined.remove("$ref");
            String name = json.path("$ref").asText().substring(POINTER.length());
            JsonNode target = inlined(components.path(name), components);
            if (inlined.isEmpty()) {
                return target;
            }
            inlined.withArrayProperty("allOf").add(target);
        }
        return inlined;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
