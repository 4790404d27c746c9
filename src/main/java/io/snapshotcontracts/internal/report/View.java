package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.text.CurlLine;
import io.snapshotcontracts.internal.text.VisibleText;
import io.snapshotcontracts.result.Acceptance;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.Reproduction;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The content of every report for people, computed once: titles, numbers and anchors. */
record View(RunResult result, Verdict verdict, List<Run> runs) {

    static View of(RunResult result, Verdict verdict) {
        return of(result, verdict, Map.of());
    }

    /**
     * A view with the coverage.
     *
     * @param documented the elements of the documentation, by provider
     */
    static View of(RunResult result, Verdict verdict, Map<String, List<DocumentedElement>> documented) {
        UniqueNames labels = new UniqueNames();
        List<Run> runs = new ArrayList<>();
        int failures = 0;
        for (ProviderRun run : result.runs()) {
            String label = labels.unique(run.provider());
            Set<String> repeated = repeatedDescriptions(run.interactions());
            UniqueNames titles = new UniqueNames();
            List<Item> items = new ArrayList<>();
            for (InteractionResult interaction : run.interactions()) {
                // a description alone is shorter, and enough where it is the only one of its kind
                boolean withState = repeated.contains(interaction.description()) && interaction.state() != null;
                String title = interaction.description()
                        + (withState ? ", given " + interaction.state() : "")
                        + (interaction.pending() ? " (pending)" : "");
                // counts on from provider to provider, so that a finding's number is unique in the report
                int failure = interaction.findings().isEmpty() ? 0 : ++failures;
                String anchor = "i" + (runs.size() + 1) + "-" + (items.size() + 1);
                items.add(new Item(label, titles.unique(title), anchor, failure, interaction));
            }
            runs.add(new Run(label, run, List.copyOf(items), documented.getOrDefault(run.provider(), List.of())));
        }
        return new View(result, verdict, List.copyOf(runs));
    }

    private static Set<String> repeatedDescriptions(List<InteractionResult> interactions) {
        Set<String> seen = new HashSet<>();
        return interactions.stream()
                .map(InteractionResult::description)
                .filter(description -> !seen.add(description))
                .collect(Collectors.toSet());
    }

    String word() {
        return VerdictLine.word(verdict);
    }

    String meaning() {
        return VerdictLine.meaning(verdict, result);
    }

    /** All interactions of an outcome, of every provider. */
    List<Item> items(Outcome outcome) {
        return runs.stream()
                .flatMap(run -> run.items().stream())
                .filter(item -> item.outcome() == outcome)
                .toList();
    }

    /** Text from outside on one line, with everything made visible that could hide or forge something. */
    static String shown(String text) {
        return VisibleText.unicode(text);
    }

    /** Sentences of our own may hold line breaks, such as lines to copy into a file; values may not. */
    static List<String> shownLines(String text) {
        return VisibleText.lines(text);
    }

    /**
     * @param label the provider's name, numbered where several runs are about the same provider
     * @param elements what its documentation has
     */
    record Run(String label, ProviderRun run, List<Item> items, List<DocumentedElement> elements) {

        List<Item> showing(DocumentedElement element) {
            return items.stream()
                    .filter(item ->
                            element.interactions().contains(item.result().name()))
                    .toList();
        }
    }

    /**
     * @param title unique within its run
     * @param anchor unique within the report
     * @param failure the number by which people quote it, 0 where there is no finding
     */
    record Item(String provider, String title, String anchor, int failure, InteractionResult result) {

        Outcome outcome() {
            return result.outcome();
        }

        /** Whether all findings are accepted. */
        boolean isAccepted() {
            return result.isAccepted();
        }

        /** Until when and why it is accepted, each in a sentence. */
        List<String> acceptances() {
            return result.acceptances().stream().map(Acceptance::words).toList();
        }

        /** The findings that decide the verdict. */
        List<Numbered> deciding() {
            return findings().stream()
                    .filter(numbered -> !numbered.finding().isAccepted())
                    .toList();
        }

        /** The findings that the user accepts. */
        List<Numbered> accepted() {
            return findings().stream()
                    .filter(numbered -> numbered.finding().isAccepted())
                    .toList();
        }

        boolean wasSent() {
            return result.durationMillis() != null;
        }

        CurlLine curl() {
            Reproduction again = result.request().reproduction();
            return CurlLine.of(
                    result.request().method(), again.url(), again.headers(), again.body(), again.showsBody());
        }

        String status(String nothing) {
            Integer status = result.actualStatus();
            return status == null ? nothing : status.toString();
        }

        String duration(String nothing) {
            Long millis = result.durationMillis();
            if (millis == null) {
                return nothing;
            }
            return millis < 10_000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }

        /** What the documentation does not cover, or what was not judged, each in a sentence. */
        List<String> notes() {
            List<String> notes = new ArrayList<>();
            if (!result.documented()) {
                notes.add("not documented: no operation of the documentation matches this request; it is judged by the"
                        + " contract alone");
            }
            result.notJudged().forEach(reason -> notes.add("not judged: " + reason));
            return notes;
        }

        List<Numbered> findings() {
            return IntStream.range(0, result.findings().size())
                    .mapToObj(i -> new Numbered(
                            failure + "." + (i + 1), result.findings().get(i)))
                    .toList();
        }
    }

    /** @param number by which people quote it, the same in every report */
    record Numbered(String number, Finding finding) {

        String rule() {
            return finding.lens().label() + ": " + finding.rule();
        }

        /** Until when and why it is or was accepted, nothing where it never was. */
        Optional<String> acceptance() {
            return Optional.ofNullable(finding.acceptance()).map(Acceptance::words);
        }
    }
}
