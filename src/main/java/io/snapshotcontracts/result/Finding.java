package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule. Its texts are whole, as long as nothing has masked what in them is secret.
 *
 * @param path where: a JSONPath into the body, {@code status}, or {@code header:NAME}
 * @param rule the rule and its source
 * @param expected what the rule asks for, as text
 * @param actual what came, as text
 * @param statement one sentence for people
 * @param hint what to do next or what is known, as further sentences; empty where there is nothing
 * @param acceptance that the user accepts it or accepted it once, null otherwise
 */
public record Finding(
        Lens lens,
        String path,
        String rule,
        String expected,
        String actual,
        String statement,
        String hint,
        @Nullable Acceptance acceptance) {

    /** Answers can be customer data: a report shows no more of a value than is needed to recognise it. */
    public static final int LONGEST_VALUE = 200;

    /** A sentence about a page's rule quotes a path and the rule, and nothing of the answer. */
    static final int LONGEST_SENTENCE = 400;

    /** Names and rules come from contracts and answers alike. */
    static final int LONGEST_NAME = 1000;

    /**
     * A longer text is held by none: many findings can quote one answer of 10 MiB. It is ten times as long as the longest
     * credentials, which must not be cut before they are masked.
     */
    public static final int LARGEST_TEXT = 1_000_000;
    /** Of a lens at one answer: a report of more is not read, and one of all would be too large for a browser. */
    public static final int MOST_OF_A_LENS = 100;

    /** Fewer are counted one by one. */
    private static final long EXACT = 10_000;

    private static final String REST = "a report lists the first " + MOST_OF_A_LENS + " findings of a lens";

    public Finding {
        requireNonNull(lens, "lens");
        path = Texts.held(path);
        rule = Texts.held(rule);
        expected = Texts.held(expected);
        actual = Texts.held(actual);
        statement = Texts.held(statement);
        hint = Texts.held(hint);
    }

    /** One that is not accepted. */
    public Finding(Lens lens, String path, String rule, String expected, String actual, String statement, String hint) {
        this(lens, path, rule, expected, actual, statement, hint, null);
    }

    /** One of which no more is known. */
    public Finding(Lens lens, String path, String rule, String expected, String actual, String message) {
        this(lens, path, rule, expected, actual, message, "");
    }

    /** Whether it decides over the run no longer; it does again once the day of its acceptance has passed. */
    public boolean isAccepted() {
        return acceptance != null && !acceptance.isExpired();
    }

    /** The same finding, which the user accepts. */
    public Finding accepted(Acceptance given) {
        return new Finding(lens, path, rule, expected, actual, statement, hint, given);
    }

    /** The same finding at another place, as {@code $.items[*]} for one of many elements, with all there is to say. */
    Finding at(String otherPath, String message) {
        return new Finding(lens, otherPath, rule, expected, actual, message, "", acceptance);
    }

    /** The same finding about another value. */
    public Finding about(String otherActual) {
        return new Finding(lens, path, rule, expected, otherActual, statement, hint, acceptance);
    }

    /** The same finding with each of its texts changed. */
    public Finding mapped(UnaryOperator<String> text) {
        return new Finding(
                lens,
                text.apply(path),
                text.apply(rule),
                text.apply(expected),
                text.apply(actual),
                text.apply(statement),
                text.apply(hint),
                acceptance == null ? null : acceptance.withReason(text.apply(acceptance.reason())));
    }

    /** What to tell people. */
    public String message() {
        if (hint.isEmpty()) {
            return statement;
        }
        String end = statement.endsWith(".") || statement.endsWith("?") ? " " : ". ";
        return statement + end + hint;
    }

    /** The same finding with one more thing to say. */
    public Finding adding(String sentence) {
        String both = hint.isEmpty() ? sentence : hint + " " + sentence;
        return new Finding(lens, path, rule, expected, actual, statement, both, acceptance);
    }

    /**
     * The finding in place of all those of a lens that are not listed.
     *
     * @param more how many; of a page's rules that break so often, not every breach is looked at
     */
    public static Finding rest(Lens lens, long more) {
        boolean exact = lens != Lens.DOCUMENTATION || more < EXACT;
        String count = (exact ? "" : "at least ") + more;
        return new Finding(
                lens,
                "$",
                REST,
                MOST_OF_A_LENS + " findings at most",
                (MOST_OF_A_LENS + more) + (exact ? " findings" : " findings or more"),
                "… and " + count + " more findings of this lens, which are not listed");
    }

    /** Whether this is in place of findings that are not listed; such a one is never accepted. */
    public boolean isRest() {
        return rule.equals(REST);
    }

    /** Whether this finding says again what another one said. */
    public boolean samePlaceAndRule(Finding other) {
        return lens == other.lens && path.equals(other.path) && rule.equals(other.rule);
    }

    /** The finding as reports show it; to be asked for only after secrets are masked. */
    public Finding cut() {
        return new Finding(
                lens,
                Texts.cut(path, LONGEST_NAME),
                Texts.cut(rule, LONGEST_NAME),
                cut(expected),
                cut(actual),
                // the consumer's sentences quote what came
                Texts.cut(statement, lens == Lens.CONSUMER ? LONGEST_VALUE : LONGEST_SENTENCE),
                Texts.cut(hint, LONGEST_NAME),
                acceptance == null ? null : acceptance.withReason(Texts.cut(acceptance.reason(), LONGEST_NAME)));
    }

    /** Shortens a value to what a report may show. */
    public static String cut(String value) {
        return Texts.cut(value, LONGEST_VALUE);
    }
}
