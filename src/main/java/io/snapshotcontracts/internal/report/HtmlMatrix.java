package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.html.Html.Attributes.attributes;

import io.snapshotcontracts.internal.html.Html;
import io.snapshotcontracts.internal.html.HtmlTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The documented answers, operation by status, each interaction in its place and linked to its details. */
final class HtmlMatrix {

    private final Html html;

    HtmlMatrix(Html html) {
        this.html = html;
    }

    void write(List<View.Run> runs) {
        if (!runs.isEmpty()) {
            html.element("section", attributes("id", "answers"), () -> {
                html.element("h2", "Documented answers");
                runs.forEach(this::table);
            });
        }
    }

    private record Row(String operation, List<View.Item> items) {}

    private void table(View.Run run) {
        List<Row> rows = new ArrayList<>();
        run.items().stream()
                .collect(Collectors.groupingBy(HtmlMatrix::operation, LinkedHashMap::new, Collectors.toList()))
                .forEach((operation, items) -> rows.add(new Row(operation, items)));
        HtmlTable<Row> table = new HtmlTable<>(html, "operation", row -> html.text(row.operation()));
        run.items().stream()
                .map(item -> item.result().expectedStatus())
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(status -> table.column(status.toString(), row -> row.items().stream()
                        .filter(item -> item.result().expectedStatus() == status)
                        .forEach(item -> cell(html, item))));
        table.write(
                () -> {
                    html.element("strong", run.label());
                    html.text(" ");
                    html.element("code", run.run().url());
                },
                rows);
    }

    /** Without documentation, the request is the best name there is. */
    private static String operation(View.Item item) {
        String operation = item.result().operationId();
        return operation == null ? item.result().request().toString() : operation;
    }

    /** The mark of an interaction, which leads to its details. */
    static void cell(Html html, View.Item item) {
        String words = HtmlParts.words(item.outcome()) + ": " + item.title();
        html.element(
                "a.cell." + item.outcome().label(), attributes("href", "#" + item.anchor(), "title", words), () -> {
                    html.element("span", attributes("aria-hidden", "true"), HtmlParts.mark(item.outcome()));
                    html.element("span.unseen", words);
                });
    }
}
