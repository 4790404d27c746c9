package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The number of interactions by provider and outcome. */
final class SummaryTable {

    private static final int COUNT_COLUMNS = 9;
    private static final int WIDEST_NAME = CountTable.widestName(Outcome.values().length, COUNT_COLUMNS);

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

        CountTable table = new CountTable(theme, lines, nameColumns, COUNT_COLUMNS);
        table.head("provider", List.of("verified", "violated", "inconcl.", "not prov."));
        for (ProviderRun run : runs) {
            table.row(run.provider(), counts(run.interactions().size(), run::count));
        }
        if (runs.size() != 1) {
            long all = runs.stream().mapToLong(run -> run.interactions().size()).sum();
            table.row("total", counts(all, outcome -> runs.stream()
                    .mapToLong(run -> run.count(outcome))
                    .sum()));
        }
    }

    /** Without interactions there are no numbers: a zero would read as "none violated". */
    private List<String> counts(long interactions, ToLongFunction<Outcome> count) {
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            counts.add(interactions == 0 ? theme.nothing() : String.valueOf(count.applyAsLong(outcome)));
        }
        return counts;
    }
}
