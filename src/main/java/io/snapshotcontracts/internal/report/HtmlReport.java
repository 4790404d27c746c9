package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.util.List;

/** The result as one page: the worst first, what covers what last. */
final class HtmlReport {

    private static final List<Outcome> WORST_FIRST =
            List.of(Outcome.VIOLATED, Outcome.INCONCLUSIVE, Outcome.NOT_PROVOKED, Outcome.VERIFIED);

    private final View view;
    private final Html html;

    private HtmlReport(View view, Html html) {
        this.view = view;
        this.html = html;
    }

    static void write(View view, Appendable out) throws IOException {
        out.append(HtmlPage.of(view.word() + ": " + view.meaning(), html -> new HtmlReport(view, html).body()));
    }

    /** The symbol, so that colour is never the only sign. */
    static String mark(Outcome outcome) {
        return Theme.UNICODE.mark(outcome);
    }

    static String words(Outcome outcome) {
        return outcome.label().replace('-', ' ');
    }

    private void body() {
        html.element("header", this::summary);
        html.element("main", () -> {
            new HtmlMatrix(html).write(view.runs());
            HtmlInteraction interaction = new HtmlInteraction(html);
            for (Outcome outcome : WORST_FIRST) {
                List<View.Item> items = view.items(outcome);
                if (!items.isEmpty()) {
                    html.element(
                            "section",
                            () -> {
                                html.element("h2", capital(words(outcome)));
                                items.stream()
                                        .filter(item -> !item.isAccepted())
                                        .forEach(interaction::write);
                                accepted(
                                        items.stream()
                                                .filter(View.Item::isAccepted)
                                                .toList(),
                                        interaction);
                            },
                            "id",
                            outcome.label());
                }
            }
            notices();
            new HtmlCoverage(html).write(view.runs());
        });
        html.element(
                "footer",
                "Header values are masked as ***. Values of an answer are cut to " + Finding.LONGEST_VALUE
                        + " characters.");
    }

    private void accepted(List<View.Item> items, HtmlInteraction interaction) {
        if (!items.isEmpty()) {
            html.element("details", () -> {
                html.element("summary", items.size() + " accepted, and so no failure");
                items.forEach(interaction::write);
            });
        }
    }

    private void notices() {
        if (!view.result().notices().isEmpty()) {
            html.element("section", () -> {
                html.element("h2", "Accepted findings that need a look");
                html.element(
                        "ul", () -> view.result().notices().forEach(notice -> html.element("li", notice.toString())));
            });
        }
    }

    private void summary() {
        Outcome colour =
                switch (view.verdict()) {
                    case VERIFIED -> Outcome.VERIFIED;
                    case VIOLATED -> Outcome.VIOLATED;
                    case INCONCLUSIVE, INCOMPLETE -> Outcome.INCONCLUSIVE;
                };
        html.phrase("h1", () -> {
            html.inline("span", mark(colour) + " " + view.word(), "class", "badge " + colour.label());
            html.text(" ");
            html.inline("span", view.meaning());
        });
        html.element(
                "nav",
                () -> html.element("ul", () -> WORST_FIRST.forEach(this::count), "class", "counts"),
                "aria-label",
                "Outcomes");
    }

    private void count(Outcome outcome) {
        long count = view.result().count(outcome);
        long accepted = outcome == Outcome.VIOLATED ? view.result().accepted() : 0;
        String text = mark(outcome) + " " + count + " " + words(outcome)
                + (accepted == 0 ? "" : " (" + accepted + " accepted)");
        html.phrase("li", () -> {
            if (count == 0) {
                html.inline("span", text);
            } else {
                html.inline("a", text, "href", "#" + outcome.label(), "class", outcome.label());
            }
        });
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
