package io.snapshotcontracts.report;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The interactions of each provider, one line each; what needs a look stands below its line. */
final class InteractionTree {

    private static final String INDENT = "  ";
    private static final int STATUS_COLUMNS = 5;
    private static final int DURATION_COLUMNS = 10;

    private final Theme theme;
    private final Palette palette;
    private final boolean verbose;
    private final Lines lines;
    /** Counts on from provider to provider, so that a finding's number is unique in the report. */
    private int failures;

    InteractionTree(Theme theme, Palette palette, boolean verbose, Lines lines) {
        this.theme = theme;
        this.palette = palette;
        this.verbose = verbose;
        this.lines = lines;
    }

    void write(ProviderRun run) throws IOException {
        lines.value("", "", run.provider() + "  " + run.url());
        List<InteractionResult> interactions = run.interactions();
        Set<String> repeated = repeatedDescriptions(interactions);
        for (int i = 0; i < interactions.size(); i++) {
            InteractionResult interaction = interactions.get(i);
            // a description alone is shorter, and enough where it is the only one of its kind
            boolean withState = repeated.contains(interaction.description()) && interaction.state() != null;
            String title = interaction.description() + (withState ? ", given " + interaction.state() : "");
            write(interaction, title, i == interactions.size() - 1);
        }
    }

    private static Set<String> repeatedDescriptions(List<InteractionResult> interactions) {
        Set<String> seen = new HashSet<>();
        return interactions.stream()
                .map(InteractionResult::description)
                .filter(description -> !seen.add(description))
                .collect(Collectors.toSet());
    }

    private void write(InteractionResult interaction, String title, boolean last) throws IOException {
        String mark = theme.mark(interaction.outcome());
        String below = INDENT + theme.belowBranch(last) + " ".repeat(mark.length() + 1);
        String painted = INDENT + theme.branch(last) + palette.paint(interaction.outcome(), mark) + " ";
        title(interaction, title, painted, below);
        String indent = below + INDENT;
        if (interaction.reason() != null) {
            lines.sentences(indent, interaction.outcome().label().replace('-', ' ') + ": " + interaction.reason());
        }
        findings(interaction.findings(), indent);
        boolean needsALook = interaction.outcome() != Outcome.VERIFIED;
        if ((verbose || needsALook) && interaction.state() != null) {
            lines.value(indent, "state     ", interaction.state());
        }
        if (verbose || (needsALook && interaction.durationMillis() != null)) {
            lines.value(indent, "request   ", interaction.request().toString());
            lines.value(indent, "contract  ", interaction.source());
        }
    }

    private void title(InteractionResult interaction, String title, String first, String below) throws IOException {
        int columns = ConsoleReport.COLUMNS - STATUS_COLUMNS - DURATION_COLUMNS - below.length();
        List<String> parts = Wrapping.wrap(theme.show(title), columns);
        Integer status = interaction.actualStatus();
        lines.add(first
                + Wrapping.padRight(parts.get(0), columns)
                + Wrapping.padLeft(status == null ? theme.nothing() : status.toString(), STATUS_COLUMNS)
                + Wrapping.padLeft(duration(interaction.durationMillis()), DURATION_COLUMNS));
        for (String part : parts.subList(1, parts.size())) {
            lines.add(below + part);
        }
    }

    private String duration(@Nullable Long millis) {
        if (millis == null) {
            return theme.nothing();
        }
        return millis < 10_000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    private void findings(List<Finding> findings, String indent) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        failures++;
        for (int i = 0; i < findings.size(); i++) {
            finding(failures + "." + (i + 1) + "  ", findings.get(i), indent);
        }
    }

    private void finding(String number, Finding finding, String indent) throws IOException {
        lines.value(indent, number, finding.path());
        String inner = indent + " ".repeat(number.length());
        lines.sentences(inner, finding.message());
        lines.value(inner, "expected  ", finding.expected());
        lines.value(inner, "was       ", finding.actual());
        lines.value(inner, "rule      ", finding.lens().label() + ": " + finding.rule());
    }
}
