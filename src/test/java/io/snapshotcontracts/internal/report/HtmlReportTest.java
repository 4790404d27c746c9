package io.snapshotcontracts.internal.report;

import static io.snapshotcontracts.internal.report.Results.notProvoked;
import static io.snapshotcontracts.internal.report.Results.run;
import static io.snapshotcontracts.internal.report.Results.verified;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.RunResult;
import java.io.IOException;
import java.io.StringReader;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

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
    void aRunOfNothingIsAPageToo() throws Exception {
        Document page = parse(write(new RunResult(List.of())));

        assertThat(texts(page, "h1")).containsExactly("! INCONCLUSIVE nothing was verified");
        assertThat(texts(page, "h2")).isEmpty();
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
    void anyTextStaysText(String hostile) throws Exception {
        String page = write(HostileText.everywhere(hostile));

        Document document = parse(page);
        assertThat(elements(document).map(Element::getTagName).distinct()).isSubsetOf(ELEMENTS);
        assertThat(elements(document)
                        .flatMap(element -> attributes(element).stream())
                        .distinct())
                .isSubsetOf(ATTRIBUTES);
        assertThat(document.getElementsByTagName("article").item(0).getTextContent())
                .contains(View.shown(hostile));
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
        assertThat(elements(parse(page)).map(element -> element.getAttribute("href")))
                .allMatch(href -> href.isEmpty() || href.startsWith("#"));
    }

    @Test
    void everyLinkLeadsToOnePlace() throws Exception {
        Document page = parse(write(Results.everything()));

        List<String> ids = elements(page)
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("1.1", "1.2", "2.1");
        assertThat(elements(page).map(element -> element.getAttribute("href")).filter(href -> !href.isEmpty()))
                .hasSizeGreaterThan(10)
                .allMatch(href -> ids.contains(href.substring(1)));
    }

    @Test
    void everyInteractionHasItsCellInTheMatrix() throws Exception {
        Document page = parse(write(Results.everything()));

        List<String> cells = elements(page)
                .filter(element -> element.getAttribute("class").startsWith("cell "))
                .map(element -> element.getAttribute("href") + " " + element.getAttribute("class") + " "
                        + element.getTextContent())
                .toList();

        // and once more beside each documented element that it shows
        assertThat(cells).hasSize(6 + 4).contains("#i1-2 cell violated ✘violated: read an order that does not exist");
        assertThat(texts(page, "caption"))
                .containsExactly(
                        "orders https://api.example/v1",
                        "stock https://api.example/v1",
                        "orders 2 of 4 documented elements in a verified interaction");
    }

    @Test
    void interactionsNotProvokedForOneReasonAreFoldedIntoOne() throws Exception {
        Document page = parse(write(run(
                notProvoked("no such state; to list it, add: one: {}"),
                notProvoked("another reason"),
                notProvoked("no such state; to list it, add: two: {}\nrecorded traffic: none"),
                notProvoked("no such state; to list it, add: two: {}"))));

        assertThat(texts(page, "summary"))
                .startsWith("3 interactions of orders, for the same reason: no such state; to list it, add");
        assertThat(texts(page, "pre")).containsExactly("one: {}\ntwo: {}");
        assertThat(elements(page)
                        .filter(element -> element.getTagName().equals("article"))
                        .map(element ->
                                ((Element) element.getParentNode()).getTagName() + " " + element.getAttribute("id")))
                .containsExactly("details i1-1", "details i1-3", "details i1-4", "section i1-2");
        assertThat(texts(page, "p")).contains("recorded traffic: none");
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

    /** The page is written so that an XML parser, which forgives nothing, can read it too. */
    private static Document parse(String page) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
    }

    private static Stream<Element> elements(Document page) {
        return IntStream.range(0, page.getElementsByTagName("*").getLength())
                .mapToObj(i -> (Element) page.getElementsByTagName("*").item(i));
    }

    private static List<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                .toList();
    }

    private static List<String> texts(Document page, String element) {
        return elements(page)
                .filter(found -> found.getTagName().equals(element))
                .map(found -> found.getTextContent().strip())
                .toList();
    }
}
