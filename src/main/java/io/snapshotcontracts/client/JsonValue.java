package io.snapshotcontracts.client;

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

/**
 * One value of an answer and its JSONPath, so that each problem is reported with its place. What reads a value
 * of another kind throws an {@link UnexpectedAnswerException}.
 */
public final class JsonValue {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private final ApiAnswer answer;
    private final String path;
    private final JsonNode node;

    JsonValue(ApiAnswer answer, String path, JsonNode node) {
        this.answer = answer;
        this.path = path;
        this.node = node;
    }

    /** The field of that name, null or not. */
    public JsonValue field(String name) {
        JsonValue value = optionalField(name);
        if (value == null) {
            throw answer.unexpected(path + "." + name, "missing");
        }
        return value;
    }

    /** The field of that name, or the default where the object has none. */
    public <T> T field(String name, Function<JsonValue, T> reader, T absent) {
        JsonValue value = optionalField(name);
        return value == null ? absent : reader.apply(value);
    }

    /** The field of that name, which may be absent or null. */
    public <T> @Nullable T nullableField(String name, Function<JsonValue, T> reader) {
        JsonValue value = optionalField(name);
        return value == null || value.node.isNull() ? null : reader.apply(value);
    }

    /** The field of that name; null where the object has none, but not for a field that is null. */
    public @Nullable JsonValue optionalField(String name) {
        if (!node.isObject()) {
            throw wrong("expected an object");
        }
        JsonNode child = node.get(name);
        return child == null ? null : new JsonValue(answer, path + "." + name, child);
    }

    /** The elements of an array, in its order. */
    public <T> List<T> elements(Function<JsonValue, T> reader) {
        if (!node.isArray()) {
            throw wrong("expected an array");
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new JsonValue(answer, path + "[" + i + "]", node.get(i)))
                .map(reader)
                .toList();
    }

    /** Whether this is a number of any kind. */
    public boolean isNumber() {
        return node.isNumber();
    }

    /** A string, empty or not. */
    public String string() {
        if (!node.isTextual()) {
            throw wrong("expected a string");
        }
        return node.textValue();
    }

    /** One of the names of an enum, letter for letter. */
    public <E extends Enum<E>> E word(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(word -> word.name().equals(node.textValue()))
                .findFirst()
                .orElseThrow(() -> wrong("expected one of " + List.of(type.getEnumConstants())));
    }

    /** A time of the form {@code YYYY-MM-DDThh:mm:ssZ} that the calendar has. */
    public Instant time() {
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

    /** True or false. */
    public boolean bool() {
        if (!node.isBoolean()) {
            throw wrong("expected a boolean");
        }
        return node.booleanValue();
    }

    /** A number that is rounded to a double. */
    public double number() {
        if (!node.isNumber()) {
            throw wrong("expected a number");
        }
        if (Double.isInfinite(node.doubleValue())) {
            throw wrong("expected a number within the range of a double");
        }
        return node.doubleValue();
    }

    /** A number without a fraction, however it is written: 2, 2.0 and 0.2e1 are the same integer. */
    public long integer() {
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

    private UnexpectedAnswerException wrong(String expectation) {
        return answer.unexpected(path, expectation + " but was " + description());
    }

    private String description() {
        return switch (node.getNodeType()) {
            case STRING -> "the string " + ApiAnswer.quoted(node.textValue());
            case NUMBER -> "the number " + ApiAnswer.shortened(node.asText());
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            default -> node.asText();
        };
    }
}
