package io.snapshotcontracts.internal.contract;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The expressions of Pact's date and time generators, such as {@code tomorrow + 1 week} or {@code today @ 2 o'clock pm}. */
final class DateExpression {

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "millisecond", ChronoUnit.MILLIS,
            "second", ChronoUnit.SECONDS,
            "minute", ChronoUnit.MINUTES,
            "hour", ChronoUnit.HOURS,
            "day", ChronoUnit.DAYS,
            "week", ChronoUnit.WEEKS,
            "month", ChronoUnit.MONTHS,
            "year", ChronoUnit.YEARS);

    private static final Pattern PART = Pattern.compile("\\s*(?:"
            + "(?<base>now|today|yesterday|tomorrow|noon|midnight)"
            + "|(?<hour>[0-9]{1,2})\\s+o'clock(?:\\s+(?<half>am|pm))?"
            + "|(?<sign>[+-])\\s*(?<count>[0-9]{1,6})\\s+(?<unit>[a-z]+?)s?(?![a-z])"
            + "|(?<side>next|last)\\s+(?<named>[a-z]+)"
            + "|@)\\s*");

    private DateExpression() {}

    /** @throws IllegalArgumentException with a clause where it is no such expression */
    static UnaryOperator<OffsetDateTime> of(String expression) {
        UnaryOperator<OffsetDateTime> steps = UnaryOperator.identity();
        Matcher part = PART.matcher(expression.strip().toLowerCase(Locale.ROOT));
        int end = 0;
        while (end < expression.strip().length()) {
            if (!part.find(end) || part.start() != end) {
                throw new IllegalArgumentException("the expression '" + expression + "' cannot be read");
            }
            UnaryOperator<OffsetDateTime> before = steps;
            UnaryOperator<OffsetDateTime> next = step(part, expression);
            steps = time -> next.apply(before.apply(time));
            end = part.end();
        }
        return steps;
    }

    private static UnaryOperator<OffsetDateTime> step(Matcher part, String expression) {
        if (part.group("base") != null) {
            return switch (part.group("base")) {
                case "yesterday" -> time -> time.minusDays(1);
                case "tomorrow" -> time -> time.plusDays(1);
                case "noon" -> time -> time.truncatedTo(ChronoUnit.DAYS).withHour(12);
                case "midnight" -> time -> time.truncatedTo(ChronoUnit.DAYS);
                default -> UnaryOperator.identity();
            };
        }
        if (part.group("hour") != null) {
            int hour = Integer.parseInt(part.group("hour")) % 12 + ("pm".equals(part.group("half")) ? 12 : 0);
            return time -> time.truncatedTo(ChronoUnit.DAYS).withHour(hour);
        }
        if (part.group("sign") != null) {
            long count = Long.parseLong(part.group("sign") + part.group("count"));
            return plus(count, part.group("unit"), expression);
        }
        if (part.group("side") != null) {
            boolean next = part.group("side").equals("next");
            String named = part.group("named");
            for (DayOfWeek day : DayOfWeek.values()) {
                if (named.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(named)) {
                    return time -> time.with(next ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day));
                }
            }
            return plus(next ? 1 : -1, named, expression);
        }
        return UnaryOperator.identity();
    }

    private static UnaryOperator<OffsetDateTime> plus(long count, String unit, String expression) {
        if (unit.equals("fortnight")) {
            return time -> time.plusWeeks(2 * count);
        }
        ChronoUnit known = UNITS.get(unit);
        if (known == null) {
            throw new IllegalArgumentException(
                    "the expression '" + expression + "' has the unit '" + unit + "', which Pact does not have");
        }
        return time -> time.plus(count, known);
    }
}
