package io.snapshotcontracts.internal.judge;

import au.com.dius.pact.core.support.json.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes pact-jvm's JSON values of Jackson's, numbers as they were written, and text of them. */
final class PactJson {

    /** A number that needs more digits than this keeps its exponent. */
    private static final int LONGEST = 400;

    private PactJson() {}

    static JsonValue of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                node.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
                yield new JsonValue.Object(members);
            }
            case ARRAY -> {
                List<JsonValue> elements = new ArrayList<>(node.size());
                node.forEach(element -> elements.add(of(element)));
                yield new JsonValue.Array(elements);
            }
            case STRING -> new JsonValue.StringValue(node.asText());
            case NUMBER -> number(node);
            case BOOLEAN -> node.asBoolean() ? JsonValue.True.INSTANCE : JsonValue.False.INSTANCE;
            default -> JsonValue.Null.INSTANCE;
        };
    }

    /** A value, or a list or map of values, as JSON text, letters as they are: pact-jvm escapes all but ASCII. */
    static String text(@Nullable Object value) {
        if (value instanceof JsonValue.StringValue string) {
            return TextNode.valueOf(string.asString()).toString();
        }
        if (value instanceof JsonValue.Array array) {
            return text(array.getValues());
        }
        if (value instanceof JsonValue.Object object) {
            return text(object.getEntries());
        }
        if (value instanceof JsonValue other) {
            return other.serialise();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PactJson::text).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(member -> TextNode.valueOf(String.valueOf(member.getKey())) + ":" + text(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return String.valueOf(value);
    }

    private static JsonValue number(JsonNode node) {
        if (node.isIntegralNumber()) {
            return new JsonValue.Integer(node.asText().toCharArray());
        }
        BigDecimal value = node.decimalValue();
        String text = node.asText();
        if (text.indexOf('E') >= 0 && Math.abs((long) value.scale()) < LONGEST) {
            // to pact-jvm a number with an exponent is not always a decimal one
            text = value.toPlainString();
            text = text.indexOf('.') < 0 ? text + ".0" : text;
        }
        return new JsonValue.Decimal(text.toCharArray());
    }
}
