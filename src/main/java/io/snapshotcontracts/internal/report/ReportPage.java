package io.snapshotcontracts.internal.report;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.result.Acceptance;
import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a page that is not about interactions, for HTML and Markdown.
 *
 * @param word the verdict in a word
 * @param sections what is listed, the worst first; what is accepted is in none
 * @param accepted what is listed folded
 * @param more what is not listed, empty where everything is
 */
record ReportPage(
        Verdict verdict,
        String word,
        String meaning,
        Table table,
        List<Section> sections,
        List<Card> accepted,
        String more,
        List<AcceptanceNotice> notices) {

    ReportPage {
        requireNonNull(verdict, "verdict");
        sections = List.copyOf(sections);
        accepted = List.copyOf(accepted);
        notices = List.copyOf(notices);
    }

    /** A name and numbers in each row. */
    record Table(List<String> head, List<List<String>> rows) {}

    /** Cards of one kind. */
    record Section(String title, List<Card> cards) {}

    /** Two values side by side, the first of which is right. */
    record Compared(String expectedLabel, String expected, String actualLabel, String actual) {}

    /**
     * One finding or change.
     *
     * @param about a few words below the title
     * @param rule empty where there is none
     * @param facts further lines
     */
    record Card(
            Outcome outcome,
            int number,
            String title,
            String about,
            String message,
            @Nullable Compared compared,
            String rule,
            List<String> facts,
            @Nullable Acceptance acceptance) {}

    Outcome colour() {
        return colour(verdict);
    }

    /** The outcome that has the verdict's colour. */
    static Outcome colour(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> Outcome.VERIFIED;
            case VIOLATED -> Outcome.VIOLATED;
            case INCONCLUSIVE, INCOMPLETE -> Outcome.INCONCLUSIVE;
        };
    }
}
