package io.snapshotcontracts.internal.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many violations the lenses see, and how many legal answers they take for one. */
record MutationScore(List<Trial> trials) {

    MutationScore {
        trials = List.copyOf(trials);
    }

    List<Trial> violations() {
        return trials.stream().filter(trial -> !trial.variation().legal()).toList();
    }

    List<Trial> survivors() {
        return trials.stream().filter(Trial::isSurvivor).toList();
    }

    List<Trial> falseAlarms() {
        return trials.stream().filter(Trial::isFalseAlarm).toList();
    }

    List<Trial> beyondThePage() {
        return trials.stream().filter(Trial::isBeyondThePage).toList();
    }

    /** Markdown tables: a row for each kind of step, a column for each objector and one for the three lenses. */
    String table() {
        List<String> lines = new ArrayList<>();
        rows(lines, false, "violation, killed by");
        lines.add("");
        rows(lines, true, "legal variation, refused by");
        return String.join("\n", lines) + "\n";
    }

    private void rows(List<String> lines, boolean legal, String title) {
        String titles = Arrays.stream(Objection.values()).map(Objection::title).collect(Collectors.joining(" | "));
        lines.add("| " + title + " | tried | " + titles + " | **all three lenses** |");
        lines.add("|---" + "|--:".repeat(Objection.values().length + 2) + "|");
        List<Trial> all = trials.stream()
                .filter(trial -> trial.variation().legal() == legal)
                .toList();
        Map<String, List<Trial>> byKind = all.stream()
                .collect(Collectors.groupingBy(
                        trial -> trial.variation().kind().title(), TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, ofKind) -> lines.add(row(kind, ofKind)));
        lines.add(row("**all**", all));
    }

    private static String row(String kind, List<Trial> trials) {
        String counts = Arrays.stream(Objection.values())
                .map(objection -> count(trials, trial -> trial.objections().contains(objection)))
                .collect(Collectors.joining(" | "));
        return "| " + kind + " | " + trials.size() + " | " + counts + " | **" + count(trials, Trial::isRefused)
                + "** |";
    }

    private static String count(List<Trial> trials, Predicate<Trial> counted) {
        return Long.toString(trials.stream().filter(counted).count());
    }
}
