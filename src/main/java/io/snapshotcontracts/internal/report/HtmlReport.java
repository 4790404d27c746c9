package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.html.Html.Attributes.attributes;

import io.snapshotcontracts.internal.html.Html;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.util.List;

/** The result as one page: the worst first, what covers what last. */
final class HtmlReport {

    private static final List<Outcome> WORST_FIRST =
            List.of(Outcome.VIOLATED, Outcome.INCONCLUSIVE, Outcome.NOT_PROVOKED, Outcome.VERIFIED);

    private final View view;

    private HtmlReport(View view) {
        this.view = view;
    }

    static void write(View view, Appendable out) throws IOException {
        HtmlReport report = new HtmlReport(view);
        out.append(HtmlParts.page(
                ReportPage.colour(view.verdict()),
                view.word(),
                view.meaning(),
                report::counts,
                report::main,
                "Header values are masked as ***. Values of an answer are cut to " + Finding.LONGEST_VALUE
                        + " characters."));
    }

    private void main(HtmlParts parts) {
        new HtmlMatrix(parts.html()).write(view.runs());
        WORST_FIRST.forEach(outcome -> section(parts, outcome, view.items(outcome)));
        parts.notices(view.result().notices());
        new HtmlCoverage(parts).write(view.runs());
    }

    private static void section(HtmlParts parts, Outcome outcome, List<View.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        HtmlInteraction interaction = new HtmlInteraction(parts);
        List<View.Item> deciding =
                items.stream().filter(item -> !item.isAccepted()).toList();
        List<View.Item> accepted = items.stream().filter(View.Item::isAccepted).toList();
        parts.html().element("section", attributes("id", outcome.label()), () -> {
            parts.html().element("h2", capital(HtmlParts.words(outcome)));
            if (outcome == Outcome.NOT_PROVOKED) {
                new HtmlNotProvoked(parts).write(deciding);
            } else {
                deciding.forEach(interaction::write);
            }
            if (!accepted.isEmpty()) {
                parts.folded(
                        accepted.size() + " accepted, and so no failure", () -> accepted.forEach(interaction::write));
            }
        });
    }

    private void counts(HtmlParts parts) {
        Html html = parts.html();
        html.element(
                "nav",
                attributes("aria-label", "Outcomes"),
                () -> html.element(
                        "ul.counts",
                        () -> WORST_FIRST.forEach(outcome -> html.element("li", () -> {
                            count(html, outcome);
                        }))));
    }

    private void count(Html html, Outcome outcome) {
        long count = view.result().count(outcome);
        long accepted = outcome == Outcome.VIOLATED ? view.result().accepted() : 0;
        String text = HtmlParts.mark(outcome) + " " + count + " " + HtmlParts.words(outcome)
                + (accepted == 0 ? "" : " (" + accepted + " accepted)");
        if (count == 0) {
            html.element("span", text);
        } else {
            html.element("a." + outcome.label(), attributes("href", "#" + outcome.label()), text);
        }
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
