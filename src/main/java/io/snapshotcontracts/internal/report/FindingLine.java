package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Outcome;
import java.io.IOException;

/**
 * What is wrong with one exchange, a line for each finding; nothing for one that conforms.
 *
 * @param colour whether to write a terminal's colour codes
 */
public record FindingLine(Theme theme, boolean colour) {

    /** Writes the lines of an exchange. */
    public void write(ExchangeResult result, Appendable out) throws IOException {
        Palette palette = colour ? Palette.COLOUR : Palette.PLAIN;
        Outcome outcome = TrafficReport.outcome(result.verdict());
        for (Finding finding : result.findings()) {
            out.append(palette.paint(outcome, theme.mark(outcome)))
                    .append(' ')
                    .append(theme.show(line(result, finding)))
                    .append('\n');
        }
    }

    private static String line(ExchangeResult result, Finding finding) {
        String status = result.status() == null ? "" : " " + result.status();
        return result.place() + status + "  " + finding.message().replace('\n', ' ');
    }
}
