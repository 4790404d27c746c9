package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
                "{'*/*': INTEGER} | `` | 5 | \"x\"",
                "{'*/*': INTEGER} | application/json | 5 | {",
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

    @Test
    void otherMediaTypeIsToldWithThoseOfThePage() {
        Shop shop =
                Shop.with("3.1.0", "{'200': {'content': {'application/json': " + INTEGER + ", 'text/csv': {}}}}", "{}");

        assertThat(shop.look(200, "text/html", "5").findings())
                .extracting(Finding::path, Finding::expected, Finding::actual)
                .containsExactly(tuple("header:Content-Type", "application/json or text/csv", "text/html"));
    }

    @Test
    void bodyOfNoNamedTypeThatIsNoJsonIsNotJudgedWhereThePageAllowsAnyType() {
        LensView view = Shop.with("3.1.0", "{'200': {'content': {'*/*': " + INTEGER + "}}}", "{}")
                .look(200, "", "<p>");

        assertThat(view.findings()).isEmpty();
        assertThat(view.notJudged())
                .containsExactly("the answer names no media type, the page allows */*, and the body is not JSON");
    }

    @Test
    void lineThatIsTooDeepToBeReadIsNotJudgedAndTheOthersAre() {
        LensView view = Shop.with("3.1.0", "{'200': {'content': {'application/x-ndjson': " + INTEGER + "}}}", "{}")
                .look(200, "application/x-ndjson", "5\n" + "[".repeat(100_000) + "\n\"x\"\n");

        assertThat(view.findings()).extracting(Finding::path).containsExactly("$[2]");
        assertThat(view.notJudged()).singleElement().asString().startsWith("line 2 of the body: ");
    }

    @Test
    void bodyThatIsNoJsonIsToldByItsTypeAndSize() {
        Shop shop = Shop.with("3.1.0", "{'200': {'content': {'application/json': " + INTEGER + "}}}", "{}");

        assertThat(shop.look(200, "application/json", "{").findings())
                .extracting(Finding::path, Finding::actual)
                .containsExactly(tuple("$", "application/json, 1 bytes"));
        assertThat(shop.look(200, "", "{").findings())
                .extracting(Finding::actual)
                .containsExactly("no media type, 1 bytes");
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

    @Test
    void statusOfAPageThatListsNoneIsFound() {
        assertThat(Shop.with("3.1.0", "{}", "{}").look(500, "", "").findings())
                .extracting(Finding::message)
                .containsExactly("the page does not list 500; it lists none");
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
                "{'*/*': {'schema': {'type': 'object'}}} | text/plain | true",
                "{'*/*': {'schema': {'type': 'object'}}} | image/png | false",
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
                "{'schema': {'type': 'boolean'}} | false | ``",
                "{'schema': {'type': 'boolean'}} | yes | is not a boolean",
                "{'schema': {'enum': [true], 'type': 'boolean'}} | false | is none of the page's values, true",
                "{'schema': {'type': 'number', 'minimum': 1}} | 5.5 | ``",
                "{'schema': {'type': 'number', 'minimum': 1}} | -1e1 | is less than 1",
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

    @Test
    void headerOfAnotherNameIsFree() {
        Shop shop = Shop.with(
                "3.1.0", "{'200': {'headers': {'X-A': {'required': true, 'schema': {'type': 'integer'}}}}}", "{}");
        Headers headers = Headers.of(Map.of("X-B", List.of("x"), "X-A", List.of("5")));

        assertThat(shop.look(new HttpResponse(200, headers, Body.EMPTY)).findings())
                .isEmpty();
        assertThat(shop.look(new HttpResponse(200, Headers.NONE.with("X-B", "5"), Body.EMPTY))
                        .findings())
                .extracting(Finding::path, Finding::actual)
                .containsExactly(tuple("header:X-A", "absent"));
    }

    @Test
    void headerThatIsAnObjectIsNotJudged() {
        LensView view = Shop.with("3.1.0", "{'200': {'headers': {'X-A': {'schema': {'type': 'object'}}}}}", "{}")
                .look(new HttpResponse(200, Headers.NONE.with("X-A", "a,1"), Body.EMPTY));

        assertThat(view.findings()).isEmpty();
        assertThat(view.notJudged()).containsExactly("the value of the header X-A, which is an object, is not judged");
    }
}
