package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which documented answer and media type an answer is held to, and what its headers have to be. */
class DocumentedAnswerTest {

    private static final String INTEGER = "{'schema': {'type': 'integer'}}";
    private static final String TEXT = "{'schema': {'type': 'string'}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // documented content | the answer's type | legal body | illegal body
                "{'application/json': INTEGER} | application/json; charset=utf-8 | 5 | \"x\"",
                "{'application/json': INTEGER} | APPLICATION/JSON | 5 | \"x\"",
                "{'application/json': INTEGER} | `` | 5 | \"x\"",
                "{'text/plain': TEXT, 'application/json': INTEGER, 'application/hal+json': TEXT} | `` | 5 | \"x\"",
                "{'application/json': INTEGER} | text/html | | 5",
                "{'application/json': INTEGER} | application/problem+json | | 5",
                "{'application/json;charset=utf-8': INTEGER} | application/json | 5 | \"x\"",
                "{'application/json;charset=utf-8': INTEGER} | application/json; charset=\"UTF-8\" | 5 | \"x\"",
                "{'application/json;v=1': INTEGER, 'application/json;v=2': TEXT} | application/json; v=2 | \"x\" | 5",
                "{'application/json': INTEGER, 'application/json;v=2': TEXT} | application/json; v=3 | 5 | \"x\"",
                "{'application/json;v=2': INTEGER} | application/json; v=3 | | 5",
                "{'application/*': INTEGER, 'application/json': TEXT} | application/json | \"x\" | 5",
                "{'application/*': INTEGER} | application/vnd.x+json | 5 | \"x\"",
                "{'application/*': INTEGER} | text/plain | | 5",
                "{'*/*': INTEGER} | text/json | 5 | \"x\"",
                "{'*/*': INTEGER} | image/png | anything |",
                "{'application/*+json': INTEGER, '*/*': TEXT} | application/hal+json | 5 | \"x\"",
                "{'application/json': {}} | application/json | not even JSON |",
                "{'application/json': {}} | text/plain | | x",
                "{'application/xml': INTEGER} | application/xml | <a/> |",
                "{'application/octet-stream': {'schema': {'type': 'string', 'format': 'binary'}}} | application/octet-stream | \u0000 |",
                "{'application/x-ndjson': INTEGER} | application/x-ndjson | `5\n6\n\n` | `5\n\"x\"\n`",
                "{'application/x-ndjson': INTEGER} | application/x-ndjson | `` | `5\n{`",
                "{'application/json-seq': INTEGER} | application/json-seq | `\u001e5\n\u001e6\n` | `\u001e5\n\u001e{`",
                "{} | text/html | anything |",
            })
    void bodyIsHeldToTheMediaTypeThatMatchesBest(String content, String type, String legal, String illegal) {
        String contents = content.replace("INTEGER", INTEGER).replace("TEXT", TEXT);
        Shop shop = Shop.with("3.1.0", "{'200': {'content': " + contents + "}}", "{}");

        if (legal != null) {
            assertThat(shop.look(200, type, legal).findings()).isEmpty();
        }
        if (illegal != null) {
            assertThat(shop.look(200, type, illegal).findings()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, 5, true",
        "201, 5, false",
        "299, x, true",
        "404, 5, false",
        "404, true, true",
        "500, 5, true",
        "500, x, false"
    })
    void codeComesBeforeRangeAndRangeBeforeDefault(int status, String value, boolean legal) {
        Shop shop = Shop.with("3.1.0", """
                {'200': {'content': {'application/json': {'schema': {'type': 'integer'}}}},
                 '2XX': {'content': {'application/json': {'schema': {'type': 'string'}}}},
                 '4xx': {'content': {'application/json': {'schema': {'type': 'boolean'}}}},
                 'default': {'content': {'application/json': {'schema': {'type': 'integer'}}}}}""", "{}");
        String body = value.equals("x") ? "\"x\"" : value;

        assertThat(shop.look(status, "application/json", body).findings().isEmpty())
                .isEqualTo(legal);
    }

    @Test
    void statusThatNothingCoversIsFound() {
        Shop shop = Shop.with("3.1.0", "{'200': {}, '4XX': {}}", "{}");

        assertThat(shop.look(500, "", "").findings())
                .extracting(Finding::message)
                .containsExactly("the page does not list 500; it lists 200, 4XX");
    }

    @ParameterizedTest
    @CsvSource({"204", "304"})
    void answerWithoutBodyIsHeldToNone(int status) {
        Shop shop = Shop.with("3.1.0", "{'default': {'content': {'application/json': " + INTEGER + "}}}", "{}");

        assertThat(shop.look(status, "", "").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'application/xml': {'schema': {'type': 'object'}}} | application/xml | true",
                "{'text/csv': {'schema': {'type': 'string', 'pattern': 'a'}}} | text/csv | true",
                "{'text/plain': {'schema': {'type': 'string'}}} | text/plain | false",
                "{'application/xml': {}} | application/xml | false",
                "{'application/pdf': {'schema': {'type': 'object'}}} | application/pdf | false",
            })
    void whatIsNotJudgedIsSaid(String content, String type, boolean said) {
        Shop shop = Shop.with("3.1.0", "{'200': {'content': " + content + "}}", "{}");

        LensView view = shop.look(200, type, "x");

        assertThat(view.findings()).isEmpty();
        assertThat(view.notJudged())
                .isEqualTo(
                        said
                                ? List.of("the body is " + type + ", of which the media type alone is judged")
                                : List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'required': true} | x | ``",
                "{'required': true} | | header X-A is missing",
                "{'schema': {'type': 'integer'}} | | ``",
                "{'schema': {'type': 'integer', 'minimum': 0}} | 5 | ``",
                "{'schema': {'type': 'integer'}} | 5.5 | is not an integer",
                "{'schema': {'type': 'integer'}} | five | is not an integer",
                "{'schema': {'type': 'boolean'}} | true | ``",
                "{'schema': {'type': 'string'}} | 5 | ``",
                "{'schema': {'type': 'string', 'format': 'uuid'}} | 5 | is no uuid",
                "{'schema': {'type': 'array', 'items': {'type': 'integer'}}} | 1, 2 | ``",
                "{'schema': {'type': 'array', 'items': {'type': 'integer'}}} | 1, x | is not an integer",
                "{'content': {'application/json': {}}} | x | ``",
            })
    void headerIsHeldToItsPromises(String header, String value, String message) {
        Shop shop = Shop.with("3.1.0", "{'200': {'headers': {'X-A': " + header + "}}}", "{}");
        Headers headers = value == null ? Headers.NONE : Headers.of(Map.of("x-a", List.of(value)));

        List<Finding> findings =
                shop.look(new HttpResponse(200, headers, Body.EMPTY)).findings();

        if (message.isEmpty()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.path()).isEqualTo("header:X-A");
                assertThat(finding.message()).startsWith("the header X-A").contains(message.replace("header X-A ", ""));
            });
        }
    }
}
