package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.report.ReportPage.Card;
import io.snapshotcontracts.internal.report.ReportPage.Compared;
import java.util.List;

/** A page as HTML that needs nothing else. */
final class PageHtml {

    private final ReportPage page;
    private final Html html;

    private PageHtml(ReportPage page, Html html) {
        this.page = page;
        this.html = html;
    }

    static String of(ReportPage page) {
        return HtmlPage.of(page.word() + ": " + page.meaning(), html -> new PageHtml(page, html).body());
    }

    private void body() {
        html.element(
                "header",
                () -> html.phrase("h1", () -> {
                    html.inline(
                            "span",
                            HtmlReport.mark(page.colour()) + " " + page.word(),
                            "class",
                            "badge " + page.colour().label());
                    html.text(" ");
                    html.inline("span", page.meaning());
                }));
        html.element("main", () -> {
            table();
            page.sections()
                    .forEach(section ->
                            section(section.title(), () -> section.cards().forEach(this::card)));
            if (!page.more().isEmpty()) {
                html.element("p", page.more());
            }
            accepted();
            if (!page.notices().isEmpty()) {
                section(
                        "Accepted findings that need a look",
                        () -> html.element(
                                "ul", () -> page.notices().forEach(notice -> html.element("li", notice.toString()))));
            }
        });
        html.element("footer", "Credentials are masked as ***. Values are cut to 200 characters.");
    }

    private void section(String title, Runnable content) {
        html.element("section", () -> {
            html.element("h2", title);
            content.run();
        });
    }

    private void accepted() {
        if (!page.accepted().isEmpty()) {
            html.element(
                    "section",
                    () -> html.element("details", () -> {
                        html.element("summary", page.accepted().size() + " accepted, and so no failure");
                        page.accepted().forEach(this::card);
                    }));
        }
    }

    private void table() {
        html.element(
                "div",
                () -> html.element("table", () -> {
                    html.element(
                            "thead",
                            () -> html.element("tr", () -> page.table()
                                    .head()
                                    .forEach(title -> html.element("th", title, "scope", "col"))));
                    html.element("tbody", () -> page.table().rows().forEach(this::row));
                }),
                "class",
                "matrix");
    }

    private void row(List<String> cells) {
        html.element("tr", () -> {
            html.element("th", cells.get(0), "scope", "row");
            cells.subList(1, cells.size()).forEach(cell -> html.element("td", cell));
        });
    }

    private void card(Card card) {
        html.element(
                "article",
                () -> {
                    html.phrase("h3", () -> {
                        html.inline("span", HtmlReport.mark(card.outcome()), "class", "mark", "aria-hidden", "true");
                        html.inline("span", HtmlReport.words(card.outcome()) + ": ", "class", "unseen");
                        html.inline("span", Integer.toString(card.number()), "class", "number");
                        html.text(" ");
                        html.inline("span", card.title(), "class", "title");
                    });
                    html.element("p", card.about(), "class", "short");
                    if (card.acceptance() != null) {
                        html.element("p", card.acceptance().words(), "class", "reason");
                    }
                    if (!card.message().isEmpty()) {
                        html.sentences("p", card.message(), "class", "reason");
                    }
                    Compared compared = card.compared();
                    if (compared != null) {
                        compared(compared);
                    }
                    if (!card.rule().isEmpty()) {
                        html.element("p", card.rule(), "class", "rule");
                    }
                    card.facts().forEach(fact -> html.element("p", fact, "class", "short"));
                },
                "id",
                Integer.toString(card.number()),
                "class",
                card.outcome().label());
    }

    private void compared(Compared compared) {
        html.element(
                "dl",
                () -> {
                    value(compared.expectedLabel(), compared.expected(), "expected");
                    value(compared.actualLabel(), compared.actual(), "actual");
                },
                "class",
                "compare");
    }

    private void value(String label, String value, String kind) {
        html.element(
                "div",
                () -> {
                    html.element("dt", label);
                    html.phrase("dd", () -> html.inline("code", value));
                },
                "class",
                kind);
    }
}
