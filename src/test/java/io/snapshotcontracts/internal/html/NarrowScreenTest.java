package io.snapshotcontracts.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What lets every page fit a screen of 390 pixels, as far as its style sheet says so. */
class NarrowScreenTest {

    private static final String CSS = HtmlPage.plain().css();

    @Test
    void nothingHasAWidthThatDoesNotFit() {
        List<Double> widths = Pattern.compile("[\\s;{](?:min-)?width: ([0-9.]+)(rem|px)")
                .matcher(CSS)
                .results()
                .map(width ->
                        Double.parseDouble(width.group(1)) * (width.group(2).equals("rem") ? 16 : 1))
                .toList();

        assertThat(widths).hasSizeGreaterThan(4).allMatch(width -> width <= 320);
    }

    @Test
    void rowsOfEachKindOfTableBecomeBoxes() {
        for (String table : List.of(".table", ".wide")) {
            assertThat(CSS)
                    .contains(table + " :is(table, caption, tbody, tr, th, td) { display: block; }")
                    .contains(table + " thead, " + table + " td:empty { display: none; }")
                    .containsPattern(Pattern.quote(table) + " td::before \\{[^}]*content: attr\\(data-label\\)");
        }
    }

    @Test
    void tableThatIsTooWideScrollsByItself() {
        assertThat(CSS).containsPattern("\\.table \\{[^}]*overflow-x: auto");
    }

    @Test
    void countsAreAlignedAtTheirLastDigit() {
        assertThat(CSS).contains(".number { text-align: right; }", "font-variant-numeric: tabular-nums");
    }
}
