package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.html.Html.Attributes.attributes;

import io.snapshotcontracts.internal.html.Html;
import io.snapshotcontracts.internal.html.HtmlPage;
import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.Outcome;
import java.util.List;
import java.util.function.Consumer;

/** The parts that the pages of several commands have in common. */
record HtmlParts(Html html) {

    /** The symbol, so that colour is never the only sign. */
    static String mark(Outcome outcome) {
        return Theme.UNICODE.mark(outcome);
    }

    static String words(Outcome outcome) {
        return outcome.label().replace('-', ' ');
    }

    static HtmlPage page() {
        return HtmlPage.with(HtmlParts.class, "report.css");
    }

    /** A page whose bar, which stays in sight, begins with the verdict. */
    static String page(
            Outcome colour,
            String word,
            String meaning,
            Consumer<HtmlParts> bar,
            Consumer<HtmlParts> main,
            String footer) {
        return page().text(word + ": " + meaning, html -> {
            HtmlParts parts = new HtmlParts(html);
            html.element("header", () -> {
                html.element("h1", () -> {
                    html.element("span.badge." + colour.label(), mark(colour) + " " + word);
                    html.text(" ");
                    html.element("span", meaning);
                });
                bar.accept(parts);
            });
            html.element("main", () -> main.accept(parts));
            html.element("footer", footer);
        });
    }

    void section(String title, Runnable content) {
        html.element("section", () -> {
            html.element("h2", title);
            content.run();
        });
    }

    void folded(String summary, Runnable content) {
        html.element("details", () -> {
            html.element("summary", summary);
            content.run();
        });
    }

    /**
     * What a card is about.
     *
     * @param number by which people quote it, 0 where it has none
     */
    void cardTitle(Outcome outcome, int number, String title) {
        html.element("span.mark", attributes("aria-hidden", "true"), mark(outcome));
        html.element("span.unseen", words(outcome) + ": ");
        if (number > 0) {
            html.element("span.number", Integer.toString(number));
            html.text(" ");
        }
        html.element("span.title", () -> html.breakable(title));
    }

    /** Two values side by side, the first of which is right. */
    void compared(String expectedLabel, String expected, String actualLabel, String actual) {
        html.element("dl.compare", () -> {
            value("div.expected", expectedLabel, expected);
            value("div.actual", actualLabel, actual);
        });
    }

    private void value(String tag, String label, String value) {
        html.element(tag, () -> {
            html.element("dt", label);
            html.element("dd", () -> html.element("code", value));
        });
    }

    void list(List<String> texts) {
        html.element("ul", () -> texts.forEach(text -> html.element("li", text)));
    }

    void notices(List<AcceptanceNotice> notices) {
        if (!notices.isEmpty()) {
            section(
                    "Accepted findings that need a look",
                    () -> list(notices.stream().map(AcceptanceNotice::toString).toList()));
        }
    }

    /** How many there are, and on demand which; of none a word that says so. */
    void names(List<String> names, String none) {
        if (names.isEmpty()) {
            html.text(none);
        } else {
            folded(Integer.toString(names.size()), () -> list(names));
        }
    }
}
