package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule that no schema can say, as the documentation declares it under {@code x-validations} beside a schema. A rule
 * speaks only where the values it is about are of the types that it needs; the schema says what is wrong with others.
 *
 * @param message the page's rule in words
 * @param source the part of the page that says it
 */
record Invariant(Kind kind, JsonNode parameters, String message, String source) {

    /** What can be declared; every kind is one predicate, so that a further documentation needs no further code. */
    enum Kind {
        /** The number {@code field} is the length of the array {@code of}. */
        SIZE_EQUALS("sizeEquals"),
        /** The time {@code later} is not before the time {@code earlier}. */
        NOT_BEFORE("notBefore"),
        /** The text is a date and time that exist; their layout is a pattern's matter. */
        REAL_DATE_TIME("realDateTime");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        String rule() {
            return rule;
        }

        static Kind named(String rule, String place) {
            return Arrays.stream(values())
                    .filter(kind -> kind.rule.equals(rule))
                    .findFirst()
                    .orElseThrow(() -> new InvalidContractException(place + ": there is no rule '" + rule
                            + "'; there are "
                            + Arrays.stream(values()).map(kind -> kind.rule).collect(Collectors.joining(", "))));
        }
    }

    /**
     * What is wrong.
     *
     * @param member the member that is wrong, null where it is the value itself
     */
    record Breach(@Nullable String member, String expected, String actual) {}

    String rule() {
        return kind.rule;
    }

    /** Names of the members that the rule compares; none where it looks at the value itself. */
    List<String> members() {
        return switch (kind) {
            case SIZE_EQUALS -> List.of(parameter("field"), parameter("of"));
            case NOT_BEFORE -> List.of(parameter("earlier"), parameter("later"));
            case REAL_DATE_TIME -> List.of();
        };
    }

    Optional<Breach> breach(JsonNode value) {
        return switch (kind) {
            case SIZE_EQUALS -> sizeEquals(value);
            case NOT_BEFORE -> notBefore(value);
            case REAL_DATE_TIME ->
                value.isTextual() && time(value) == null
                        ? Optional.of(new Breach(null, "a date and time that exist", value.toString()))
                        : Optional.empty();
        };
    }

    private Optional<Breach> sizeEquals(JsonNode object) {
        JsonNode field = object.path(parameter("field"));
        JsonNode list = object.path(parameter("of"));
        return field.isNumber()
                        && list.isArray()
                        && field.decimalValue().compareTo(BigDecimal.valueOf(list.size())) != 0
                ? Optional.of(new Breach(parameter("field"), Integer.toString(list.size()), field.toString()))
                : Optional.empty();
    }

    private Optional<Breach> notBefore(JsonNode object) {
        JsonNode earlier = object.path(parameter("earlier"));
        JsonNode later = object.path(parameter("later"));
        TemporalAccessor from = time(earlier);
        TemporalAccessor to = time(later);
        boolean before = (from instanceof OffsetDateTime start
                        && to instanceof OffsetDateTime end
                        && end.isBefore(start))
                || (from instanceof LocalDateTime local && to instanceof LocalDateTime until && until.isBefore(local));
        return before
                ? Optional.of(new Breach(parameter("later"), "not before " + earlier, later.toString()))
                : Optional.empty();
    }

    private String parameter(String name) {
        return parameters.path(name).asText();
    }

    private static @Nullable TemporalAccessor time(JsonNode value) {
        if (!value.isTextual()) {
            return null;
        }
        TemporalAccessor usual = UsualTime.of(value.textValue());
        if (usual != null) {
            return usual;
        }
        try {
            // strict: no 30 February, no hour 24, no second 60
            return DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    value.textValue(), OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
