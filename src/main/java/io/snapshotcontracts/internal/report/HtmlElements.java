package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.html.Html;
import io.snapshotcontracts.internal.html.HtmlTable;
import io.snapshotcontracts.result.DocumentedElement;
import java.util.function.Function;

/** A table with a row for each documented element, in groups of one answer each. */
final class HtmlElements {

    private HtmlElements() {}

    static <T> HtmlTable<T> table(Html html, Function<T, DocumentedElement> element) {
        return new HtmlTable<T>(
                        html,
                        "documented element",
                        row -> html.element("code", element.apply(row).words()))
                .groupedBy(row -> element.apply(row).group())
                .wide();
    }
}
