package io.snapshotcontracts.internal.report;

import java.io.IOException;
import java.util.List;

/** Rows of a name and counts, the same width each; a long name continues below. */
final class CountTable {

    private static final String INDENT = "  ";

    /** The separator of two columns. */
    private static final int GAP = 3;

    private final Theme theme;
    private final Lines lines;
    private final int nameColumns;
    private final int countColumns;

    CountTable(Theme theme, Lines lines, int nameColumns, int countColumns) {
        this.theme = theme;
        this.lines = lines;
        this.nameColumns = nameColumns;
        this.countColumns = countColumns;
    }

    /** The columns that are left for names beside some counts. */
    static int widestName(int counts, int countColumns) {
        return ConsoleReport.COLUMNS - INDENT.length() - counts * (countColumns + GAP);
    }

    void head(String name, List<String> titles) throws IOException {
        row(name, titles);
        lines.add(INDENT + theme.rule(nameColumns) + (theme.cross() + theme.rule(countColumns)).repeat(titles.size()));
    }

    void row(String name, List<String> cells) throws IOException {
        List<String> nameLines = Wrapping.wrap(theme.show(name), nameColumns);
        StringBuilder row = new StringBuilder(INDENT).append(Wrapping.padRight(nameLines.get(0), nameColumns));
        for (String cell : cells) {
            row.append(theme.column()).append(Wrapping.padLeft(cell, countColumns));
        }
        lines.add(row.toString());
        for (String rest : nameLines.subList(1, nameLines.size())) {
            lines.add(INDENT
                    + Wrapping.padRight(rest, nameColumns)
                    + (theme.column() + " ".repeat(countColumns)).repeat(cells.size()));
        }
    }
}
