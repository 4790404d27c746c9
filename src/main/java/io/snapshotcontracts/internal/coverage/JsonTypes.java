package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.schema.Word;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** JSON's types with values that stand for them. */
final class JsonTypes {

    private static final List<JsonNode> WHOLE_BUT_LARGE = List.of(decimal("1E+21"), decimal("1E+400"));
    private static final Map<String, List<JsonNode>> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("null", List.of(NullNode.instance));
        VALUES.put("boolean", List.of(BooleanNode.TRUE, BooleanNode.FALSE));
        VALUES.put(
                "integer",
                List.of(
                        IntNode.valueOf(7),
                        IntNode.valueOf(0),
                        IntNode.valueOf(-1),
                        decimal("7.0"),
                        decimal("1E+3"),
                        BigIntegerNode.valueOf(BigInteger.TWO.pow(53).add(BigInteger.ONE)),
                        BigIntegerNode.valueOf(BigInteger.TWO.pow(63)),
                        BigIntegerNode.valueOf(BigInteger.TWO.pow(80))));
        VALUES.put("number", List.of(decimal("1.5"), decimal("-0.25")));
        VALUES.put(
                "string",
                Stream.of("text", "", "7", "true", "null", "Grüße \uD83D\uDE42 \" \\ / \n", "x".repeat(5_000))
                        .<JsonNode>map(TextNode::valueOf)
                        .toList());
        VALUES.put("array", List.of(JsonNodeFactory.instance.arrayNode()));
        VALUES.put("object", List.of(JsonNodeFactory.instance.objectNode()));
    }

    /** Names of all types; an integer is a number, but a number need not be an integer. */
    static final Set<String> ALL = new LinkedHashSet<>(VALUES.keySet());

    private JsonTypes() {}

    /** Values of a type, and of no narrower one. */
    static List<JsonNode> valuesOf(String type) {
        return VALUES.getOrDefault(type, List.of());
    }

    /** Values that a type takes, those of narrower types included. */
    static List<JsonNode> takenBy(String type) {
        return type.equals("number")
                ? Stream.of(valuesOf("integer"), valuesOf("number"), WHOLE_BUT_LARGE)
                        .flatMap(List::stream)
                        .toList()
                : valuesOf(type);
    }

    static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "boolean" -> value.isBoolean();
            case "integer" ->
                value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "number" -> value.isNumber();
            case "string" -> value.isTextual();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }

    /** The narrowest type of a value. */
    static String of(JsonNode value) {
        return ALL.stream().filter(type -> isOf(type, value)).findFirst().orElse("object");
    }

    /** A value as documentation lists it among words. */
    static String word(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : Word.of(value).text();
    }

    /** The value that a word means; missing where it is a list or an object. */
    static JsonNode value(Word word) {
        return switch (word.type()) {
            case "string" -> TextNode.valueOf(word.text());
            case "integer", "number" -> decimal(word.text());
            case "boolean" -> BooleanNode.valueOf(Boolean.parseBoolean(word.text()));
            default -> MissingNode.getInstance();
        };
    }

    static boolean allow(Set<String> types, String type) {
        return types.contains(type) || (type.equals("integer") && types.contains("number"));
    }

    private static JsonNode decimal(String text) {
        return DecimalNode.valueOf(new BigDecimal(text));
    }
}
