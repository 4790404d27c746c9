package io.snapshotcontracts.internal.report;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.DriftResult;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.util.List;

/** The drift for people: what breaks the contract first, then the rest. */
public record DriftText(Theme theme, boolean colour) {

    public DriftText {
        requireNonNull(theme, "theme");
    }

    public void write(DriftResult result, Appendable out) throws IOException {
        Lines lines = new Lines(out, theme);
        lines.value("", result.provider() + "  ", result.source());
        for (String compared : result.compared()) {
            lines.value("  ", "compared ", compared);
        }
        list(lines, "breaks the contract", result.breaking());
        list(lines, "does not break it", result.harmless());
        lines.blank();
        if (!result.notices().isEmpty()) {
            for (AcceptanceNotice notice : result.notices()) {
                lines.value("", "", notice.toString());
            }
            lines.blank();
        }
        Palette palette = colour ? Palette.COLOUR : Palette.PLAIN;
        lines.add(palette.paint(result.verdict(), word(result)) + "  " + verdict(result));
    }

    static String word(DriftResult result) {
        return result.verdict() == Verdict.VERIFIED ? "INTACT" : "BREAKING";
    }

    static String verdict(DriftResult result) {
        return result.changes().isEmpty()
                ? "nothing changed"
                : result.breaking().size() + " of " + result.changes().size() + " changes break the contract"
                        + (result.accepted() == 0 ? "" : ", " + result.accepted() + " of them accepted");
    }

    private void list(Lines lines, String title, List<Change> changes) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        lines.blank();
        lines.add(title);
        for (Change change : changes) {
            lines.value("  ", "", change.operation() + " " + change.place());
            lines.value("    ", change.change(), values(change));
            if (change.known() != null) {
                lines.value("    ", "", change.known());
            }
            if (change.acceptance() != null) {
                lines.value("    ", "", change.acceptance().words());
            }
        }
    }

    private String values(Change change) {
        if (change.before().isEmpty() && change.after().isEmpty()) {
            return "";
        }
        String before = change.before().isEmpty() ? theme.nothing() : change.before();
        String after = change.after().isEmpty() ? theme.nothing() : change.after();
        return ": " + before + " -> " + after;
    }
}
