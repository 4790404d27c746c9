package io.snapshotcontracts.report;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.result.ContractScore;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.ElementCoverage;
import io.snapshotcontracts.result.Kills;
import io.snapshotcontracts.result.ProviderCoverage;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.util.List;

/**
 * The coverage for people: a row for each documented element, then what is missing, in full.
 *
 * @param verbose whether the interactions and mappings of each element are named
 */
public record CoverageText(Theme theme, boolean colour, boolean verbose) {

    private static final int COUNT_COLUMNS = 6;
    private static final List<String> TITLES = List.of("shown", "mapped", "broken", "page", "invar.", "pact");
    private static final int NAME_COLUMNS = ConsoleReport.COLUMNS - 2 - TITLES.size() * (COUNT_COLUMNS + 1);

    public CoverageText {
        requireNonNull(theme, "theme");
    }

    public void write(CoverageResult result, Appendable out) throws IOException {
        Lines lines = new Lines(out, theme);
        for (ProviderCoverage provider : result.providers()) {
            lines.add(theme.show(provider.provider()));
            String answer = "";
            for (ElementCoverage element : provider.elements()) {
                String of = answer(element);
                if (!of.equals(answer)) {
                    answer = of;
                    row(lines, answer, TITLES);
                }
                write(lines, answer, element);
            }
            lines.blank();
            write(lines, provider);
            lines.blank();
        }
        lines.value("", "", "shown, mapped: by how many interactions and mappings; broken: violations tried;");
        lines.value("", "", "page, invar., pact: how many of them that lens finds by itself.");
        lines.blank();
        boolean complete = result.isComplete();
        String word = complete ? "COVERED" : "NOT COVERED";
        Verdict verdict = complete ? Verdict.VERIFIED : Verdict.VIOLATED;
        lines.add((colour ? Palette.COLOUR : Palette.PLAIN).paint(verdict, word) + "  " + meaning(result));
    }

    private static String meaning(CoverageResult result) {
        int gaps = result.providers().stream().mapToInt(p -> p.gaps().size()).sum();
        int survivors = result.providers().stream()
                .mapToInt(p -> p.score().survivors().size())
                .sum();
        int alarms = result.providers().stream()
                .mapToInt(p -> p.score().falseAlarms().size())
                .sum();
        return gaps + " gaps, " + survivors + " survivors, " + alarms + " false alarms";
    }

    /** The operation and status that an element belongs to, which its neighbours share. */
    private static String answer(ElementCoverage element) {
        String[] words = element.element().split(" ", 3);
        return words.length < 2 ? words[0] : words[0] + " " + words[1];
    }

    private void write(Lines lines, String answer, ElementCoverage element) throws IOException {
        String name = element.element().equals(answer)
                ? "the answer"
                : element.element().substring(answer.length() + 1);
        Kills kills = element.kills();
        boolean tried = element.violations() > 0;
        row(
                lines,
                element.element().indexOf(' ') < 0 ? "the operation" : name,
                List.of(
                        element.isGap() ? "GAP" : number(element.interactions().size()),
                        number(element.mappings().size()),
                        tried ? number(element.violations()) : theme.nothing(),
                        tried ? number(kills.documentation()) : theme.nothing(),
                        tried ? number(kills.invariant()) : theme.nothing(),
                        tried ? number(kills.consumer()) : theme.nothing()));
        if (verbose) {
            for (String interaction : element.interactions()) {
                lines.value("      ", "shown by   ", interaction);
            }
            for (String mapping : element.mappings()) {
                lines.value("      ", "mapped by  ", mapping);
            }
            for (String objector : element.objectors()) {
                lines.value("      ", "killed by  ", objector);
            }
        }
    }

    private void row(Lines lines, String name, List<String> cells) throws IOException {
        List<String> nameLines = Wrapping.wrap(theme.show(name), NAME_COLUMNS);
        StringBuilder row = new StringBuilder("  ").append(Wrapping.padRight(nameLines.get(0), NAME_COLUMNS));
        cells.forEach(cell -> row.append(' ').append(Wrapping.padLeft(cell, COUNT_COLUMNS)));
        lines.add(row.toString());
        for (String rest : nameLines.subList(1, nameLines.size())) {
            lines.add("  " + rest);
        }
    }

    private void write(Lines lines, ProviderCoverage provider) throws IOException {
        ContractScore score = provider.score();
        lines.value(
                "  ",
                "mutation score  ",
                score.kills().all() + " of " + score.violations() + " violations found, "
                        + score.falseAlarms().size() + " of " + score.legal() + " legal answers refused");
        lines.value(
                "  ",
                "each by itself  ",
                "page " + score.kills().documentation() + ", invariants "
                        + score.kills().invariant() + ", pact " + score.kills().consumer());
        list(lines, "gap          ", provider.gaps());
        list(lines, "survivor     ", score.survivors());
        list(lines, "false alarm  ", score.falseAlarms());
    }

    private static void list(Lines lines, String label, List<String> names) throws IOException {
        for (String name : names) {
            lines.value("  ", label, name);
        }
    }

    private static String number(int count) {
        return Integer.toString(count);
    }
}
