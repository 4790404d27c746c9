package io.snapshotcontracts.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.ElementCoverage;
import io.snapshotcontracts.result.ProviderCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor of somebody's own: operations without identifiers, ranges, several types, requests with bodies. */
class ContractCoverageTest {

    private static final String PAGE = """
            openapi: 3.0.3
            paths:
              /items/{id}:
                get:
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: page, in: query, schema: {type: integer}}
                    - {name: X-Trace, in: header, schema: {type: string}}
                    - {name: Authorization, in: header, schema: {type: string}}
                  responses:
                    '200':
                      headers: {ETag: {schema: {type: string}}, Link: {schema: {type: string}}}
                      content:
                        application/json:
                          schema: {type: object, required: [id], properties: {id: {type: integer}, state: {type: string, enum: [open, shut]}}}
                        application/vnd.shop+json:
                          schema: {type: object, properties: {key: {type: string}}}
                        text/csv: {schema: {type: string}}
                    4XX: {content: {application/problem+json: {schema: {type: object, properties: {title: {type: string}}}}}}
                    default: {description: any other}
              /items:
                post:
                  operationId: addItem
                  requestBody:
                    content:
                      application/json:
                        schema: {type: object, properties: {name: {type: string}, tags: {type: array, items: {type: string}}, id: {type: integer, readOnly: true}}}
                  responses:
                    '201': {description: made}
            """;

    @TempDir
    private Path folder;

    private ProviderCoverage coverage(boolean onlyNeeded, String... interactions) throws IOException {
        Files.createDirectories(folder.resolve("documentation"));
        Files.writeString(folder.resolve("documentation/shop.openapi.yaml"), PAGE);
        Files.writeString(folder.resolve("c.json"), """
                {"consumer": {"name": "c"}, "provider": {"name": "shop"}, "interactions": [%s],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}""".formatted(String.join(",", interactions)));
        CoverageResult result = ContractCoverage.of(ContractSet.of(folder), Set.of("shop"), onlyNeeded);
        return result.providers().get(0);
    }

    private static String get(int status, String type, String body) {
        return """
                {"description": "get %s %s", "request": {"method": "GET", "path": "/items/7", "query": {"page": ["2"]}},
                 "response": {"status": %s, "headers": {"Content-Type": "%s", "ETag": "x"}, "body": %s,
                   "matchingRules": {"body": {"$": {"matchers": [{"match": "type"}]}}}}}""".formatted(status, type, status, type, body);
    }

    private static final String ADD = """
            {"description": "add", "request": {"method": "POST", "path": "/items", "headers": {"Content-Type": "application/json"},
              "body": {"name": "tea", "tags": ["x"]}}, "response": {"status": 201}}""";

    private static List<String> shown(ProviderCoverage coverage) {
        return coverage.elements().stream()
                .map(ElementCoverage::element)
                .filter(element -> !element.isUnseen())
                .map(DocumentedElement::name)
                .toList();
    }

    @Test
    void exampleShowsTheParametersHeadersAndPlacesOfItsOwnTypeAlone() throws IOException {
        assertThat(shown(coverage(false, get(200, "application/vnd.shop+json", "{\"key\": \"k\"}"))))
                .containsExactly(
                        "GET /items/{id}",
                        "GET /items/{id} request path id",
                        "GET /items/{id} request query page",
                        "GET /items/{id} 200",
                        "GET /items/{id} 200 header ETag",
                        "GET /items/{id} 200 application/vnd.shop+json",
                        "GET /items/{id} 200 application/vnd.shop+json $ object",
                        "GET /items/{id} 200 application/vnd.shop+json $.key string");
    }

    @Test
    void statusIsShownUnderTheKeyThatDocumentsIt() throws IOException {
        assertThat(shown(coverage(
                        false,
                        get(418, "application/problem+json; charset=utf-8", "{\"title\": \"t\"}"),
                        get(503, "text/plain", "\"x\""))))
                .contains("GET /items/{id} 4XX $.title string", "GET /items/{id} default")
                .doesNotContain("GET /items/{id} 200");
    }

    @Test
    void requestBodyIsShownByItsPlaces() throws IOException {
        assertThat(shown(coverage(false, ADD)))
                .containsExactly(
                        "addItem",
                        "addItem request application/json",
                        "addItem request $ object",
                        "addItem request $.name string",
                        "addItem request $.tags array",
                        "addItem request $.tags[*] string",
                        "addItem 201");
    }

    @Test
    void everythingDocumentedAndNotShownIsAGapByName() throws IOException {
        ProviderCoverage coverage = coverage(false, ADD);

        assertThat(coverage.gaps())
                .contains(
                        "GET /items/{id}",
                        "GET /items/{id} request header X-Trace",
                        "GET /items/{id} 200 application/json $.state = open",
                        "GET /items/{id} 200 application/json $.state absent",
                        "GET /items/{id} 200 text/csv",
                        "GET /items/{id} default")
                .doesNotContain(
                        "GET /items/{id} request header Authorization",
                        "addItem request $.id integer",
                        "addItem request $.name absent");
        assertThat(coverage.score().survivors())
                .containsExactly("GET /items/{id} 200, not varied: only JSON is varied, and this is text/csv");
        assertThat(coverage.score().falseAlarms()).isEmpty();
    }

    /** Eight schemas that refer to all of them describe more places than anybody lists. */
    @Test
    void bodyWithMorePlacesThanAPersonReadsIsListedFromAboveAndSaysThatThereIsMore() {
        StringBuilder page = new StringBuilder("""
                openapi: 3.1.0
                paths:
                  /a: {get: {operationId: a, responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}}}
                components:
                  schemas:
                """);
        for (int i = 0; i < 8; i++) {
            page.append("    S").append(i).append(": {type: object, properties: {");
            for (int j = 0; j < 8; j++) {
                page.append("p")
                        .append(j)
                        .append(": {$ref: '#/components/schemas/S")
                        .append(j)
                        .append("'}, ");
            }
            page.append("}}\n");
        }
        Set<Element> documented = new Elements(Documentation.read("shop", page.toString())).documented();

        assertThat(documented)
                .hasSizeLessThan(10_000)
                .extracting(Element::name)
                .contains("a 200 $ and more than can be listed", "a 200 $.p7.p6 object");
    }

    @Test
    void interactionThatMatchesNoOperationIsAGap() throws IOException {
        String elsewhere = ADD.replace("/items", "/nowhere");
        ProviderCoverage coverage = coverage(true, ADD, elsewhere);

        assertThat(coverage.undocumented()).containsExactly("c.json, interaction 2: add");
        assertThat(coverage.gaps()).containsExactly("c.json, interaction 2: add");
        assertThat(new CoverageResult(List.of(coverage)).isComplete()).isFalse();
    }

    @Test
    void whatNoContractAsksForIsNoGapWhereOnlyThatIsMeasured() throws IOException {
        ProviderCoverage coverage = coverage(true, ADD);

        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.score().survivors()).isEmpty();
        assertThat(coverage.notNeeded())
                .contains("GET /items/{id}", "GET /items/{id} 200 text/csv")
                .doesNotContain("addItem");
        assertThat(new CoverageResult(List.of(coverage)).isComplete()).isTrue();
    }

    @Test
    void nothingThatIsAskedForIsNoSuccess() throws IOException {
        assertThat(new CoverageResult(List.of(coverage(true))).isComplete()).isFalse();
    }

    @Test
    void whatTheContractNeedsBeyondThePageIsNamedAndNoFalseAlarm() throws IOException {
        ProviderCoverage coverage = coverage(false, get(200, "application/json", "{\"id\": 1, \"state\": \"open\"}"));

        assertThat(coverage.score().falseAlarms()).isEmpty();
        assertThat(coverage.score().beyondPage()).contains("GET /items/{id} 200, optional field absent: /state");
    }
}
