package io.snapshotcontracts.internal.report;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.LintResult;
import io.snapshotcontracts.result.Remark;
import io.snapshotcontracts.result.Remark.Kind;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.util.List;

/** The findings about a folder, for people: what cannot be used first, notes last. */
public record LintText(Theme theme, boolean colour) {

    public LintText {
        requireNonNull(theme, "theme");
    }

    public void write(LintResult result, Appendable out) throws IOException {
        Lines lines = new Lines(out, theme);
        lines.value("", "", result.folder() + "  " + contents(result));
        list(lines, "cannot be used", result.of(Kind.REFUSED));
        list(lines, "findings", result.of(Kind.FINDING));
        list(lines, "notes", result.of(Kind.NOTE));
        lines.blank();
        lines.add(verdict(result));
    }

    private static String contents(LintResult result) {
        return counted(result.contracts(), "contract") + ", " + counted(result.interactions(), "interaction") + ", "
                + counted(result.documentation(), "documented provider");
    }

    private static void list(Lines lines, String title, List<Remark> remarks) throws IOException {
        if (remarks.isEmpty()) {
            return;
        }
        lines.blank();
        lines.add(title);
        for (Remark remark : remarks) {
            lines.value("  ", "", remark.file() + (remark.place().isEmpty() ? "" : " at " + remark.place()));
            if (remark.subject() != null) {
                lines.value("    ", "interaction  ", remark.subject());
            }
            lines.value("    ", "", remark.message());
            if (remark.finding() != null) {
                Finding finding = remark.finding().cut();
                lines.value("      ", "rule      ", finding.rule());
                lines.value("      ", "expected  ", finding.expected());
                lines.value("      ", "actual    ", finding.actual());
            }
        }
    }

    private String verdict(LintResult result) {
        int refused = result.of(Kind.REFUSED).size();
        int findings = result.of(Kind.FINDING).size();
        Palette palette = colour ? Palette.COLOUR : Palette.PLAIN;
        String word = refused > 0 ? "UNUSABLE" : findings > 0 ? "FINDINGS" : "CLEAN";
        Verdict verdict = refused + findings > 0 ? Verdict.VIOLATED : Verdict.VERIFIED;
        return palette.paint(verdict, word) + "  " + (refused > 0 ? refused + " refused, " : "")
                + counted(findings, "finding") + ", "
                + counted(result.of(Kind.NOTE).size(), "note");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
