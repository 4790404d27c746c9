package io.snapshotcontracts.report;

import io.snapshotcontracts.result.ExchangeVerdict;
import io.snapshotcontracts.result.TrafficSummary;
import io.snapshotcontracts.result.TrafficSummary.Subject;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;

/** How many recorded exchanges of each operation came to which verdict. */
final class TrafficTable {

    private static final String INDENT = "  ";
    private static final int COUNT_COLUMNS = 10;
    private static final List<ExchangeVerdict> VERDICTS = List.of(
            ExchangeVerdict.CONFORMS, ExchangeVerdict.VIOLATES, ExchangeVerdict.UNDOCUMENTED, ExchangeVerdict.UNJUDGED);
    private static final int WIDEST_NAME =
            ConsoleReport.COLUMNS - INDENT.length() - VERDICTS.size() * (COUNT_COLUMNS + 3);

    private final Theme theme;
    private final Lines lines;

    TrafficTable(Theme theme, Lines lines) {
        this.theme = theme;
        this.lines = lines;
    }

    void write(TrafficSummary summary) throws IOException {
        row("operation", List.of("conforms", "violates", "undocum.", "unjudged"));
        lines.add(
                INDENT + theme.rule(WIDEST_NAME) + (theme.cross() + theme.rule(COUNT_COLUMNS)).repeat(VERDICTS.size()));
        for (Subject subject : summary.subjects()) {
            row(subject.provider() + " " + subject.operation(), counts(verdict -> summary.count(subject, verdict)));
        }
        row("total", counts(summary::count));
    }

    private static List<String> counts(ToLongFunction<ExchangeVerdict> count) {
        return VERDICTS.stream()
                .map(verdict -> TrafficReport.number(count.applyAsLong(verdict)))
                .toList();
    }

    private void row(String name, List<String> cells) throws IOException {
        List<String> nameLines = Wrapping.wrap(theme.show(name), WIDEST_NAME);
        StringBuilder row = new StringBuilder(INDENT).append(Wrapping.padRight(nameLines.get(0), WIDEST_NAME));
        for (String cell : cells) {
            row.append(theme.column()).append(Wrapping.padLeft(cell, COUNT_COLUMNS));
        }
        lines.add(row.toString());
        for (String rest : nameLines.subList(1, nameLines.size())) {
            lines.add(INDENT
                    + Wrapping.padRight(rest, WIDEST_NAME)
                    + (theme.column() + " ".repeat(COUNT_COLUMNS)).repeat(cells.size()));
        }
    }
}
