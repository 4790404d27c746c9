package io.snapshotcontracts.internal.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.result.ExchangeResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a recording beside the answers' bodies is judged, and what is left open since recordings lose it. */
class RecordedRequestsTest {

    private static final String ORDERED =
            "\"response\": {\"status\": 201, \"headers\": [{\"name\": \"location\", \"value\": \"/orders/1\"},"
                    + " {\"name\": \"x-left\", \"value\": \"5\"}], \"content\": {\"size\": 0}, \"bodySize\": 0}";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Files.createDirectories(folder.resolve("documentation"));
        Files.writeString(folder.resolve("documentation/shop.openapi.yaml"), """
                openapi: 3.0.3
                info: { title: Shop, version: "1" }
                components:
                  securitySchemes: { key: { type: apiKey, in: header, name: X-Shop-Key } }
                paths:
                  /orders:
                    post:
                      operationId: order
                      parameters:
                        - { name: lang, in: query, schema: { type: string, enum: [de, en] } }
                        - { name: X-Shop, in: header, required: true, schema: { type: integer } }
                        - { name: X-Shop-Key, in: header, required: true, schema: { type: string, minLength: 20 } }
                      requestBody:
                        required: true
                        content:
                          application/json:
                            schema: { type: object, required: [tea], properties: { tea: { type: integer } } }
                      responses:
                        "201":
                          description: ordered
                          headers:
                            X-Left: { required: true, schema: { type: integer } }
                            Set-Cookie: { required: true, schema: { type: string } }
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /orders              | X-Shop: 7              | {'tea': 1}                 |
                    /v2/orders?lang=de   | X-Shop: 7              | {'tea': 1}                 |
                    /orders?lang=fr      | X-Shop: 7              | {'tea': 1}                 | query:lang
                    /orders?langue=de    | X-Shop: 7              | {'tea': 1}                 | query:langue
                    /orders              | X-Shop: seven          | {'tea': 1}                 | header:X-Shop
                    /orders              | User-Agent: a          | {'tea': 1}                 | header:X-Shop
                    /orders              |                        | {'tea': 1}                 |
                    /orders              | X-Shop: 7,:method: POST | {'tea': 1}                |
                    /orders              | X-Shop: 7,X-New: 1     | {'tea': 1}                 | header:X-New
                    /orders              | X-Shop: 7,X-Shop-Key: *** | {'tea': 1}              |
                    /orders              | X-Shop: 7              | {'tea': 'x'}               | $.tea
                    /orders              | X-Shop: 7              | {'tea': '***'}             |
                    /orders              | X-Shop: 7              | NONE                       | $
                    /orders              | X-Shop: 7              | LOST                       |
                    """)
    void requestIsJudgedAsFarAsItIsKnown(String path, String headers, String body, String wrong) {
        String entry = "{\"request\": {\"method\": \"POST\", \"url\": \"https://a" + path + "\""
                + (headers == null ? "" : ", \"headers\": [" + headers(headers) + "]") + body(body) + "}, " + ORDERED
                + "}";

        ExchangeResult result = check(entry, true);

        assertThat(result.findings())
                .extracting(finding -> finding.lens().label() + " " + finding.path())
                .isEqualTo(wrong == null ? List.of() : List.of("request " + wrong));
        assertThat(result.verdict().label()).isEqualTo(wrong == null ? "conforms" : "violates");
        assertThat(check(entry, false).verdict().label()).isEqualTo("conforms");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    X-Left: 5       |
                    x-left: 5,A: b  |
                    X-Left: five    | header:X-Left
                    A: b            | header:X-Left
                    NONE            |
                    """)
    void documentedHeaderOfAnAnswerIsJudgedWhereHeadersAreRecorded(String headers, String wrong) {
        String entry =
                "{\"request\": {\"method\": \"POST\", \"url\": \"https://a/orders\"}, \"response\": {\"status\": 201"
                        + (headers.equals("NONE") ? "" : ", \"headers\": [" + headers(headers) + "]")
                        + ", \"content\": {\"size\": 0}, \"bodySize\": 0}}";

        assertThat(check(entry, false).findings())
                .extracting(finding -> finding.lens().label() + " " + finding.path())
                .isEqualTo(wrong == null ? List.of() : List.of("documentation " + wrong));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    X-Left: 5,X-Next: 2   |
                    X-Left: 5,X-Next: two | consumer header:X-Next
                    X-Left: 5             | consumer header:X-Next
                    NONE                  |
                    """)
    void headerThatAContractExpectsIsJudgedWhereHeadersAreRecorded(String headers, String wrong) throws IOException {
        Path other = Files.createDirectories(folder.resolve("with-contract/documentation"));
        Files.copy(
                folder.resolve("documentation/shop.openapi.yaml"),
                other.resolve("shop.openapi.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("with-contract/shop.json"), """
                {"consumer": {"name": "c"}, "provider": {"name": "shop"}, "interactions": [{"description": "an order",
                 "request": {"method": "POST", "path": "/orders"},
                 "response": {"status": 201, "headers": {"X-Next": "2"}}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}
                """);
        String entry =
                "{\"request\": {\"method\": \"POST\", \"url\": \"https://a/orders\"}, \"response\": {\"status\": 201"
                        + (headers.equals("NONE") ? "" : ", \"headers\": [" + headers(headers) + "]")
                        + ", \"content\": {\"size\": 0}, \"bodySize\": 0}}";

        assertThat(check(folder.resolve("with-contract"), entry, false).findings())
                .extracting(finding -> finding.lens().label() + " " + finding.path())
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void wrongRequestIsSaidBesideAnUndocumentedAnswer() {
        ExchangeResult result = check(
                "{\"request\": {\"method\": \"POST\", \"url\": \"https://a/orders?x=1\"}, \"response\": {\"status\": 500}}",
                true);

        assertThat(result.verdict().label()).isEqualTo("undocumented");
        assertThat(result.findings())
                .extracting(finding -> finding.lens().label())
                .containsExactly("documentation", "request");
    }

    private static String headers(String list) {
        List<String> headers = new ArrayList<>();
        for (String each : list.split(",", -1)) {
            int colon = each.indexOf(": ");
            headers.add("{\"name\": \"" + each.substring(0, colon) + "\", \"value\": \"" + each.substring(colon + 2)
                    + "\"}");
        }
        return String.join(",", headers);
    }

    private static String body(String body) {
        return switch (body) {
            case "NONE" -> ", \"bodySize\": 0";
            case "LOST" -> ", \"bodySize\": 12";
            default ->
                ", \"bodySize\": 12, \"postData\": {\"mimeType\": \"application/json\", \"text\": "
                        + Har.quoted(body.replace('\'', '"')) + "}";
        };
    }

    private static ExchangeResult check(String entry, boolean requests) {
        return check(folder, entry, requests);
    }

    private static ExchangeResult check(Path contracts, String entry, boolean requests) {
        List<ExchangeResult> results = new ArrayList<>();
        new TrafficCheck(ContractSet.of(contracts))
                .check(
                        new TrafficCheck.Request(
                                List.of("-"), new ByteArrayInputStream(entry.getBytes(UTF_8)), null, 1000, requests),
                        results::add);
        assertThat(results).hasSize(1);
        return results.get(0);
    }
}
