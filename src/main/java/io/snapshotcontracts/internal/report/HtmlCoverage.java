package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.report.HtmlElements.Column;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.Outcome;
import java.util.List;

/** What covers what: each documented element, what became in this run of the interactions that show it, and mappings. */
final class HtmlCoverage {

    private final Html html;

    HtmlCoverage(Html html) {
        this.html = html;
    }

    void write(List<View.Run> runs) {
        List<View.Run> documented =
                runs.stream().filter(run -> !run.elements().isEmpty()).toList();
        if (!documented.isEmpty()) {
            html.element(
                    "section",
                    () -> {
                        html.element("h2", "What covers what");
                        html.element(
                                "p",
                                "The interactions that show a documented element, as they came out in this run, and the"
                                        + " stub's mappings that show it. Who would find an element broken is"
                                        + " measured by another command: coverage --report-dir DIR.",
                                "class",
                                "short");
                        documented.forEach(this::table);
                    },
                    "id",
                    "coverage");
        }
    }

    private void table(View.Run run) {
        long seen = run.elements().stream()
                .filter(element -> run.showing(element).stream().anyMatch(item -> item.outcome() == Outcome.VERIFIED))
                .count();
        List<Column<DocumentedElement>> columns = List.of(
                Column.of("interactions in this run", element -> cells(run, element)),
                Column.ofNumbers("stub's mappings", element -> HtmlElements.names(html, element.mappings(), "none")));
        new HtmlElements<DocumentedElement>(html, element -> element, columns)
                .write(
                        () -> {
                            html.inline("strong", run.label());
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
