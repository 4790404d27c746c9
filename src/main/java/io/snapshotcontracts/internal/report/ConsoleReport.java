package io.snapshotcontracts.internal.report;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.util.List;

/**
 * The result for people: a tree with the failures in full, a table, one verdict line. Nothing is cut and no line is
 * longer than {@value #COLUMNS} columns, so long values are broken where no space is.
 *
 * @param colour whether to write a terminal's colour codes
 * @param verbose whether every interaction shows its request and contract, not only those that need a look
 */
public record ConsoleReport(Theme theme, boolean colour, boolean verbose) {

    static final int COLUMNS = 80;

    public ConsoleReport {
        requireNonNull(theme, "theme");
    }

    /**
     * Writes the whole report.
     *
     * @param verdict the verdict under the caller's rules, so that text and exit code agree
     */
    public void write(RunResult result, Verdict verdict, Appendable out) throws IOException {
        Palette palette = colour ? Palette.COLOUR : Palette.PLAIN;
        Lines lines = new Lines(out, theme);
        InteractionTree tree = new InteractionTree(theme, palette, verbose, lines);
        View view = View.of(result, verdict);
        for (View.Run run : view.runs()) {
            tree.write(run);
            lines.blank();
        }
        new SummaryTable(theme, lines).write(result.runs());
        lines.blank();
        if (!result.notices().isEmpty()) {
            for (AcceptanceNotice notice : result.notices()) {
                lines.value("", "", notice.toString());
            }
            lines.blank();
        }
        String word = view.word();
        List<String> meaning = Wrapping.wrap(theme.show(view.meaning()), COLUMNS - word.length() - 2);
        lines.add(palette.paint(verdict, word) + "  " + meaning.get(0));
        for (String line : meaning.subList(1, meaning.size())) {
            lines.add(" ".repeat(word.length() + 2) + line);
        }
    }
}
