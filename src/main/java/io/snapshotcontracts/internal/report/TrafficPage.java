package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.report.ReportPage.Card;
import io.snapshotcontracts.internal.report.ReportPage.Compared;
import io.snapshotcontracts.internal.report.ReportPage.Section;
import io.snapshotcontracts.internal.report.ReportPage.Table;
import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.ExchangeVerdict;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.TrafficSummary;
import io.snapshotcontracts.result.TrafficSummary.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What a page shows of recorded traffic: each kind of finding once. */
final class TrafficPage {

    private TrafficPage() {}

    static ReportPage of(TrafficSummary summary, List<AcceptanceNotice> notices) {
        List<Group> groups = TrafficReport.sorted(summary);
        List<Section> sections = new ArrayList<>();
        for (ExchangeVerdict verdict : ExchangeVerdict.values()) {
            List<Card> cards = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                if (groups.get(i).verdict() == verdict && !groups.get(i).first().isAccepted()) {
                    cards.add(card(i + 1, groups.get(i)));
                }
            }
            if (!cards.isEmpty()) {
                sections.add(new Section(capital(verdict.label()), cards));
            }
        }
        List<Card> accepted = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).first().isAccepted()) {
                accepted.add(card(i + 1, groups.get(i)));
            }
        }
        String more = summary.ungrouped() == 0
                ? ""
                : TrafficReport.number(summary.ungrouped()) + " findings of further kinds are not shown.";
        return new ReportPage(
                summary.verdict(),
                TrafficReport.word(summary.verdict()),
                TrafficReport.meaning(summary),
                table(summary),
                sections,
                accepted,
                more,
                notices);
    }

    private static Card card(int number, Group group) {
        Finding first = group.first();
        boolean isUnjudged = group.verdict() == ExchangeVerdict.UNJUDGED;
        String subject = (group.subject().provider() + " " + group.subject().operation()).strip();
        return new Card(
                TrafficReport.outcome(group.verdict()),
                number,
                isUnjudged ? "unjudged" : first.path(),
                (subject.isEmpty() ? "" : subject + " · ") + TrafficReport.exchanges(group.exchanges()),
                first.message(),
                isUnjudged
                        ? null
                        : new Compared(
                                "Expected",
                                first.expected(),
                                group.findings() > 1 ? "Actual, for example" : "Actual",
                                first.actual()),
                isUnjudged ? "" : first.lens().label() + ": " + first.rule(),
                List.of((group.exchanges() > 1 ? "first: " : "where: ") + String.join("; ", group.places())),
                first.acceptance());
    }

    private static Table table(TrafficSummary summary) {
        List<String> head = new ArrayList<>(List.of("operation"));
        TrafficTable.VERDICTS.forEach(verdict -> head.add(verdict.label()));
        List<List<String>> rows = new ArrayList<>();
        summary.subjects()
                .forEach(subject -> rows.add(row(
                        subject.provider() + " " + subject.operation(), verdict -> summary.count(subject, verdict))));
        rows.add(row("total", summary::count));
        return new Table(head, rows);
    }

    private static List<String> row(String name, ToLongFunction<ExchangeVerdict> count) {
        List<String> cells = new ArrayList<>(List.of(name));
        TrafficTable.VERDICTS.forEach(verdict -> cells.add(TrafficReport.number(count.applyAsLong(verdict))));
        return cells;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
