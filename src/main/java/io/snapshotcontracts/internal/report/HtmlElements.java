package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.DocumentedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table with a row for each documented element, in groups of one answer each.
 *
 * @param element what a row is about
 * @param columns the other columns, in order
 */
record HtmlElements<T>(Html html, Function<T, DocumentedElement> element, List<Column<T>> columns) {

    /**
     * A column.
     *
     * @param title in words; on a narrow screen it is beside each cell
     * @param isNumber whether its cells are counts, to be compared at their last digit
     * @param cell writes a cell
     */
    record Column<T>(String title, boolean isNumber, Consumer<T> cell) {

        static <T> Column<T> ofNumbers(String title, Consumer<T> cell) {
            return new Column<>(title, true, cell);
        }

        static <T> Column<T> of(String title, Consumer<T> cell) {
            return new Column<>(title, false, cell);
        }

        String[] attributes(String... more) {
            List<String> all = new ArrayList<>(List.of(more));
            if (isNumber) {
                all.addAll(List.of("class", "number"));
            }
            return all.toArray(new String[0]);
        }
    }

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
        columns.forEach(column -> html.element("th", column.title(), column.attributes("scope", "col")));
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
                columns.forEach(column -> html.phrase(
                        "td", () -> column.cell().accept(row), column.attributes("data-label", column.title())));
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
