package io.snapshotcontracts.benchmark;

import java.util.List;

/** Rows as Markdown. */
final class Table {

    private static final String HEAD = """
            | work | ours | peer | peer's | ratio | target | |
            |---|--:|---|--:|--:|--:|---|
            """;

    private Table() {}

    static String of(List<Row> rows) {
        StringBuilder table = new StringBuilder(HEAD);
        rows.forEach(row -> table.append(row.markdown()));
        return table.toString();
    }
}
