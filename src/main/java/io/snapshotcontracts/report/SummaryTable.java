package io.snapshotcontracts.report;

import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** How many interactions of each provider came to which outcome. */
final class SummaryTable {

    private static final String INDENT = "  ";
    private static final int COUNT_COLUMNS = 9;
    private static final int WIDEST_NAME =
            ConsoleReport.COLUMNS - INDENT.length() - Outcome.values().length * (COUNT_COLUMNS + 3);

    private final Theme theme;
    private final Lines lines;

    SummaryTable(Theme theme, Lines lines) {
        this.theme = theme;
        this.lines = lines;
    }

    void write(List<ProviderRun> runs) throws IOException {
        int nameColumns = Math.max("provider".length(), "total".length());
        for (ProviderRun run : runs) {
            nameColumns = Math.max(nameColumns, Wrapping.columns(theme.show(run.provider())));
        }
        nameColumns = Math.min(nameColumns, WIDEST_NAME);

        row("provider", nameColumns, List.of("verified", "violated", "inconcl.", "not prov."));
        lines.add(INDENT
                + theme.rule(nameColumns)
                + (theme.cross() + theme.rule(COUNT_COLUMNS)).repeat(Outcome.values().length));
        for (ProviderRun run : runs) {
            row(run.provider(), nameColumns, counts(run.interactions().size(), run::count));
        }
        if (runs.size() != 1) {
            long all = runs.stream().mapToLong(run -> run.interactions().size()).sum();
            row("total", nameColumns, counts(all, outcome -> runs.stream()
                    .mapToLong(run -> run.count(outcome))
                    .sum()));
        }
    }

    /** Of no interactions at all, there is no number to tell: a zero would read as "none violated". */
    private List<String> counts(long interactions, ToLongFunction<Outcome> count) {
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            counts.add(interactions == 0 ? theme.nothing() : String.valueOf(count.applyAsLong(outcome)));
        }
        return counts;
    }

    private void row(String name, int nameColumns, List<String> cells) throws IOException {
        List<String> nameLines = Wrapping.wrap(theme.show(name), nameColumns);
        StringBuilder row = new StringBuilder(INDENT).append(Wrapping.padRight(nameLines.get(0), nameColumns));
        for (String cell : cells) {
            row.append(theme.column()).append(Wrapping.padLeft(cell, COUNT_COLUMNS));
        }
        lines.add(row.toString());
        for (String rest : nameLines.subList(1, nameLines.size())) {
            lines.add(INDENT
                    + Wrapping.padRight(rest, nameColumns)
                    + (theme.column() + " ".repeat(COUNT_COLUMNS)).repeat(cells.size()));
        }
    }
}
