package io.snapshotcontracts.internal.contract;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A format of dates and times in the letters of Java, which the Pact specification uses; those of {@code strftime} and of
 * JavaScript's libraries are understood where they cannot mean anything else. Only what exists satisfies a format:
 * neither month 13 nor 30 February.
 */
public final class DateFormat {

    private static final Pattern DIRECTIVE = Pattern.compile("%([A-Za-z%])");
    private static final Map<String, String> STRFTIME = Map.ofEntries(
            Map.entry("Y", "uuuu"),
            Map.entry("y", "uu"),
            Map.entry("m", "MM"),
            Map.entry("d", "dd"),
            Map.entry("H", "HH"),
            Map.entry("I", "hh"),
            Map.entry("M", "mm"),
            Map.entry("S", "ss"),
            Map.entry("f", "SSSSSS"),
            Map.entry("p", "a"),
            Map.entry("b", "MMM"),
            Map.entry("B", "MMMM"),
            Map.entry("a", "EEE"),
            Map.entry("A", "EEEE"),
            Map.entry("j", "DDD"),
            Map.entry("F", "uuuu-MM-dd"),
            Map.entry("T", "HH:mm:ss"),
            Map.entry("z", "[XXX][X]"),
            Map.entry("Z", "[XXX][X][z]"),
            Map.entry("%", "'%'"));

    private final String text;
    private final List<DateTimeFormatter> formatters;

    private DateFormat(String text, List<DateTimeFormatter> formatters) {
        this.text = text;
        this.formatters = formatters;
    }

    /** @throws IllegalArgumentException with a clause where no engine here can read the format */
    static DateFormat of(String kind, String format) {
        String java = DIRECTIVE.matcher(format).find() ? ofStrftime(format) : format;
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(java);
        // Z means an offset such as +0100, X one such as +01; contracts mean the letter Z, or any offset, as often
        for (String zone : List.of("X", "XXX", "XX", "'Z'")) {
            spellings.add(outsideQuotes(java, "[ZXx]+", zone));
        }
        List<DateTimeFormatter> formatters = formatters(spellings);
        if (formatters.isEmpty()) {
            formatters = formatters(Set.of(ofJavaScript(java)));
        }
        if (formatters.isEmpty()) {
            throw new IllegalArgumentException("the " + kind + " format '" + format + "' cannot be read");
        }
        return new DateFormat(java, formatters);
    }

    private static List<DateTimeFormatter> formatters(Set<String> spellings) {
        return spellings.stream()
                .flatMap(spelling -> Stream.ofNullable(formatter(spelling)))
                .toList();
    }

    private static @Nullable DateTimeFormatter formatter(String spelling) {
        try {
            // with 'y' a year needs an era to be a year at all
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(outsideQuotes(spelling, "y", "u"))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException | ClassCastException e) {
            // the builder casts wrongly where the letter p, which pads, comes before two numbers
            return null;
        }
    }

    /** The format in Java's letters. */
    public String text() {
        return text;
    }

    /** Whether a text has the format and is a date or time that exists. */
    public boolean accepts(String text) {
        return formatters.stream().anyMatch(formatter -> accepts(formatter, text));
    }

    private static boolean accepts(DateTimeFormatter formatter, String text) {
        ParsePosition position = new ParsePosition(0);
        try {
            formatter.parse(text, position);
            return position.getIndex() == text.length();
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** A date or time in this format. */
    String format(TemporalAccessor time) {
        return formatters.get(0).format(time);
    }

    private static String ofStrftime(String format) {
        StringBuilder java = new StringBuilder();
        Matcher directive = DIRECTIVE.matcher(format);
        int end = 0;
        while (directive.find()) {
            java.append(literal(format.substring(end, directive.start())));
            String letters = STRFTIME.get(directive.group(1));
            // an unclosed quote is refused with every other format that cannot be read
            java.append(letters == null ? "'" : letters);
            end = directive.end();
        }
        return java.append(literal(format.substring(end))).toString();
    }

    private static String literal(String text) {
        return text.replaceAll("[A-Za-z]+", "'$0'");
    }

    // YYYY-MM-DDTHH:mm:ss
    private static String ofJavaScript(String format) {
        return outsideQuotes(outsideQuotes(outsideQuotes(format, "T", "'T'"), "Y", "u"), "D", "d")
                .replaceAll("\\[([A-Za-z]+)]", "'$1'");
    }

    private static String outsideQuotes(String format, String letters, String replacement) {
        String[] parts = format.split("'", -1);
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = parts[i].replaceAll(letters, Matcher.quoteReplacement(replacement));
        }
        return String.join("'", parts);
    }
}
