package io.snapshotcontracts.internal.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a value of a request is made when the request is sent.
 *
 * @param type in the spelling of the Pact specification
 * @param json the generator as the contract writes it
 * @param format of a date or time, null for every other generator
 * @param pattern of a regular expression, null for every other generator
 */
record Generator(
        String type,
        JsonNode json,
        @Nullable DateFormat format,
        @Nullable Pattern pattern) {

    static final String PROVIDER_STATE = "ProviderState";

    /** Longer than any value that an API takes, and short enough to be made a thousand times. */
    private static final int LONGEST = 100_000;

    private static final Set<String> PLAIN =
            Set.of(PROVIDER_STATE, "MockServerURL", "RandomBoolean", "Uuid", "RandomInt", "ArrayContains");

    Generator {
        requireNonNull(type, "type");
        requireNonNull(json, "json");
    }

    boolean isProviderState() {
        return type.equals(PROVIDER_STATE);
    }

    /** Of a provider state: the text with the parameters that it names. */
    String expression() {
        return json.path("expression").asText();
    }

    /** @throws IllegalArgumentException with a clause where there is no such generator or it cannot run */
    static Generator read(JsonNode json) {
        String type = json.path("type").asText();
        for (String size : List.of("digits", "size")) {
            if (json.path(size).asDouble(1) > LONGEST || json.path(size).asDouble(1) < 1) {
                throw new IllegalArgumentException("the generator's '" + size + "' is not between 1 and " + LONGEST);
            }
        }
        if (json.path("min").asLong(0) > json.path("max").asLong(Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("the generator's 'min' is above its 'max'");
        }
        return switch (type) {
            case "RandomDecimal", "RandomHexadecimal", "RandomString" -> new Generator(type, json, null, null);
            case "Regex" -> new Generator(type, json, null, Regexes.compile(RuleNames.requiredText(json, "regex")));
            case "Date" -> timed(type, json, "date", "yyyy-MM-dd");
            case "Time" -> timed(type, json, "time", "HH:mm:ss");
            case "DateTime" -> timed(type, json, "datetime", "yyyy-MM-dd'T'HH:mm:ss");
            default -> {
                if (!PLAIN.contains(type)) {
                    throw new IllegalArgumentException("no Pact specification has a generator '" + type + "'");
                }
                yield new Generator(type, json, null, null);
            }
        };
    }

    private static Generator timed(String type, JsonNode json, String kind, String usual) {
        DateExpression.of(json.path("expression").asText(""));
        String format = json.path("format").asText("");
        return new Generator(type, json, DateFormat.of(kind, format.isEmpty() ? usual : format), null);
    }
}
