package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes a value from a schema: always the same, of objects only what is required. It may be illegal, where a schema is
 * stranger than this, so the page has to be asked before it is served.
 */
public final class SchemaExample {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Schemas that require themselves have no end. */
    private static final int DEEPEST = 30;

    private static final Map<String, String> BY_FORMAT = Map.of(
            "date-time", "2026-01-01T00:00:00Z",
            "date", "2026-01-01",
            "time", "00:00:00Z",
            "uuid", "00000000-0000-4000-8000-000000000000",
            "email", "user@example.com",
            "uri", "https://example.com/",
            "url", "https://example.com/",
            "hostname", "example.com",
            "ipv4", "192.0.2.1",
            "ipv6", "2001:db8::1");

    private SchemaExample() {}

    /** A value of the schema. */
    public static JsonNode of(OpenApiNode schema) {
        return of(schema, 0);
    }

    /** Adds what the schema requires and the value lacks, from an example where that has it; changes nothing else. */
    static void fill(JsonNode value, OpenApiNode schema, JsonNode example) {
        fill(value, schema, example, 0);
    }

    private static void fill(JsonNode value, OpenApiNode written, JsonNode example, int depth) {
        if (depth > DEEPEST || !value.isContainerNode()) {
            return;
        }
        OpenApiNode schema = written.resolved();
        schema.member("allOf").children().forEach(part -> fill(value, part, example, depth + 1));
        if (value instanceof ObjectNode object) {
            for (String name : required(schema)) {
                if (!object.has(name)) {
                    JsonNode shown = example.path(name);
                    object.set(name, shown.isMissingNode() ? of(property(schema, name), depth + 1) : shown.deepCopy());
                }
            }
            object.properties()
                    .forEach(member -> fill(
                            member.getValue(),
                            property(schema, member.getKey()),
                            example.path(member.getKey()),
                            depth + 1));
        } else {
            value.forEach(element -> fill(element, schema.member("items"), example.path(0), depth + 1));
        }
    }

    private static JsonNode of(OpenApiNode written, int depth) {
        if (depth > DEEPEST) {
            return JSON.nullNode();
        }
        OpenApiNode schema = written.resolved();
        JsonNode json = schema.json();
        for (JsonNode given : new JsonNode[] {
            json.path("const"),
            json.path("enum").path(0),
            json.path("example"),
            json.path("examples").path(0)
        }) {
            if (given.isValueNode()) {
                return given;
            }
        }
        for (String choice : new String[] {"oneOf", "anyOf"}) {
            if (!schema.member(choice).element(0).isMissing()) {
                return merged(schema, of(schema.member(choice).element(0), depth + 1), depth);
            }
        }
        return merged(schema, JSON.missingNode(), depth);
    }

    private static JsonNode merged(OpenApiNode schema, JsonNode chosen, int depth) {
        JsonNode value = chosen;
        for (OpenApiNode part : schema.member("allOf").children()) {
            JsonNode made = of(part, depth + 1);
            if (value instanceof ObjectNode all && made instanceof ObjectNode more) {
                all.setAll(more);
            } else if (value.isMissingNode()) {
                value = made;
            }
        }
        if (value.isMissingNode()) {
            value = ofType(schema, depth);
        }
        if (value instanceof ObjectNode object) {
            for (String name : required(schema)) {
                if (!object.has(name)) {
                    object.set(name, of(property(schema, name), depth + 1));
                }
            }
        }
        return value;
    }

    private static JsonNode ofType(OpenApiNode schema, int depth) {
        JsonNode json = schema.json();
        return switch (type(json)) {
            case "object" -> JSON.objectNode();
            case "array" -> {
                ArrayNode list = JSON.arrayNode();
                for (int i = 0; i < Math.min(json.path("minItems").asInt(), 100); i++) {
                    list.add(of(schema.member("items"), depth + 1));
                }
                yield list;
            }
            case "integer" ->
                JSON.numberNode(least(json).setScale(0, RoundingMode.CEILING).toBigInteger());
            case "number" -> JSON.numberNode(least(json));
            case "boolean" -> JSON.booleanNode(true);
            case "null" -> JSON.nullNode();
            default -> text(json);
        };
    }

    private static String type(JsonNode json) {
        JsonNode type = json.path("type");
        if (type.isArray()) {
            return type.path(0).asText().equals("null")
                    ? type.path(1).asText("null")
                    : type.path(0).asText();
        }
        if (type.isTextual()) {
            return type.asText();
        }
        return json.has("items") ? "array" : json.has("properties") || json.has("required") ? "object" : "string";
    }

    private static BigDecimal least(JsonNode json) {
        JsonNode exclusive = json.path("exclusiveMinimum");
        if (exclusive.isNumber()) {
            return exclusive.decimalValue().add(BigDecimal.ONE);
        }
        if (json.path("minimum").isNumber()) {
            BigDecimal least = json.path("minimum").decimalValue();
            return exclusive.asBoolean() ? least.add(BigDecimal.ONE) : least;
        }
        BigDecimal most = json.path("maximum").isNumber() ? json.path("maximum").decimalValue() : BigDecimal.ONE;
        return most.min(BigDecimal.ONE);
    }

    private static JsonNode text(JsonNode json) {
        String text = BY_FORMAT.getOrDefault(json.path("format").asText(), "text");
        StringBuilder fitting = new StringBuilder(text);
        while (fitting.length() < Math.min(json.path("minLength").asInt(), 10_000)) {
            fitting.append('x');
        }
        int most = json.path("maxLength").asInt(Integer.MAX_VALUE);
        return JSON.textNode(fitting.length() > most ? fitting.substring(0, most) : fitting.toString());
    }

    /** What an answer has to hold; properties for requests alone are not among it. */
    private static Set<String> required(OpenApiNode schema) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode name : schema.json().path("required")) {
            if (!property(schema, name.asText())
                    .resolved()
                    .json()
                    .path("writeOnly")
                    .asBoolean()) {
                names.add(name.asText());
            }
        }
        return names;
    }

    private static OpenApiNode property(OpenApiNode schema, String name) {
        return schema.member("properties").member(name);
    }
}
