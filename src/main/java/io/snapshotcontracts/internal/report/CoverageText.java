package io.snapshotcontracts.internal.report;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.result.ContractScore;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.ElementCoverage;
import io.snapshotcontracts.result.Kills;
import io.snapshotcontracts.result.ProviderCoverage;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * The coverage for people: a row for each documented element, then what is missing, in full.
 *
 * @param verbose whether the interactions and mappings of each element are named
 */
public record CoverageText(Theme theme, boolean colour, boolean verbose) {

    private static final int COUNT_COLUMNS = 6;

    /** Further entries of one kind are counted. */
    private static final int MOST_NAMES = 200;

    private static final List<String> TITLES = List.of("shown", "mapped", "broken", "page", "invar.", "pact");
    private static final int NAME_COLUMNS = ConsoleReport.COLUMNS - 2 - TITLES.size() * (COUNT_COLUMNS + 1);

    public CoverageText {
        requireNonNull(theme, "theme");
    }

    public void write(CoverageResult result, Appendable out) throws IOException {
        Lines lines = new Lines(out, theme);
        for (ProviderCoverage provider : result.providers()) {
            lines.add(theme.show(provider.provider()));
            // without any, mappings were not looked for
            boolean mapped = provider.elements().stream()
                    .anyMatch(element -> !element.element().mappings().isEmpty());
            String answer = "";
            for (ElementCoverage element : provider.elements()) {
                if (!element.element().group().equals(answer)) {
                    answer = element.element().group();
                    row(lines, answer, TITLES);
                }
                write(lines, element, mapped);
            }
            lines.blank();
            write(lines, provider);
            lines.blank();
        }
        lines.value("", "", "shown, mapped: by how many interactions and mappings; broken: violations tried;");
        lines.value("", "", "page, invar., pact: how many of them that lens finds by itself.");
        lines.blank();
        Verdict verdict = result.isComplete() ? Verdict.VERIFIED : Verdict.VIOLATED;
        lines.add((colour ? Palette.COLOUR : Palette.PLAIN).paint(verdict, word(result)) + "  " + meaning(result));
    }

    static String word(CoverageResult result) {
        return result.isComplete() ? "COVERED" : "NOT COVERED";
    }

    static String meaning(CoverageResult result) {
        return number(result, "gap", ProviderCoverage::gaps) + ", "
                + number(result, "survivor", provider -> provider.score().survivors()) + ", "
                + number(result, "false alarm", provider -> provider.score().falseAlarms());
    }

    private static String number(CoverageResult result, String of, Function<ProviderCoverage, List<String>> names) {
        int count = result.providers().stream().map(names).mapToInt(List::size).sum();
        return count + " " + of + (count == 1 ? "" : "s");
    }

    private void write(Lines lines, ElementCoverage coverage, boolean mapped) throws IOException {
        DocumentedElement element = coverage.element();
        Kills kills = coverage.kills();
        boolean tried = coverage.violations() > 0;
        row(
                lines,
                element.words(),
                List.of(
                        element.isGap() ? "GAP" : count(element.interactions()),
                        mapped ? number(element.mappings().size()) : theme.nothing(),
                        tried ? number(coverage.violations()) : theme.nothing(),
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
            for (String objector : coverage.objectors()) {
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
        lines.value("  ", "mutation score  ", score(score));
        lines.value("  ", "each by itself  ", each(score.kills()));
        list(lines, "gap          ", provider.gaps());
        list(lines, "not needed   ", provider.notNeeded());
        list(lines, "survivor     ", score.survivors());
        list(lines, "false alarm  ", score.falseAlarms());
        list(lines, "beyond page  ", score.beyondPage());
    }

    static String score(ContractScore score) {
        int refused = score.falseAlarms().size() + score.beyondPage().size();
        return score.kills().all() + " of " + score.violations() + " violations found, " + refused + " of "
                + score.legal() + " legal answers refused";
    }

    static String each(Kills kills) {
        return "page " + kills.documentation() + ", invariants " + kills.invariant() + ", pact " + kills.consumer();
    }

    private static void list(Lines lines, String label, List<String> names) throws IOException {
        for (String name : names.subList(0, Math.min(names.size(), MOST_NAMES))) {
            lines.value("  ", label, name);
        }
        if (names.size() > MOST_NAMES) {
            lines.value("  ", label, "and " + (names.size() - MOST_NAMES) + " more, which --format json names");
        }
    }

    private String count(List<String> names) {
        return names.isEmpty() ? theme.nothing() : number(names.size());
    }

    private static String number(int count) {
        return Integer.toString(count);
    }
}
