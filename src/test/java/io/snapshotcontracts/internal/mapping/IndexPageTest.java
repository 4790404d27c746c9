package io.snapshotcontracts.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.testsupport.HtmlDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class IndexPageTest {

    /** As the template engine leaves it where the reader asked for a stub of their own machine. */
    private static final String TEMPLATE =
            "{{regexExtract request.host '^[A-Za-z0-9.-]+$' default='localhost'}}:{{request.port}}";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void requestThatNeedsNoHeaderIsALink() throws IOException {
        assertThat(teaShop().values("href")).contains("/teas", "/teas/7", "/teas/999");
    }

    @Test
    void requestThatNeedsMoreIsACommandToCopy() throws IOException {
        assertThat(commands(teaShop()))
                .contains("curl -sS -X POST 'http://stub:1/orders' -H 'Content-Type: application/json'"
                        + " --data-raw '{\"tea_id\":7,\"grams\":100}' -i")
                .contains("curl -sS -X GET 'http://stub:1/teas/7' -H 'Prefer: code=404' -i");
    }

    @Test
    void credentialOfAContractIsNotShown() throws IOException {
        HtmlDocument page = page(indexOf("contracts"));

        assertThat(commands(page))
                .contains("curl -sS -X GET 'http://stub:1/v1/snapshots/snap_ready' -H 'X-API-Key: any' -i")
                .contains("curl -sS -X GET 'http://stub:1/v1/snapshots/snap_bearer' -H 'Authorization: Bearer any' -i")
                .noneMatch(command -> command.contains("example-token") || command.contains("instavm_sk_example"));
    }

    @Test
    void textOfAContractIsNeitherMarkupNorTemplate() throws IOException {
        String hostile = "{{request.body}}<script>'\"${HOME}\u202e";
        JsonNode index = JSON.createObjectNode()
                .set(
                        "operations",
                        JSON.createArrayNode()
                                .add(JSON.createObjectNode()
                                        .put("provider", hostile)
                                        .put("method", hostile)
                                        .put("path", hostile)
                                        .set(
                                                "identifiers",
                                                JSON.createArrayNode()
                                                        .add(JSON.createObjectNode()
                                                                .put("url", "//" + hostile)
                                                                .put("status", 200)
                                                                .put("state", hostile)
                                                                .putNull("body")))));

        String page = IndexPage.of(index);

        assertThat(page.replace(TEMPLATE, "")).doesNotContain("{{", "<script", "\u202e");
        HtmlDocument document = page(page);
        assertThat(document.texts("h2"))
                .allMatch(title -> title.startsWith("{{request.body}}<script>'\"${HOME}\\u202e"));
        assertThat(commands(document).get(1))
                .contains("'http://stub:1//{{request.body}}")
                .endsWith("@BODY -i");
    }

    @Test
    void targetThatABrowserWouldTakeForAHostIsNoLink() {
        ObjectNode index = JSON.createObjectNode();
        ObjectNode operation = index.putArray("operations").addObject().put("method", "GET");
        operation.putArray("identifiers").addObject().put("url", "//elsewhere.example/a");

        HtmlDocument page = page(IndexPage.of(index));

        assertThat(page.values("href")).noneMatch(href -> href.contains("elsewhere"));
        assertThat(commands(page)).contains("curl -sS -X GET 'http://stub:1//elsewhere.example/a' -i");
    }

    private static HtmlDocument teaShop() throws IOException {
        return page(indexOf("src/test/resources/tea-shop"));
    }

    private static String indexOf(String folder) throws IOException {
        return JSON.readTree(
                        StubFolder.generate(ContractSet.of(Path.of(folder))).get("stub-only-index.json"))
                .at("/mappings/0/response/body")
                .asText();
    }

    private static HtmlDocument page(String template) {
        return HtmlDocument.parse(template.replace(TEMPLATE, "stub:1")).assertSound();
    }

    private static List<String> commands(HtmlDocument page) {
        return page.elements("span")
                .filter(element -> element.getAttribute("class").equals("curl"))
                .map(Element::getTextContent)
                .toList();
    }
}
