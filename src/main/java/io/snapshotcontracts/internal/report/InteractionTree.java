package io.snapshotcontracts.internal.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The interactions of each provider, one line each; what needs a look is below its line. */
final class InteractionTree {

    private static final String INDENT = "  ";
    private static final int STATUS_COLUMNS = 5;
    private static final int DURATION_COLUMNS = 10;

    private final Theme theme;
    private final Palette palette;
    private final boolean verbose;
    private final Lines lines;

    InteractionTree(Theme theme, Palette palette, boolean verbose, Lines lines) {
        this.theme = theme;
        this.palette = palette;
        this.verbose = verbose;
        this.lines = lines;
    }

    void write(View.Run run) throws IOException {
        lines.value("", "", run.run().provider() + "  " + run.run().url());
        List<View.Item> items = run.items();
        Map<String, Long> unanswered = items.stream()
                .filter(InteractionTree::isUnanswered)
                .collect(groupingBy(item -> String.valueOf(item.result().reason()), counting()));
        Set<String> shown = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            View.Item item = items.get(i);
            String reason = String.valueOf(item.result().reason());
            boolean isOneOfMany = !verbose && isUnanswered(item) && unanswered.getOrDefault(reason, 0L) > 1;
            boolean isLast = i == items.size() - 1;
            if (!isOneOfMany) {
                write(item, isLast, "");
            } else if (shown.add(reason)) {
                write(item, isLast, " (" + unanswered.get(reason) + " interactions; --verbose shows each)");
            } else {
                line(item, isLast);
            }
        }
    }

    /** The reason why one request has no answer is often the same for all: a wrong address, a server that is down. */
    private static boolean isUnanswered(View.Item item) {
        InteractionResult result = item.result();
        return result.outcome() == Outcome.INCONCLUSIVE
                && result.actualStatus() == null
                && result.defect() == null
                && result.reason() != null
                && result.findings().isEmpty();
    }

    private String line(View.Item item, boolean last) throws IOException {
        String mark = theme.mark(item.outcome());
        String below = INDENT + theme.belowBranch(last) + " ".repeat(mark.length() + 1);
        title(item, INDENT + theme.branch(last) + palette.paint(item.outcome(), mark) + " ", below);
        return below;
    }

    /** @param more what follows the reason */
    private void write(View.Item item, boolean last, String more) throws IOException {
        InteractionResult interaction = item.result();
        String indent = line(item, last) + INDENT;
        if (interaction.reason() != null) {
            lines.sentences(indent, item.outcome().label().replace('-', ' ') + ": " + interaction.reason() + more);
        }
        for (String acceptance : item.acceptances()) {
            lines.sentences(indent, acceptance);
        }
        for (View.Numbered finding : item.findings()) {
            finding(finding, indent, item.isAccepted());
        }
        for (String note : item.notes()) {
            lines.sentences(indent, note);
        }
        boolean needsALook = item.outcome() != Outcome.VERIFIED && !item.isAccepted();
        if ((verbose || needsALook) && interaction.state() != null) {
            lines.value(indent, "state      ", interaction.state());
        }
        if (needsALook && item.wasSent()) {
            // one line, however long, so that it can be pasted
            lines.add(indent + "reproduce  " + theme.show(item.curl().toString()));
        } else if (verbose) {
            lines.value(indent, "request    ", interaction.request().toString());
        }
        if (verbose || (needsALook && item.wasSent())) {
            lines.value(indent, "contract   ", interaction.source());
        }
    }

    private void title(View.Item item, String first, String below) throws IOException {
        int columns = ConsoleReport.COLUMNS - STATUS_COLUMNS - DURATION_COLUMNS - below.length();
        List<String> parts = Wrapping.wrap(theme.show(item.title()), columns);
        lines.add(first
                + Wrapping.padRight(parts.get(0), columns)
                + Wrapping.padLeft(item.status(theme.nothing()), STATUS_COLUMNS)
                + Wrapping.padLeft(item.duration(theme.nothing()), DURATION_COLUMNS));
        for (String part : parts.subList(1, parts.size())) {
            lines.add(below + part);
        }
    }

    /** @param shownAbove whether the acceptance of all findings is shown above them */
    private void finding(View.Numbered numbered, String indent, boolean shownAbove) throws IOException {
        Finding finding = numbered.finding();
        String number = numbered.number() + "  ";
        lines.value(indent, number, finding.path());
        String inner = indent + " ".repeat(number.length());
        lines.sentences(inner, finding.message());
        // what the user accepts is known already
        if (verbose || !finding.isAccepted()) {
            lines.value(inner, "expected  ", finding.expected());
            lines.value(inner, "was       ", finding.actual());
            lines.value(inner, "rule      ", numbered.rule());
        }
        if (numbered.acceptance().isPresent() && !shownAbove) {
            lines.value(inner, "", numbered.acceptance().get());
        }
    }
}
