package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.html.Html.Attributes.attributes;

import io.snapshotcontracts.internal.html.Html;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.Outcome;
import java.util.List;
import java.util.function.Function;

/** What covers what: each documented element, the outcomes of the interactions that show it, and mappings. */
final class HtmlCoverage {

    private final HtmlParts parts;
    private final Html html;

    HtmlCoverage(HtmlParts parts) {
        this.parts = parts;
        this.html = parts.html();
    }

    void write(List<View.Run> runs) {
        List<View.Run> documented =
                runs.stream().filter(run -> !run.elements().isEmpty()).toList();
        if (!documented.isEmpty()) {
            html.element("section", attributes("id", "coverage"), () -> {
                html.element("h2", "What covers what");
                html.element(
                        "p.short",
                        "The interactions that show a documented element, with their outcomes in this run, and the"
                                + " stub's mappings that show it. Which violations of an element are found is"
                                + " measured by another command: coverage --report-dir DIR.");
                documented.forEach(this::table);
            });
        }
    }

    private void table(View.Run run) {
        long seen = run.elements().stream()
                .filter(element -> run.showing(element).stream().anyMatch(item -> item.outcome() == Outcome.VERIFIED))
                .count();
        HtmlElements.<DocumentedElement>table(html, Function.identity())
                .column("interactions in this run", element -> cells(run, element))
                .numbers("stub's mappings", element -> parts.names(element.mappings(), "none"))
                .write(
                        () -> {
                            html.element("strong", run.label());
                            html.text(" " + seen + " of " + run.elements().size()
                                    + " documented elements in a verified interaction");
                        },
                        run.elements());
    }

    private void cells(View.Run run, DocumentedElement element) {
        if (element.isUnseen()) {
            html.text("in no interaction");
        }
        run.showing(element).forEach(item -> HtmlMatrix.cell(html, item));
    }
}
