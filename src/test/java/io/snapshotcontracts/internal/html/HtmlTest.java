package io.snapshotcontracts.internal.html;

import static io.snapshotcontracts.internal.html.Html.Attributes.attributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.snapshotcontracts.testsupport.HtmlDocument;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void classesArePartOfTheTag() {
        assertThat(written(html -> html.element("p.short.soft", attributes("id", "a"), "text")))
                .isEqualTo("<p class=\"short soft\" id=\"a\">text</p>\n");
    }

    @Test
    void textAndAttributesAreEscapedAndVisible() {
        assertThat(written(html -> html.element("a", attributes("title", "\"'<&\u202e"), "<b>&\n")))
                .isEqualTo("<a title=\"&quot;&#39;&lt;&amp;\\u202e\">&lt;b&gt;&amp;\\n</a>");
    }

    @Test
    void sentencesKeepTheirLines() {
        assertThat(written(html -> html.sentences("pre", "one <\ntwo\t"))).isEqualTo("<pre>one &lt;\ntwo\\t</pre>\n");
    }

    @Test
    void pathsBreakAtTheirSeparators() {
        assertThat(written(html -> html.breakable("GET /a_b/c.json 1.5 $.d[0]")))
                .isEqualTo("GET /<wbr />a_<wbr />b/<wbr />c.<wbr />json 1.5 $.<wbr />d[0]");
        assertThat(written(html -> html.breakable(""))).isEmpty();
    }

    @Test
    void styleSheetCannotEndItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> written(html -> html.style("a{}</style>")));
    }

    @Test
    void tableNamesTheColumnOfEachCellAndTheGroupOfItsRows() {
        String page = HtmlPage.plain()
                .text(
                        "t",
                        html -> html.element("main", () -> new HtmlTable<String>(html, "name", html::text)
                                .numbers("length", row -> html.text(Integer.toString(row.length())))
                                .column("note", row -> {})
                                .groupedBy(row -> row.substring(0, 1))
                                .write(() -> html.text("caption"), List.of("aa", "ab", "b"))));

        HtmlDocument document = HtmlDocument.parse(page).assertSound();
        assertThat(document.texts("caption")).containsExactly("caption");
        assertThat(document.texts("th")).containsExactly("name", "length", "note", "a", "aa", "ab", "b", "b");
        assertThat(document.elements("td").map(cell -> cell.getAttribute("data-label") + cell.getTextContent()))
                .containsExactly("length2", "note", "length2", "note", "length1", "note");
    }

    private static String written(Consumer<Html> content) {
        StringBuilder out = new StringBuilder();
        content.accept(new Html(out));
        return out.toString();
    }
}
