package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.html.Html.Attributes.attributes;

import io.snapshotcontracts.internal.html.Html;
import io.snapshotcontracts.internal.html.HtmlTable;
import io.snapshotcontracts.internal.report.ReportPage.Card;
import io.snapshotcontracts.internal.report.ReportPage.Compared;
import java.util.List;

/** A page of findings or changes as HTML. */
final class PageHtml {

    private final ReportPage page;
    private final HtmlParts parts;
    private final Html html;

    private PageHtml(ReportPage page, HtmlParts parts) {
        this.page = page;
        this.parts = parts;
        this.html = parts.html();
    }

    static String of(ReportPage page) {
        return HtmlParts.page(
                page.colour(),
                page.word(),
                page.meaning(),
                bar -> {},
                parts -> new PageHtml(page, parts).main(),
                "Credentials are masked as ***. Values are cut to 200 characters.");
    }

    private void main() {
        table();
        page.sections()
                .forEach(section ->
                        parts.section(section.title(), () -> section.cards().forEach(this::card)));
        if (!page.more().isEmpty()) {
            html.element("p", page.more());
        }
        if (!page.accepted().isEmpty()) {
            html.element(
                    "section",
                    () -> parts.folded(page.accepted().size() + " accepted, and so no failure", () -> page.accepted()
                            .forEach(this::card)));
        }
        parts.notices(page.notices());
    }

    private void table() {
        List<String> head = page.table().head();
        HtmlTable<List<String>> table = new HtmlTable<>(html, head.get(0), row -> html.text(row.get(0)));
        for (int i = 1; i < head.size(); i++) {
            int column = i;
            table.numbers(head.get(i), row -> html.text(row.get(column)));
        }
        table.write(page.table().rows());
    }

    private void card(Card card) {
        String tag = "article." + card.outcome().label();
        html.element(tag, attributes("id", Integer.toString(card.number())), () -> {
            html.element("h3", () -> parts.cardTitle(card.outcome(), card.number(), card.title()));
            html.element("p.short", card.about());
            if (card.acceptance() != null) {
                html.element("p.reason", card.acceptance().words());
            }
            if (!card.message().isEmpty()) {
                html.sentences("p.reason", card.message());
            }
            Compared compared = card.compared();
            if (compared != null) {
                parts.compared(
                        compared.expectedLabel(), compared.expected(), compared.actualLabel(), compared.actual());
            }
            if (!card.rule().isEmpty()) {
                html.element("p.rule", card.rule());
            }
            card.facts().forEach(fact -> html.element("p.short", () -> html.breakable(fact)));
        });
    }
}
