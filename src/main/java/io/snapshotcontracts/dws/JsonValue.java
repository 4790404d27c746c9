package io.snapshotcontracts.dws;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One value of an answer and its JSONPath, so that whatever is wrong with it is reported with its place. */
final class JsonValue {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
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

    JsonValue field(String name) {
        JsonValue value = optionalField(name);
        if (value == null) {
            throw answer.unexpected(path + "." + name, "missing");
        }
        return value;
    }

    /** Null where the object has no such field; a field that is null is one. */
    @Nullable
    JsonValue optionalField(String name) {
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

    String string() {
        if (!node.isTextual()) {
            throw wrong("expected a string");
        }
        return node.textValue();
    }

    /** One of the names of an enum, letter for letter. */
    <E extends Enum<E>> E word(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(word -> word.name().equals(node.textValue()))
                .findFirst()
                .orElseThrow(() -> wrong("expected one of " + List.of(type.getEnumConstants())));
    }

    /** A time of the form {@code YYYY-MM-DDThh:mm:ssZ} that the calendar has. */
    Instant time() {
        String text = string();
        try {
            if (TIME.matcher(text).matches()) {
                // Not Instant.parse, which takes 24:00:00 and a leap second on any day.
                return LocalDateTime.parse(text.substring(0, text.length() - 1)).toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeParseException e) {
            throw wrong("expected a date and time that exist");
        }
        throw wrong("expected a time of the form YYYY-MM-DDThh:mm:ssZ");
    }

    double number() {
        if (!node.isNumber()) {
            throw wrong("expected a number");
        }
        if (Double.isInfinite(node.doubleValue())) {
            throw wrong("expected a number within the range of a double");
        }
        return node.doubleValue();
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
