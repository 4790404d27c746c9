package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.report.HtmlElements.Column;
import io.snapshotcontracts.result.ContractScore;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.ElementCoverage;
import io.snapshotcontracts.result.Kills;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderCoverage;
import java.util.List;
import java.util.function.ToIntFunction;

/** The coverage as one page, with the names behind each number. */
final class CoveragePage {

    private final CoverageResult result;
    private final Html html;

    private CoveragePage(CoverageResult result, Html html) {
        this.result = result;
        this.html = html;
    }

    static String of(CoverageResult result) {
        return HtmlPage.of(
                CoverageText.word(result) + ": " + CoverageText.meaning(result),
                html -> new CoveragePage(result, html).body());
    }

    private void body() {
        Outcome colour = result.isComplete() ? Outcome.VERIFIED : Outcome.VIOLATED;
        html.element(
                "header",
                () -> html.phrase("h1", () -> {
                    html.inline(
                            "span",
                            HtmlReport.mark(colour) + " " + CoverageText.word(result),
                            "class",
                            "badge " + colour.label());
                    html.text(" ");
                    html.inline("span", CoverageText.meaning(result));
                }));
        html.element("main", () -> result.providers()
                .forEach(provider -> html.element("section", () -> provider(provider))));
        html.element(
                "footer",
                "Violations are single steps away from a documented answer. Each column of what is found counts what that"
                        + " lens finds by itself. An interaction refuses one where it takes the documented answer and not"
                        + " a violation of this element.");
    }

    private void provider(ProviderCoverage provider) {
        ContractScore score = provider.score();
        html.element("h2", provider.provider());
        html.element("p", CoverageText.score(score));
        html.element("p", "found by each lens alone: " + CoverageText.each(score.kills()), "class", "short");
        missing(
                "Gaps: documented and in no interaction, or an interaction without a documented operation",
                provider.gaps());
        missing("Survivors: violations that no lens finds", score.survivors());
        missing("False alarms: legal answers that a lens of the page refuses", score.falseAlarms());
        listed("Beyond the page: legal answers that no interaction takes", score.beyondPage());
        listed("Not needed: documented, and no contract asks for it", provider.notNeeded());
        List<Column<ElementCoverage>> columns = List.of(
                Column.ofNumbers("interactions that show it", this::interactions),
                Column.ofNumbers(
                        "mappings that show it",
                        row -> HtmlElements.names(html, row.element().mappings(), "none")),
                Column.ofNumbers("violations tried", row -> number(row, ElementCoverage::violations)),
                Column.ofNumbers("found by the page's schema", row -> kills(row, Kills::documentation)),
                Column.ofNumbers("found by its invariants", row -> kills(row, Kills::invariant)),
                Column.ofNumbers("found by the contract", row -> kills(row, Kills::consumer)),
                Column.ofNumbers(
                        "interactions that refuse one",
                        row -> HtmlElements.names(html, row.objectors(), Theme.UNICODE.nothing())));
        new HtmlElements<ElementCoverage>(html, ElementCoverage::element, columns)
                .write(() -> html.inline("strong", "What covers what"), provider.elements());
    }

    private void interactions(ElementCoverage row) {
        HtmlElements.names(html, row.element().interactions(), row.element().isGap() ? "GAP" : "not needed");
    }

    private void missing(String title, List<String> names) {
        list(title, names, Outcome.VIOLATED);
    }

    /** What is for information. */
    private void listed(String title, List<String> names) {
        list(title, names, Outcome.NOT_PROVOKED);
    }

    private void list(String title, List<String> names, Outcome colour) {
        if (!names.isEmpty()) {
            html.element(
                    "article",
                    () -> {
                        html.element("h3", title);
                        html.element("ul", () -> names.forEach(name -> html.element("li", name)));
                    },
                    "class",
                    colour.label());
        }
    }

    private void kills(ElementCoverage row, ToIntFunction<Kills> count) {
        number(row, coverage -> count.applyAsInt(coverage.kills()));
    }

    private void number(ElementCoverage row, ToIntFunction<ElementCoverage> count) {
        html.text(row.violations() == 0 ? Theme.UNICODE.nothing() : Integer.toString(count.applyAsInt(row)));
    }
}
