package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.report.ReportPage.Card;
import io.snapshotcontracts.internal.report.ReportPage.Compared;
import io.snapshotcontracts.internal.report.ReportPage.Section;
import io.snapshotcontracts.internal.report.ReportPage.Table;
import io.snapshotcontracts.result.Acceptance;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.DriftResult;
import io.snapshotcontracts.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a page shows of a published document that differs from the documentation. */
final class DriftPage {

    private final DriftResult result;

    private DriftPage(DriftResult result) {
        this.result = result;
    }

    static ReportPage of(DriftResult result) {
        return new DriftPage(result).page();
    }

    private ReportPage page() {
        List<Section> sections = new ArrayList<>();
        section("Breaks the contract", Change::decides, sections);
        section("Does not break it", change -> !change.breaking(), sections);
        return new ReportPage(
                result.verdict(),
                DriftText.word(result),
                DriftText.verdict(result) + " (" + result.provider() + " and " + result.source() + ")",
                new Table(
                        List.of("compared"),
                        result.compared().stream().map(List::of).toList()),
                sections,
                cards(change -> change.breaking() && !change.decides()),
                "",
                result.notices());
    }

    private void section(String title, Predicate<Change> which, List<Section> sections) {
        List<Card> cards = cards(which);
        if (!cards.isEmpty()) {
            sections.add(new Section(title, cards));
        }
    }

    /** Numbered as the changes are, so that a number means the same wherever the card is. */
    private List<Card> cards(Predicate<Change> which) {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < result.changes().size(); i++) {
            Change change = result.changes().get(i);
            if (which.test(change)) {
                cards.add(card(i + 1, change));
            }
        }
        return cards;
    }

    private static Card card(int number, Change change) {
        Acceptance acceptance = change.breaking() ? change.acceptance() : null;
        return new Card(
                change.breaking() ? Outcome.VIOLATED : Outcome.NOT_PROVOKED,
                number,
                change.place(),
                change.operation() + " · " + change.change(),
                change.known() == null ? "" : change.known(),
                new Compared("Documentation", shown(change.before()), "Published", shown(change.after())),
                "",
                List.of(),
                acceptance);
    }

    private static String shown(String value) {
        return value.isEmpty() ? Theme.UNICODE.nothing() : value;
    }
}
