package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the values of one request's generators. Random values follow from the place that they are for, so that a run
 * can be repeated; times follow the clock, because their expressions are about now.
 */
final class ValueMaker {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(?:\\.[0-9]{1,18})?");
    private static final String HEXADECIMAL = "0123456789abcdef";
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final String source;
    private final Map<String, JsonNode> values;

    /**
     * @param source what the random values are to follow from: the interaction's place
     * @param values of the provider states' parameters
     */
    ValueMaker(String source, Map<String, JsonNode> values) {
        this.source = source;
        this.values = values;
    }

    /** The value, null where the example is to stay. */
    @Nullable
    JsonNode make(Generator generator, String place, String example) {
        Random random = new Random((source + " " + place).hashCode());
        JsonNode json = generator.json();
        return switch (generator.type()) {
            case Generator.PROVIDER_STATE -> ofState(json, UnaryOperator.identity());
            case "RandomBoolean" -> BooleanNode.valueOf(random.nextBoolean());
            case "RandomInt" ->
                integer(random, json.path("min").asLong(0), json.path("max").asLong(Integer.MAX_VALUE));
            case "RandomDecimal" -> decimal(random, json.path("digits").asInt(10));
            case "RandomHexadecimal" ->
                text(random, HEXADECIMAL, json.path("digits").asInt(10));
            case "RandomString" -> text(random, ALPHANUMERIC, json.path("size").asInt(10));
            case "Uuid" -> uuid(place, json.path("format").asText());
            case "Date", "Time", "DateTime" -> time(generator);
            // the example is one of the values that the expression allows, unless the contract contradicts itself
            default -> null;
        };
    }

    /**
     * A text made of the provider states' parameters.
     *
     * @param encoding how each value is encoded for the place where it is put
     * @return null where a parameter has no value
     */
    @Nullable
    String text(Generator generator, UnaryOperator<String> encoding) {
        JsonNode value = ofState(generator.json(), encoding);
        return value == null || value.isNull() ? null : asText(value);
    }

    static String asText(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    private @Nullable JsonNode ofState(JsonNode generator, UnaryOperator<String> encoding) {
        String expression = generator.path("expression").asText();
        Matcher placeholder = PLACEHOLDER.matcher(expression);
        if (!placeholder.find()) {
            return encoded(values.get(expression), encoding, generator);
        }
        if (placeholder.start() == 0 && placeholder.end() == expression.length()) {
            return encoded(values.get(placeholder.group(1)), encoding, generator);
        }
        StringBuilder text = new StringBuilder();
        int end = 0;
        do {
            JsonNode value = values.get(placeholder.group(1));
            if (value == null || value.isNull()) {
                return null;
            }
            text.append(expression.substring(end, placeholder.start())).append(encoding.apply(asText(value)));
            end = placeholder.end();
        } while (placeholder.find());
        return typed(TextNode.valueOf(text + expression.substring(end)), generator);
    }

    private static @Nullable JsonNode encoded(
            @Nullable JsonNode value, UnaryOperator<String> encoding, JsonNode generator) {
        if (value == null) {
            return null;
        }
        JsonNode typed = typed(value, generator);
        return typed.isTextual() ? TextNode.valueOf(encoding.apply(typed.asText())) : typed;
    }

    /** The value in the data type that the generator names; as it is where it cannot have that type. */
    private static JsonNode typed(JsonNode value, JsonNode generator) {
        String text = asText(value).strip();
        return switch (generator.path("dataType").asText("RAW").toUpperCase(Locale.ROOT)) {
            case "STRING" -> TextNode.valueOf(asText(value));
            case "INTEGER" ->
                NUMBER.matcher(text).matches() ? LongNode.valueOf(new BigDecimal(text).longValue()) : value;
            case "DECIMAL", "FLOAT", "NUMBER" ->
                value.isTextual() && NUMBER.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text)) : value;
            case "BOOLEAN" ->
                text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                        ? BooleanNode.valueOf(Boolean.parseBoolean(text.toLowerCase(Locale.ROOT)))
                        : value;
            default -> value;
        };
    }

    private static JsonNode integer(Random random, long min, long max) {
        return LongNode.valueOf(min + (long) (random.nextDouble() * (max - min + 1)));
    }

    private static JsonNode decimal(Random random, int digits) {
        StringBuilder text = new StringBuilder().append((char) ('1' + random.nextInt(9)));
        for (int i = 1; i < digits; i++) {
            text.append(i == (digits + 1) / 2 ? "." : "").append((char) ('1' + random.nextInt(9)));
        }
        return DecimalNode.valueOf(new BigDecimal(text.toString()));
    }

    private static JsonNode text(Random random, String characters, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return TextNode.valueOf(text.toString());
    }

    private JsonNode uuid(String place, String format) {
        String uuid = UUID.nameUUIDFromBytes((source + " " + place).getBytes(StandardCharsets.UTF_8))
                .toString();
        return TextNode.valueOf(
                switch (format) {
                    case "simple" -> uuid.replace("-", "");
                    case "upper-case-hyphenated" -> uuid.toUpperCase(Locale.ROOT);
                    case "URN" -> "urn:uuid:" + uuid;
                    default -> uuid;
                });
    }

    private static @Nullable JsonNode time(Generator generator) {
        if (generator.format() == null) {
            return null;
        }
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String expression = generator.json().path("expression").asText("");
        return TextNode.valueOf(generator
                .format()
                .format(DateExpression.of(expression).apply(now).toZonedDateTime()));
    }
}
