package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.ExchangeVerdict;
import io.snapshotcontracts.result.TrafficSummary;
import io.snapshotcontracts.result.TrafficSummary.Subject;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;

/** The number of recorded exchanges by operation and verdict. */
final class TrafficTable {

    private static final int COUNT_COLUMNS = 10;
    static final List<ExchangeVerdict> VERDICTS = List.of(
            ExchangeVerdict.CONFORMS, ExchangeVerdict.VIOLATES, ExchangeVerdict.UNDOCUMENTED, ExchangeVerdict.UNJUDGED);

    private final CountTable table;

    TrafficTable(Theme theme, Lines lines) {
        int nameColumns = CountTable.widestName(VERDICTS.size(), COUNT_COLUMNS);
        this.table = new CountTable(theme, lines, nameColumns, COUNT_COLUMNS);
    }

    void write(TrafficSummary summary) throws IOException {
        table.head("operation", List.of("conforms", "violates", "undocum.", "unjudged"));
        for (Subject subject : summary.subjects()) {
            table.row(
                    subject.provider() + " " + subject.operation(), counts(verdict -> summary.count(subject, verdict)));
        }
        table.row("total", counts(summary::count));
    }

    private static List<String> counts(ToLongFunction<ExchangeVerdict> count) {
        return VERDICTS.stream()
                .map(verdict -> TrafficReport.number(count.applyAsLong(verdict)))
                .toList();
    }
}
