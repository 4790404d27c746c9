package io.snapshotcontracts.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Formats of dates and times as expressions. Only what exists has the format: neither month 13 nor 30 February. Years have
 * four digits here; a part of a date, and formats of other letters than these, are not translated.
 */
final class DatePattern {

    private static final String OFFSET = "(?:[Zz]|[+-](?:(?:0[0-9]|1[0-7])(?::?[0-5][0-9])?|18(?::?00)?))";
    private static final Map<String, String> FIELDS = Map.of(
            "yyyy", "[0-9]{4}",
            "MM", "(?:0[1-9]|1[0-2])",
            "dd", "(?:0[1-9]|[12][0-9]|3[01])",
            "HH", "(?:[01][0-9]|2[0-3])",
            "mm", "[0-5][0-9]",
            "ss", "[0-5][0-9]");
    private static final Pattern PART = Pattern.compile(
            "(?<letters>([A-Za-z])\\2*)|'(?<quoted>[^']*)'|(?<open>\\[)|(?<close>])|(?<other>[^A-Za-z'\\[\\]{}#])");
    private static final Pattern ZONES = Pattern.compile("\\[[XxZ]+](?:\\[[XxZ]+])*");

    private static final String LEAP_YEAR =
            "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
    private static final List<Map<String, String>> NO_DAYS = List.of(
            Map.of("MM", "02", "dd", "3[01]"),
            Map.of("MM", "(?:0[469]|11)", "dd", "31"),
            Map.of("yyyy", "(?!" + LEAP_YEAR + ")[0-9]{4}", "MM", "02", "dd", "29"));

    private DatePattern() {}

    /** The expression; nothing where the format is not among these, or a number alone could have it. */
    static Optional<String> of(String format) {
        String known = ZONES.matcher(format.replace('u', 'y')).replaceAll("[X]");
        boolean isText = known.matches(".*[a-zA-Z][:/-][a-zA-Z].*|.*'.*[A-Za-z]+.*'.*");
        Optional<String> expression = isText ? expression(known, Map.of()) : Optional.empty();
        long parts = Stream.of("yyyy", "MM", "dd").filter(known::contains).count();
        if (expression.isEmpty() || parts < 3) {
            return parts == 0 ? expression : Optional.empty();
        }
        StringBuilder all = new StringBuilder();
        for (Map<String, String> noDay : NO_DAYS) {
            all.append("(?!").append(expression(known, noDay).orElse("")).append("\\z)");
        }
        return Optional.of(all + expression.get());
    }

    private static Optional<String> expression(String format, Map<String, String> instead) {
        List<String> made = new ArrayList<>();
        var part = PART.matcher(format);
        int end = 0;
        while (end < format.length()) {
            if (!part.find() || part.start() != end) {
                return Optional.empty();
            }
            end = part.end();
            String letters = part.group("letters");
            if (letters != null) {
                String field = letters.matches("[XxZ]+")
                        ? OFFSET
                        : letters.matches("S{1,9}")
                                ? "[0-9]{" + letters.length() + "}"
                                : instead.getOrDefault(letters, FIELDS.get(letters));
                if (field == null) {
                    return Optional.empty();
                }
                made.add(field);
            } else if (part.group("open") != null) {
                made.add("(?:");
            } else if (part.group("close") != null) {
                made.add(")?");
            } else {
                String text = part.group("quoted") == null ? part.group("other") : part.group("quoted");
                made.add("(?i:" + HeaderTranslation.literal(text.isEmpty() ? "'" : text) + ")");
            }
        }
        return Optional.of(String.join("", made));
    }
}
