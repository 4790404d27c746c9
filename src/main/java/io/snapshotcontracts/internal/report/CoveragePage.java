package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.html.Html;
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

    private final HtmlParts parts;
    private final Html html;

    private CoveragePage(HtmlParts parts) {
        this.parts = parts;
        this.html = parts.html();
    }

    static String of(CoverageResult result) {
        return HtmlParts.page(
                result.isComplete() ? Outcome.VERIFIED : Outcome.VIOLATED,
                CoverageText.word(result),
                CoverageText.meaning(result),
                bar -> {},
                parts -> result.providers()
                        .forEach(provider ->
                                parts.section(provider.provider(), () -> new CoveragePage(parts).provider(provider))),
                "Violations are single steps away from a documented answer. Each column of what is found counts what that"
                        + " lens finds by itself. An interaction refuses one where it takes the documented answer and not"
                        + " a violation of this element.");
    }

    private void provider(ProviderCoverage provider) {
        ContractScore score = provider.score();
        html.element("p", CoverageText.score(score));
        html.element("p.short", "found by each lens alone: " + CoverageText.each(score.kills()));
        missing(
                "Gaps: documented and in no interaction, or an interaction without a documented operation",
                provider.gaps());
        missing("Survivors: violations that no lens finds", score.survivors());
        missing("False alarms: legal answers that a lens of the page refuses", score.falseAlarms());
        listed("Beyond the page: legal answers that no interaction takes", score.beyondPage());
        listed("Not needed: documented, and no contract asks for it", provider.notNeeded());
        HtmlElements.<ElementCoverage>table(html, ElementCoverage::element)
                .numbers("interactions that show it", this::interactions)
                .numbers(
                        "mappings that show it",
                        row -> parts.names(row.element().mappings(), "none"))
                .numbers("violations tried", row -> number(row, ElementCoverage::violations))
                .numbers("found by the page's schema", row -> kills(row, Kills::documentation))
                .numbers("found by its invariants", row -> kills(row, Kills::invariant))
                .numbers("found by the contract", row -> kills(row, Kills::consumer))
                .numbers("interactions that refuse one", row -> parts.names(row.objectors(), Theme.UNICODE.nothing()))
                .write(() -> html.element("strong", "What covers what"), provider.elements());
    }

    private void interactions(ElementCoverage row) {
        parts.names(row.element().interactions(), row.element().isGap() ? "GAP" : "not needed");
    }

    private void missing(String title, List<String> names) {
        list("article.violated", title, names);
    }

    /** What is for information. */
    private void listed(String title, List<String> names) {
        list("article.not-provoked", title, names);
    }

    private void list(String tag, String title, List<String> names) {
        if (!names.isEmpty()) {
            html.element(tag, () -> {
                html.element("h3", title);
                parts.list(names);
            });
        }
    }

    private void kills(ElementCoverage row, ToIntFunction<Kills> count) {
        number(row, coverage -> count.applyAsInt(coverage.kills()));
    }

    private void number(ElementCoverage row, ToIntFunction<ElementCoverage> count) {
        html.text(row.violations() == 0 ? Theme.UNICODE.nothing() : Integer.toString(count.applyAsInt(row)));
    }
}
