package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.DocumentedElement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table with a row for each documented element, in groups of one answer each.
 *
 * @param element what a row is about
 * @param columns the titles of the other columns, in order, and what writes their cells
 */
record HtmlElements<T>(Html html, Function<T, DocumentedElement> element, Map<String, Consumer<T>> columns) {

    void write(Runnable caption, List<T> rows) {
        html.element(
                "div",
                () -> html.element(
                        "table",
                        () -> {
                            html.phrase("caption", caption);
                            html.element("thead", () -> html.element("tr", this::titles));
                            html.element("tbody", () -> rows(rows));
                        },
                        "class",
                        "elements"),
                "class",
                "matrix");
    }

    private void titles() {
        html.element("th", "documented element", "scope", "col");
        columns.keySet().forEach(title -> html.element("th", title, "scope", "col"));
    }

    private void rows(List<T> rows) {
        String answer = "";
        for (T row : rows) {
            DocumentedElement about = element.apply(row);
            if (!about.group().equals(answer)) {
                answer = about.group();
                String title = answer;
                String width = Integer.toString(columns.size() + 1);
                html.element(
                        "tr",
                        () -> html.element("th", title, "colspan", width, "scope", "colgroup", "class", "answer"));
            }
            html.element("tr", () -> {
                html.phrase("th", () -> html.inline("code", about.words()), "scope", "row");
                columns.values().forEach(cell -> html.phrase("td", () -> cell.accept(row)));
            });
        }
    }

    /** How many there are, and on demand which; of none a word that says so. */
    static void names(Html html, List<String> names, String none) {
        if (names.isEmpty()) {
            html.text(none);
        } else {
            html.element("details", () -> {
                html.element("summary", Integer.toString(names.size()));
                html.element("ul", () -> names.forEach(name -> html.element("li", name)));
            });
        }
    }
}
