package io.snapshotcontracts.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The documented answers, operation by status, each interaction in its place and linked to what is told about it. */
final class HtmlMatrix {

    private final Html html;

    HtmlMatrix(Html html) {
        this.html = html;
    }

    void write(List<View.Run> runs) {
        if (!runs.isEmpty()) {
            html.element(
                    "section",
                    () -> {
                        html.element("h2", "Documented answers");
                        runs.forEach(this::table);
                    },
                    "id",
                    "answers");
        }
    }

    private void table(View.Run run) {
        Set<Integer> statuses = new TreeSet<>();
        Map<String, Map<Integer, List<View.Item>>> operations = new LinkedHashMap<>();
        for (View.Item item : run.items()) {
            int status = item.result().expectedStatus();
            statuses.add(status);
            operations
                    .computeIfAbsent(operation(item), name -> new TreeMap<>())
                    .computeIfAbsent(status, number -> new ArrayList<>())
                    .add(item);
        }
        html.element(
                "div",
                () -> html.element("table", () -> {
                    html.phrase("caption", () -> {
                        html.inline("strong", run.label());
                        html.text(" ");
                        html.inline("code", run.run().url());
                    });
                    html.element(
                            "thead",
                            () -> html.element("tr", () -> {
                                html.element("th", "operation", "scope", "col");
                                statuses.forEach(status -> html.element("th", status.toString(), "scope", "col"));
                            }));
                    html.element(
                            "tbody", () -> operations.forEach((operation, items) -> row(operation, items, statuses)));
                }),
                "class",
                "matrix");
    }

    /** Without documentation, the request is the best name there is. */
    private static String operation(View.Item item) {
        String operation = item.result().operationId();
        return operation == null ? item.result().request().toString() : operation;
    }

    private void row(String operation, Map<Integer, List<View.Item>> items, Set<Integer> statuses) {
        html.element("tr", () -> {
            html.element("th", operation, "scope", "row");
            for (int status : statuses) {
                html.phrase("td", () -> items.getOrDefault(status, List.of()).forEach(item -> cell(html, item)));
            }
        });
    }

    /** The mark of an interaction, which leads to what is told about it. */
    static void cell(Html html, View.Item item) {
        String words = HtmlReport.words(item.outcome()) + ": " + item.title();
        html.phrase(
                "a",
                () -> {
                    html.inline("span", HtmlReport.mark(item.outcome()), "aria-hidden", "true");
                    html.inline("span", words, "class", "unseen");
                },
                "href",
                "#" + item.anchor(),
                "class",
                "cell " + item.outcome().label(),
                "title",
                words);
    }
}
