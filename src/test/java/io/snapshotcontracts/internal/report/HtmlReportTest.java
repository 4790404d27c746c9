package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.report.Results.notProvoked;
import static io.snapshotcontracts.internal.report.Results.run;
import static io.snapshotcontracts.internal.report.Results.verified;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.testsupport.HtmlDocument;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class HtmlReportTest {

    private static final List<String> ELEMENTS = List.of(
            ("html head meta title style body header h1 nav main section article footer h2 h3 h4 p pre span strong code wbr a"
                            + " div ul li dl dt dd table caption thead tbody tr th td details summary")
                    .split(" "));
    private static final List<String> ATTRIBUTES = List.of(
            "lang charset http-equiv content name id class href title scope colspan data-label aria-hidden aria-label"
                    .split(" "));

    @Test
    void showsEverythingWorstFirst() throws IOException {
        String css = HtmlParts.page().css();
        String page = write(Results.everything());

        assertThat(page).containsOnlyOnce(css);
        Golden.assertSamePage("everything.report.html", page);
    }

    @Test
    void aGreenRunHasNothingToWorryAbout() throws IOException {
        assertThat(write(run(verified("read an order"))))
                .contains("<title>VERIFIED: 1 of 1 interaction verified</title>")
                .contains("<span>✘ 0 violated</span>")
                .doesNotContain("href=\"#violated\"", "Reproduce", "<h2>Violated</h2>");
    }

    @Test
    void aRunOfNothingIsAPageToo() throws IOException {
        HtmlDocument page = HtmlDocument.parse(write(new RunResult(List.of())));

        assertThat(page.texts("h1")).containsExactly("! INCONCLUSIVE nothing was verified");
        assertThat(page.texts("h2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><img src=x onerror=alert(1)>",
                "</style></title><svg/onload=alert(1)>",
                "\" onmouseover=\"alert(1)\" x='",
                "javascript:alert(1)",
                "&lt;b&gt; &amp; &#60;",
                "\0\u001b[31m\u202e\uD800\uFFFF\r\n",
            })
    void anyTextStaysText(String hostile) throws IOException {
        String page = write(HostileText.everywhere(hostile));

        HtmlDocument document = HtmlDocument.parse(page);
        assertThat(document.elements().map(Element::getTagName).distinct()).isSubsetOf(ELEMENTS);
        assertThat(document.elements()
                        .flatMap(element -> attributes(element).stream())
                        .distinct())
                .isSubsetOf(ATTRIBUTES);
        assertThat(document.texts("article").get(0)).contains(View.shown(hostile));
        assertThat(page).doesNotContain("\0", "\u001b", "\u202e", "\r", "\uD800", "\uFFFF");
    }

    @Test
    void nothingIsLoadedFromAnywhereAndOnlyOurStyleIsAllowed() throws Exception {
        String page = write(Results.everything());
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(HtmlParts.page().css().getBytes(UTF_8)));

        assertThat(page)
                .contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-" + hash
                        + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"");
        assertThat(HtmlParts.page().css()).doesNotContain("url(", "@import", "@font-face", "<");
        assertThat(HtmlDocument.parse(page).values("href")).allMatch(href -> href.startsWith("#"));
    }

    @Test
    void everyFindingCanBeLinkedTo() throws IOException {
        HtmlDocument page = HtmlDocument.parse(write(Results.everything())).assertSound();

        assertThat(page.values("id")).contains("1.1", "1.2", "2.1");
        assertThat(page.values("href")).hasSizeGreaterThan(10);
    }

    @Test
    void everyInteractionHasItsCellInTheMatrix() throws IOException {
        HtmlDocument page = HtmlDocument.parse(write(Results.everything()));

        List<String> cells = page.elements()
                .filter(element -> element.getAttribute("class").startsWith("cell "))
                .map(element -> element.getAttribute("href") + " " + element.getAttribute("class") + " "
                        + element.getTextContent())
                .toList();

        // and once more beside each documented element that it shows
        assertThat(cells).hasSize(6 + 4).contains("#i1-2 cell violated ✘violated: read an order that does not exist");
        assertThat(page.texts("caption"))
                .containsExactly(
                        "orders https://api.example/v1",
                        "stock https://api.example/v1",
                        "orders 2 of 4 documented elements in a verified interaction");
    }

    @Test
    void interactionsNotProvokedForOneReasonAreFoldedIntoOne() throws IOException {
        HtmlDocument page = HtmlDocument.parse(write(run(
                notProvoked("no such state; to list it, add: one: {}"),
                notProvoked("another reason"),
                notProvoked("no such state; to list it, add: two: {}\nrecorded traffic: none"),
                notProvoked("no such state; to list it, add: two: {}"))));

        assertThat(page.texts("summary"))
                .startsWith("3 interactions of orders, for the same reason: no such state; to list it, add");
        assertThat(page.texts("pre")).containsExactly("one: {}\ntwo: {}");
        assertThat(page.elements("article")
                        .map(element ->
                                ((Element) element.getParentNode()).getTagName() + " " + element.getAttribute("id")))
                .containsExactly("details i1-1", "details i1-3", "details i1-4", "section i1-2");
        assertThat(page.texts("p")).contains("recorded traffic: none");
    }

    @Test
    void theSameResultIsTheSamePage() throws IOException {
        assertThat(write(Results.everything())).isEqualTo(write(Results.everything()));
    }

    private static String write(RunResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        HtmlReport.write(View.of(result, result.verdict(false), Results.documented()), out);
        return out.toString();
    }

    private static List<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                .toList();
    }
}
