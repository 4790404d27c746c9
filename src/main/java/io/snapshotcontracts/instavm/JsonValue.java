package io.snapshotcontracts.instavm;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One value of an answer and its JSONPath, so that whatever is wrong with it is reported with its place. */
final class JsonValue {

    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Answer answer;
    private final String path;
    private final JsonNode node;

    JsonValue(Answer answer, String path, JsonNode node) {
        this.answer = answer;
        this.path = path;
        this.node = node;
    }

    /** The field of that name, null or not. */
    JsonValue field(String name) {
        JsonValue value = optionalField(name);
        if (value == null) {
            throw answer.unexpected(path + "." + name, "missing");
        }
        return value;
    }

    /** The field of that name, which may be absent but then has a default. */
    <T> T field(String name, Function<JsonValue, T> reader, T absent) {
        JsonValue value = optionalField(name);
        return value == null ? absent : reader.apply(value);
    }

    /** The field of that name, which may be absent or null. */
    <T> @Nullable T nullableField(String name, Function<JsonValue, T> reader) {
        JsonValue value = optionalField(name);
        return value == null || value.node.isNull() ? null : reader.apply(value);
    }

    private @Nullable JsonValue optionalField(String name) {
        if (!node.isObject()) {
            throw wrong("expected an object");
        }
        JsonNode child = node.get(name);
        return child == null ? null : new JsonValue(answer, path + "." + name, child);
    }

    <T> List<T> elements(Function<JsonValue, T> reader) {
        if (!node.isArray()) {
            throw wrong("expected an array");
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new JsonValue(answer, path + "[" + i + "]", node.get(i)))
                .map(reader)
                .toList();
    }

    boolean isNumber() {
        return node.isNumber();
    }

    String string() {
        if (!node.isTextual()) {
            throw wrong("expected a string");
        }
        return node.textValue();
    }

    boolean bool() {
        if (!node.isBoolean()) {
            throw wrong("expected a boolean");
        }
        return node.booleanValue();
    }

    /** A number without a fraction, however it is written: 2, 2.0 and 0.2e1 are the same integer. */
    long integer() {
        if (!node.isNumber()) {
            throw wrong("expected an integer");
        }
        BigDecimal number = node.decimalValue().stripTrailingZeros();
        if (number.scale() > 0) {
            throw wrong("expected an integer");
        }
        if (number.compareTo(MIN_LONG) < 0 || number.compareTo(MAX_LONG) > 0) {
            throw wrong("expected an integer of at most 64 bits");
        }
        return number.longValueExact();
    }

    UnexpectedAnswerException wrong(String expectation) {
        return answer.unexpected(path, expectation + " but was " + description());
    }

    private String description() {
        return switch (node.getNodeType()) {
            case STRING -> "the string " + Answer.quoted(node.textValue());
            case NUMBER -> "the number " + Answer.shortened(node.asText());
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            default -> node.asText();
        };
    }
}
