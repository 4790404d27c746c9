package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests against what the page says of them. */
class RequestLensTest {

    private static final String PAGE = """
            openapi: 3.1.0
            x-ring: { allOf: [{ $ref: '#/x-ring' }, { type: integer }] }
            paths:
              /items/{id}/{name}.{ending}:
                get:
                  operationId: item
                  parameters:
                    - { name: id, in: path, required: true, schema: { type: integer } }
                    - { name: name, in: path, required: true, schema: { type: string, maxLength: 3 } }
                    - { name: ending, in: path, required: true, schema: { enum: [txt, csv] } }
              /search:
                get:
                  operationId: search
                  parameters:
                    - { name: q, in: query, required: true, schema: { type: string } }
                    - { name: n, in: query, schema: { type: integer } }
                    - { name: any, in: query, schema: { minimum: 5 } }
                    - { name: list, in: query, schema: { type: array, items: { type: integer } } }
                    - { name: joined, in: query, explode: false, schema: { type: array, items: { type: integer } } }
                    - { name: piped, in: query, style: pipeDelimited, schema: { type: array, items: { type: integer } } }
                    - { name: spaced, in: query, style: spaceDelimited, schema: { type: array, items: { type: integer } } }
                    - { name: empty, in: query, allowEmptyValue: true, schema: { type: integer } }
                    - { name: deep, in: query, style: deepObject, schema: { type: object } }
                    - { name: open, in: query, explode: false, schema: { type: object } }
                    - { name: of, in: query, schema: { type: object, properties: { member: {} } } }
                    - { name: json, in: query, content: { application/json: {} } }
                    - { name: bare, in: query }
                    - { name: five, in: query, schema: { const: 5 } }
                    - { name: ring, in: query, schema: { $ref: '#/x-ring' } }
                    - { name: few, in: query, schema: { maxItems: 1 } }
                    - { name: X-N, in: header, schema: { type: integer } }
                    - { name: X-List, in: header, schema: { type: array, items: { type: integer } } }
                    - { name: X-Json, in: header, content: { application/json: {} } }
                    - { name: X-Object, in: header, schema: { type: object } }
                    - { name: Accept, in: header, required: true, schema: { type: integer } }
                    - { name: c, in: cookie, schema: { type: integer } }
                    - { name: each, in: cookie, schema: { type: array, items: { type: integer } } }
                    - { name: all, in: cookie, explode: false, schema: { type: array, items: { type: integer } } }
                    - { name: odd, in: cookie, style: matrix, schema: { type: integer } }
              /items:
                post:
                  operationId: create
                  requestBody: { required: true, content: { application/json: { schema: { type: object, required: [a] } }, text/plain: {}, application/xml: { schema: { type: object } } } }
                put:
                  operationId: change
                  requestBody: { content: { application/json: { schema: { type: object } } } }
            components:
              securitySchemes:
                key: { type: apiKey, in: query, name: api }
                header: { type: apiKey, in: header, name: X-Sign }
            """;
    private static final Documentation SHOP = Documentation.read("shop", PAGE);
    private static final RequestLens LENS = new RequestLens(SHOP);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // operation | request line and headers | body | finding
                "item   | GET /items/5/abc.txt               | | ``",
                "item   | GET /proxy/v1/items/5/abc.txt      | | ``",
                "item   | GET /items/5/a%62c.txt             | | ``",
                "item   | GET /items/x/abc.txt               | | path:id",
                "item   | GET /items/5/abcd.txt              | | path:name",
                "item   | GET /items/5/abc.pdf               | | path:ending",
                "item   | GET /items/5/abc                   | | path",
                "item   | GET /items/5                       | | path",
                "item   | GET /item/5/abc.txt                | | path",
                "item   | POST /items/5/abc.txt              | | method",
                "item   | get /items/5/abc.txt               | | ``",
                "item   | GET /items/5/abc.txt?more=1        | | query:more",
                "item   | GET /items/5/abc.txt               | x | $",
                "search | GET /search?q=a                    | | ``",
                "search | GET /search                        | | query:q",
                "search | GET /search?q                      | | ``",
                "search | GET /search?q=&n=5                 | | ``",
                "search | GET /search?q=a&&n=5               | | ``",
                "search | GET /search?q=a&n=five             | | query:n",
                "search | GET /search?q=a&n=5&n=6            | | query:n",
                "search | GET /search?q=a&%6E=x              | | query:n",
                "search | GET /search?q=a&any=4              | | ``",
                "search | GET /search?q=a&any=5              | | ``",
                "search | GET /search?q=a&any=x              | | ``",
                "search | GET /search?q=a&five=5             | | ``",
                "search | GET /search?q=a&five=6             | | query:five",
                "search | GET /search?q=a&ring=5             | | ``",
                "search | GET /search?q=a&ring=x             | | query:ring",
                "search | GET /search?q=a&few=1              | | ``",
                "search | GET /search?q=a&few=1&few=2        | | query:few",
                "search | GET /search?q=a&X-N=5              | | query:X-N",
                "search | GET /search?q=a&list=1&list=2      | | ``",
                "search | GET /search?q=a&list=1,2           | | query:list",
                "search | GET /search?q=a&list=1&list=x      | | query:list",
                "search | GET /search?q=a&joined=1,2         | | ``",
                "search | GET /search?q=a&joined=1,x         | | query:joined",
                "search | GET /search?q=a&piped=1%7C2        | | ``",
                "search | GET /search?q=a&piped=1,2          | | query:piped",
                "search | GET /search?q=a&spaced=1+2         | | ``",
                "search | GET /search?q=a&spaced=1,2         | | query:spaced",
                "search | GET /search?q=a&empty=             | | ``",
                "search | GET /search?q=a&empty=x            | | query:empty",
                "search | GET /search?q=a&n=                 | | query:n",
                "search | GET /search?q=a&bare=x             | | ``",
                "search | GET /search?q=a&other=x            | | query:other",
                "search | GET /search?q=a&deepx=1            | | query:deepx",
                "search | GET /search?q=a&of[member]=1       | | query:of[member]",
                "search | GET /search?q=a&api=x              | | ``",
                "search | GET /search?q=a&token=x            | | query:token",
                "search | GET /search?q=a; X-N: 5            | | ``",
                "search | GET /search?q=a; x-n: five         | | header:X-N",
                "search | GET /search?q=a; X-List: 1, 2      | | ``",
                "search | GET /search?q=a; X-List: 1, x      | | header:X-List",
                "search | GET /search?q=a; X-Sign: x         | | ``",
                "search | GET /search?q=a; x-sign: x         | | ``",
                "search | GET /search?q=a; X-Token: x        | | header:X-Token",
                "search | GET /search?q=a; X-Other: x        | | header:X-Other",
                "search | GET /search?q=a; User-Agent: x     | | ``",
                "search | GET /search?q=a; Accept: text/html | | ``",
                "search | GET /search?q=a; Cookie: c=5       | | ``",
                "search | GET /search?q=a; Cookie: a=b, c=5  | | ``",
                "search | GET /search?q=a; Cookie: c         | | cookie:c",
                "search | GET /search?q=a; Cookie: c=x       | | cookie:c",
                "search | GET /search?q=a; Cookie: all=1,2   | | ``",
                "search | GET /search?q=a; Cookie: each=1    | | ``",
                "search | GET /search?q=a; Cookie: each=1,2  | | cookie:each",
                "search | GET /search?q=a; User-Agent: c=x   | | ``",
                "create | POST /items; Content-Type: application/json | {\"a\":1} | ``",
                "create | POST /items; Content-Type: application/json | {}        | $.a",
                "create | POST /items; Content-Type: text/plain       | x         | ``",
                "create | POST /items; Content-Type: text/csv         | x         | header:Content-Type",
                "create | POST /items                                 |           | $",
                "change | PUT /items                                  |           | ``",
            })
    void requestIsWhatThePageSaysOrTheFindingSaysWhere(String operation, String line, String body, String place) {
        List<Finding> findings = look(operation, line, body).findings();

        assertThat(findings).extracting(Finding::path).isEqualTo(place.isEmpty() ? List.of() : List.of(place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/search?q=a&deep[x]=1          | the value of the query parameter deep, which is an object, is not judged",
                "/search?q=a&open=x,1           | the value of the query parameter open, which is an object, is not judged",
                "/search?q=a&member=1           | the value of the query parameter of, which is an object, is not judged",
                "/search?q=a&json={}            | the value of the query parameter json, which has a media type of its own, is not judged",
                "/search?q=a; X-Json: {}        | the value of the header parameter X-Json, which has a media type of its own, is not judged",
                "/search?q=a; X-Object: a,b     | the value of the header parameter X-Object is written in a style that is not judged",
                "/search?q=a; Cookie: odd=x     | the value of the cookie parameter odd is written in a style that is not judged",
                "/search?q=a                    | ``",
            })
    void whatIsNotJudgedIsSaid(String line, String words) {
        LensResult result = look("search", "GET " + line, null);

        assertThat(result.findings()).isEmpty();
        assertThat(result.notJudged()).isEqualTo(words.isEmpty() ? List.of() : List.of(words));
    }

    @Test
    void bodyThatIsNotJudgedIsSaid() {
        LensResult result = look("create", "POST /items; Content-Type: application/xml", "<a/>");

        assertThat(result.findings()).isEmpty();
        assertThat(result.notJudged())
                .containsExactly("the body is application/xml, of which the media type alone is judged");
    }

    @Test
    void pageWithoutCredentialsTakesWhatLooksLikeOne() {
        Documentation silent = Documentation.read("shop", PAGE.substring(0, PAGE.indexOf("components:")));
        RequestLens lens = new RequestLens(silent);

        assertThat(lens.look(
                                silent.operation("search").orElseThrow(),
                                request("GET /search?q=a&token=x; X-Key: y", null))
                        .findings())
                .isEmpty();
        assertThat(lens.look(
                                silent.operation("search").orElseThrow(),
                                request("GET /search?q=a&other=x; X-Other: y", null))
                        .findings())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE /items   | method | POST /items, PUT /items",
                "GET /elsewhere  | path   | GET /items/{id}/{name}.{ending}, GET /search, POST /items, PUT /items",
            })
    void requestOfNoOperationIsToldWhatThereIs(String line, String place, String expected) {
        Finding finding = LENS.noOperation(request(line, null));

        assertThat(finding.path()).isEqualTo(place);
        assertThat(finding.expected()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0 | ``",
                "4 | `; it has GET /1, GET /2, GET /3, GET /4`",
                "5 | `; it has GET /1, GET /2, GET /3, GET /4, GET /5`",
                "6 | `; it has GET /1, GET /2, GET /3, GET /4, GET /5, …`",
            })
    void pageWithManyOperationsIsToldInPart(int operations, String known) {
        String paths = IntStream.rangeClosed(1, operations)
                .mapToObj(i -> "/" + i + ": { get: { operationId: o" + i + " } }")
                .collect(Collectors.joining(", "));
        RequestLens lens = new RequestLens(Documentation.read("shop", "{ openapi: 3.1.0, paths: { " + paths + " } }"));

        assertThat(lens.noOperation(request("GET /x?y=1", null)).message())
                .isEqualTo("the page has no operation for GET /x" + known);
        if (operations > 0) {
            assertThat(lens.noOperation(request("PUT /1", null)).message())
                    .isEqualTo("the page has no operation for PUT /1; for this path it has GET /1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "search | GET /search                     | the query parameter q is missing; the page demands it in every request",
                "search | GET /search?q=a&n=x             | the query parameter n is not an integer, as the page says",
                "search | GET /search?q=a; X-N: x         | the header X-N is not an integer, as the page says",
                "search | GET /search?q=a; Cookie: c=x    | the cookie parameter c is not an integer, as the page says",
                "item   | GET /items/5/abc.txt?more=1     | the page documents no query parameter more",
                "item   | GET /items/5/abc.txt; X-More: 1 | the page documents no header X-More",
            })
    void findingNamesTheKindOfTheParameter(String operation, String line, String message) {
        assertThat(look(operation, line, null).findings())
                .extracting(Finding::message)
                .containsExactly(message);
    }

    @Test
    void parametersThatThePageHasAreExpected() {
        assertThat(look("item", "GET /items/5/abc.txt?more=1", null).findings())
                .extracting(Finding::expected)
                .containsExactly("none");
        assertThat(look("search", "GET /search?q=a; X-More: 1", null).findings())
                .extracting(Finding::expected)
                .containsExactly("Accept, X-Json, X-List, X-N, X-Object");
    }

    @Test
    void problemOfThePageIsNamed() {
        Documentation broken = Documentation.read("shop", """
                openapi: 3.1.0
                paths: { /a: { get: { operationId: a, parameters: [{ $ref: '#/none' }] }, put: { operationId: b } } }""");
        RequestLens lens = new RequestLens(broken);

        assertThat(lens.problem(broken.operation("a").orElseThrow()))
                .contains(
                        "documentation/shop.openapi.yaml: at /paths/~1a/get/parameters/0: the reference #/none leads to nothing");
        assertThat(lens.problem(broken.operation("b").orElseThrow())).isEmpty();
    }

    private static LensResult look(String operation, String line, String body) {
        return LENS.look(SHOP.operation(operation).orElseThrow(), request(line, body));
    }

    private static HttpRequest request(String line, String body) {
        String[] parts = line.split("; ", -1);
        List<Header> headers = new ArrayList<>();
        for (String field : List.of(parts).subList(1, parts.length)) {
            String[] sides = field.split(": ", 2);
            headers.add(new Header(sides[0], sides[1].replace("b, c", "b; c")));
        }
        String[] target = parts[0].split(" ", 2);
        return new HttpRequest(target[0], target[1], new Headers(headers), body == null ? Body.EMPTY : Body.of(body));
    }
}
