package io.snapshotcontracts.internal.html;

import static io.snapshotcontracts.internal.html.Html.Attributes.attributes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table whose first column names the row. On a narrow screen rows are one below the other, and each cell beside its
 * column's title.
 */
public final class HtmlTable<T> {

    private record Column<T>(String title, String kind, Consumer<T> cell) {}

    private final Html html;
    private final String name;
    private final Consumer<T> rowName;
    private final List<Column<T>> columns = new ArrayList<>();
    private Function<T, String> group = row -> "";
    private String classes = "div.table";

    /**
     * A table without columns yet.
     *
     * @param name the title of the first column
     * @param rowName writes its cells
     */
    public HtmlTable(Html html, String name, Consumer<T> rowName) {
        this.html = html;
        this.name = name;
        this.rowName = rowName;
    }

    /** Adds a column of text. */
    public HtmlTable<T> column(String title, Consumer<T> cell) {
        columns.add(new Column<>(title, "", cell));
        return this;
    }

    /** Adds a column of counts, aligned at their last digit. */
    public HtmlTable<T> numbers(String title, Consumer<T> cell) {
        columns.add(new Column<>(title, ".number", cell));
        return this;
    }

    /** Puts a heading above the rows of each group. */
    public HtmlTable<T> groupedBy(Function<T, String> of) {
        group = of;
        return this;
    }

    /** Needs the width of a desktop to be a table. */
    public HtmlTable<T> wide() {
        classes = "div.table.wide";
        return this;
    }

    /** Writes the table without a caption. */
    public void write(List<T> rows) {
        html.element(classes, () -> html.element("table", () -> headAndBody(rows)));
    }

    /** Writes the table. */
    public void write(Runnable caption, List<T> rows) {
        html.element(
                classes,
                () -> html.element("table", () -> {
                    html.element("caption", caption);
                    headAndBody(rows);
                }));
    }

    private void headAndBody(List<T> rows) {
        html.element(
                "thead",
                () -> html.element("tr", () -> {
                    html.element("th", attributes("scope", "col"), name);
                    columns.forEach(
                            column -> html.element("th" + column.kind(), attributes("scope", "col"), column.title()));
                }));
        html.element("tbody", () -> {
            String last = "";
            for (T row : rows) {
                String now = group.apply(row);
                if (!now.equals(last)) {
                    group(now);
                    last = now;
                }
                html.element("tr", () -> row(row));
            }
        });
    }

    private void group(String title) {
        String span = Integer.toString(columns.size() + 1);
        html.element("tr", () -> html.element("th.group", attributes("colspan", span, "scope", "colgroup"), title));
    }

    private void row(T row) {
        html.element("th", attributes("scope", "row"), () -> rowName.accept(row));
        columns.forEach(column ->
                html.element("td" + column.kind(), attributes("data-label", column.title()), () -> column.cell()
                        .accept(row)));
    }
}
