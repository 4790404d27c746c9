package io.snapshotcontracts.internal.report;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.ExchangeVerdict;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.TrafficSummary;
import io.snapshotcontracts.result.TrafficSummary.Group;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Recorded traffic for people: what is wrong, each kind once with its first places, a table, one verdict line.
 *
 * @param colour whether to write a terminal's colour codes
 */
public record TrafficReport(Theme theme, boolean colour) {

    private static final String INDENT = "  ";

    public TrafficReport {
        requireNonNull(theme, "theme");
    }

    /**
     * Writes the whole report.
     *
     * @param notices which accepted findings need a look
     */
    public void write(TrafficSummary summary, List<AcceptanceNotice> notices, Appendable out) throws IOException {
        Lines lines = new Lines(out, theme);
        Palette palette = colour ? Palette.COLOUR : Palette.PLAIN;
        List<Group> groups = sorted(summary);
        for (int i = 0; i < groups.size(); i++) {
            group(i + 1, groups.get(i), palette, lines);
            lines.blank();
        }
        if (summary.ungrouped() > 0) {
            lines.value(INDENT, "", number(summary.ungrouped()) + " findings of further kinds are not shown");
            lines.blank();
        }
        new TrafficTable(theme, lines).write(summary);
        lines.blank();
        if (!notices.isEmpty()) {
            for (AcceptanceNotice notice : notices) {
                lines.value("", "", notice.toString());
            }
            lines.blank();
        }
        verdict(summary, palette, lines);
    }

    /** By verdict, the worst first, and then by provider; accepted kinds last. */
    static List<Group> sorted(TrafficSummary summary) {
        return summary.groups().stream()
                .sorted(Comparator.comparing(TrafficReport::isAccepted)
                        .thenComparing(Group::verdict)
                        .thenComparing(group -> group.subject().provider()))
                .toList();
    }

    private static boolean isAccepted(Group group) {
        return group.first().isAccepted();
    }

    private void group(int number, Group group, Palette palette, Lines lines) throws IOException {
        Outcome outcome = outcome(group.verdict());
        String subject = (group.subject().provider() + " " + group.subject().operation()).strip();
        String title = number + "  " + (subject.isEmpty() ? "" : subject + "  ")
                + (group.verdict() == ExchangeVerdict.UNJUDGED
                        ? "unjudged"
                        : group.first().path());
        String count = exchanges(group.exchanges());
        String mark = theme.mark(outcome);
        int columns = ConsoleReport.COLUMNS - INDENT.length() - mark.length() - 1 - count.length() - 2;
        List<String> parts = Wrapping.wrap(theme.show(title), columns);
        lines.add(
                INDENT + palette.paint(outcome, mark) + " " + Wrapping.padRight(parts.get(0), columns) + "  " + count);
        String below =
                INDENT + " ".repeat(mark.length() + 1 + String.valueOf(number).length() + 2);
        for (String part : parts.subList(1, parts.size())) {
            lines.add(below + part);
        }
        Finding first = group.first();
        lines.sentences(below, first.message());
        if (group.first().acceptance() != null) {
            lines.value(below, "", group.first().acceptance().words());
        }
        if (group.verdict() != ExchangeVerdict.UNJUDGED && !isAccepted(group)) {
            lines.value(below, "expected  ", first.expected());
            lines.value(below, group.findings() > 1 ? "was, e.g. " : "was       ", first.actual());
            lines.value(below, "rule      ", first.lens().label() + ": " + first.rule());
        }
        String label = group.exchanges() > 1 ? "first     " : "where     ";
        for (String place : group.places()) {
            lines.value(below, label, place);
            label = " ".repeat(label.length());
        }
    }

    private void verdict(TrafficSummary summary, Palette palette, Lines lines) throws IOException {
        Verdict verdict = summary.verdict();
        String word = word(verdict);
        List<String> meaning = Wrapping.wrap(meaning(summary), ConsoleReport.COLUMNS - word.length() - 2);
        lines.add(palette.paint(verdict, word) + "  " + meaning.get(0));
        for (String line : meaning.subList(1, meaning.size())) {
            lines.add(" ".repeat(word.length() + 2) + line);
        }
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> "CONFORMS";
            case VIOLATED -> "FAILED";
            case INCONCLUSIVE, INCOMPLETE -> "INCONCLUSIVE";
        };
    }

    static String meaning(TrafficSummary summary) {
        long conforming = summary.count(ExchangeVerdict.CONFORMS);
        List<String> parts = new ArrayList<>();
        parts.add(
                summary.judged() == 0
                        ? "no exchange of a documented operation was judged"
                        : number(conforming) + " of " + exchanges(summary.judged()) + " judged "
                                + (summary.judged() == 1 ? "conforms" : "conform"));
        if (summary.accepted() > 0) {
            parts.add(number(summary.accepted()) + " violate as accepted");
        }
        for (ExchangeVerdict verdict : List.of(ExchangeVerdict.UNJUDGED, ExchangeVerdict.UNMATCHED)) {
            if (summary.count(verdict) > 0) {
                parts.add(number(summary.count(verdict)) + " " + verdict.label());
            }
        }
        boolean anEmptyOne = summary.verdict() == Verdict.INCONCLUSIVE
                && summary.count(ExchangeVerdict.UNJUDGED) == 0
                && summary.judged() > 0;
        if (anEmptyOne) {
            parts.add("but one recording holds no exchange of a documented operation");
        }
        return String.join(", ", parts);
    }

    static String exchanges(long count) {
        return number(count) + (count == 1 ? " exchange" : " exchanges");
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static Outcome outcome(ExchangeVerdict verdict) {
        return switch (verdict) {
            case CONFORMS -> Outcome.VERIFIED;
            case VIOLATES, UNDOCUMENTED -> Outcome.VIOLATED;
            case UNJUDGED -> Outcome.INCONCLUSIVE;
            case UNMATCHED -> Outcome.NOT_PROVOKED;
        };
    }
}
