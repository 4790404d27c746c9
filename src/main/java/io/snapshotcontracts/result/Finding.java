package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

/**
 * One broken rule.
 *
 * @param path where: a JSONPath into the body, {@code status}, or {@code header:NAME}
 * @param rule what holds there and who says so
 * @param expected what the rule asks for, as text
 * @param actual what came, as text, cut to {@value #LONGEST_VALUE} characters
 * @param message one sentence for people, with what to do next where that is known
 */
public record Finding(Lens lens, String path, String rule, String expected, String actual, String message) {

    /** Answers can be customer data: a report shows no more of a value than is needed to recognise it. */
    public static final int LONGEST_VALUE = 200;

    /** Of a lens at one answer; nobody reads more, and a report of all would be larger than a browser shows. */
    public static final int MOST_OF_A_LENS = 100;

    private static final String REST = "a report lists the first " + MOST_OF_A_LENS + " findings of a lens";

    public Finding {
        requireNonNull(lens, "lens");
        requireNonNull(path, "path");
        requireNonNull(rule, "rule");
        requireNonNull(message, "message");
        expected = cut(expected);
        actual = cut(actual);
    }

    /** The same finding with one more thing to say. */
    public Finding adding(String sentence) {
        String end = message.endsWith(".") || message.endsWith("?") ? " " : ". ";
        return new Finding(lens, path, rule, expected, actual, message + end + sentence);
    }

    /** What stands for all findings of a lens beyond those that are listed. */
    public static Finding rest(Lens lens, long more) {
        return new Finding(
                lens,
                "$",
                REST,
                MOST_OF_A_LENS + " findings at most",
                (MOST_OF_A_LENS + more) + " findings",
                "… and " + more + " more findings of this lens, which are not listed");
    }

    /** Whether this stands for findings that are not listed; no such one is ever accepted. */
    public boolean isRest() {
        return rule.equals(REST);
    }

    /** Whether this finding says again what another one said. */
    public boolean samePlaceAndRule(Finding other) {
        return lens == other.lens && path.equals(other.path) && rule.equals(other.rule);
    }

    /** Shortens a value to what a report may show. */
    public static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
