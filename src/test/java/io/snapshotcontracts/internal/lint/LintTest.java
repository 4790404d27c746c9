package io.snapshotcontracts.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.result.LintResult;
import io.snapshotcontracts.result.Remark;
import io.snapshotcontracts.result.Remark.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

    private static final String PAGE = """
            openapi: 3.0.3
            info: { title: Shop, version: "1" }
            paths:
              /carts/{cart}:
                parameters:
                  - { $ref: "#/components/parameters/cart" }
                  - { name: X-Region, in: header, required: true, schema: { enum: [eu, us] } }
                get:
                  parameters:
                    - { name: limit, in: query, schema: { type: integer, maximum: 50 } }
                    - { name: tags, in: query, schema: { type: array, items: { type: string, maxLength: 3 } } }
                    - { name: ids, in: query, explode: false, schema: { type: array, maxItems: 2, items: { type: integer } } }
                    - { name: filter, in: query, style: deepObject, schema: { type: object } }
                  responses:
                    "200": { description: ok, headers: { X-Left: { required: true, schema: { type: integer } } },
                      content: { application/json: { schema: { $ref: "#/components/schemas/Cart" } } } }
                    "404": { description: none }
                put:
                  requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Cart" } } } }
                  responses: { "204": { description: done }, "422": { description: wrong } }
            components:
              parameters: { cart: { name: cart, in: path, required: true, schema: { type: string, pattern: "^c[0-9]+$" } } }
              securitySchemes: { key: { type: apiKey, in: query, name: api_key } }
              schemas:
                Cart:
                  type: object
                  required: [id, items, pay]
                  minProperties: 3
                  additionalProperties: false
                  properties:
                    id: { type: string }
                    count: { type: integer }
                    items: { type: array, minItems: 2, items: { type: object, required: [price], properties: { price: { type: number } } } }
                    pay:
                      oneOf:
                        - { type: object, required: [iban], properties: { iban: { type: string } } }
                        - { type: object, required: [card], properties: { card: { type: string, maxLength: 4 } } }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void document() throws IOException {
        write("documentation/shop.openapi.yaml", PAGE);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A contract of one interaction, whose request has the header that the page demands. */
    private List<Remark> remarks(String request, String response) throws IOException {
        write("shop.json", contract("shop", interaction("one", request, response)));
        return remarks();
    }

    /** All but those that every folder with this page has. */
    private List<Remark> remarks() {
        return Lint.of(folder).remarks().stream()
                .filter(remark -> !remark.message().startsWith("a stub does not look"))
                .toList();
    }

    private static String contract(String provider, String... interactions) {
        return "{\"consumer\": {\"name\": \"c\"}, \"provider\": {\"name\": \"" + provider + "\"}, \"interactions\": ["
                + String.join(",", interactions) + "], \"metadata\": {\"pactSpecification\": {\"version\": \"4.0\"}}}";
    }

    private static String interaction(String description, String request, String response) {
        String headers = request.contains("headers") ? "" : "\"headers\": {\"X-Region\": [\"eu\"]}, ";
        return "{\"type\": \"Synchronous/HTTP\", \"description\": \"" + description + "\", \"request\": {" + headers
                + request + "}, \"response\": {" + response + "}}";
    }

    private static String get(String more) {
        return "\"method\": \"GET\", \"path\": \"/carts/c1\"" + more;
    }

    private static String body(String json) {
        return "\"body\": {\"contentType\": \"application/json\", \"content\": " + json + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"query\": {\"limit\": [\"50\"], \"tags\": [\"a\", \"bcd\"], \"ids\": [\"1,2\"], \"api_key\": [\"k\"]}",
                ", \"query\": {\"filter[colour]\": [\"red\"]}",
                ", \"headers\": {\"x-region\": [\"us\"], \"Accept\": [\"*/*\"], \"User-Agent\": [\"me\"]}",
            })
    void aRequestOfThePageIsNoFinding(String more) throws IOException {
        assertThat(remarks(get(more), "\"status\": 200")).noneMatch(remark -> remark.kind() == Kind.FINDING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "GET /carts/x1                → /request/path          → the path parameter cart does not look as the page says",
                "GET /shops                   → /request/path          → the page has no operation for GET /shops; it has GET",
                "POST /carts/c1               → /request/method        → for this path it has GET /carts/{cart}, PUT",
                "GET /carts/c1?limit=51       → /request/query/limit   → the query parameter limit is more than 50",
                "GET /carts/c1?limit=many     → /request/query/limit   → the query parameter limit is not an integer",
                "GET /carts/c1?tags=long      → /request/query/tags    → the query parameter tags",
                "GET /carts/c1?ids=1,2,3      → /request/query/ids     → the query parameter ids",
                "GET /carts/c1?limits=1       → /request/query/limits  → no query parameter limits; did you mean 'limit'?",
                "GET /carts/c1?colour=red     → /request/query/colour  → no query parameter colour",
                "PUT /carts/c1                → /request/body          → the request has no body; the page demands one",
            })
    void aRequestThatThePageDoesNotAllowIsAFinding(String request, String place, String message) throws IOException {
        String[] parts = request.split("[ ?=]", -1);
        String query = parts.length < 4 ? "" : ", \"query\": {\"" + parts[2] + "\": [\"" + parts[3] + "\"]}";

        List<Remark> remarks =
                remarks("\"method\": \"" + parts[0] + "\", \"path\": \"" + parts[1] + "\"" + query, "\"status\": 200");

        assertThat(remarks.get(0).place()).isEqualTo("/interactions/0" + place);
        assertThat(remarks.get(0).message()).contains(message);
        assertThat(remarks.get(0).kind()).isEqualTo(Kind.FINDING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`{}`                                       → X-Region → the header X-Region is missing",
                "`{\"X-Region\": [\"cn\"]}`                   → X-Region → the header X-Region",
                "`{\"X-Region\": [\"eu\"], \"X-Zone\": [\"1\"]}` → X-Zone   → the page documents no header X-Zone",
            })
    void aHeaderThatThePageDoesNotAllowIsAFinding(String headers, String name, String message) throws IOException {
        List<Remark> remarks = remarks(get(", \"headers\": " + headers), "\"status\": 200");

        assertThat(remarks).singleElement().satisfies(remark -> {
            assertThat(remark.place()).isEqualTo("/interactions/0/request/headers/" + name);
            assertThat(remark.message()).startsWith(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`{\"id\": \"a\", \"items\": [{\"price\": 1}], \"pay\": {\"iban\": \"a\"}}` → application/json → $.items",
                "`{\"items\": []}`                                                    → text/plain       → media type",
            })
    void aRequestsBodyIsJudgedWhole(String json, String type, String message) throws IOException {
        List<Remark> remarks = remarks(
                "\"method\": \"PUT\", \"path\": \"/carts/c1\", " + body(json).replace("application/json", type),
                "\"status\": 204");

        assertThat(remarks)
                .filteredOn(remark -> remark.kind() == Kind.FINDING)
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains(message));
    }

    @Test
    void aRequestThatIsToBeRefusedMayBreakThePage() throws IOException {
        String request = "\"method\": \"PUT\", \"path\": \"/carts/c1\", " + body("{\"id\": 1}");

        assertThat(remarks(request, "\"status\": 422")).noneMatch(remark -> remark.kind() == Kind.FINDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"items\": [{}]}", "{\"pay\": {}}", "{\"pay\": {\"card\": \"1234\"}}"})
    void whatAnExampleLacksIsNoFinding(String json) throws IOException {
        assertThat(remarks(get(""), "\"status\": 200, " + body(json))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`\"status\": 500`                                            → /status         → the page does not list 500",
                "`\"status\": 200, \"headers\": {\"X-Left\": [\"few\"]}`          → /headers/X-Left → the header X-Left is not an integer",
                "`\"status\": 200, BODY{\"id\": 1}}`                            → /body           → $.id is not a string",
                "`\"status\": 200, BODY{\"ids\": 1}}`                           → /body           → $.ids",
                "`\"status\": 200, BODY{\"items\": [{\"price\": \"1\"}]}}`        → /body           → $.items[0].price is not a number",
                "`\"status\": 200, BODY{\"pay\": {\"card\": \"12345\", \"iban\": 1}}}` → /body        → $.pay",
            })
    void whatAnExampleHoldsHasToBeLegal(String response, String place, String message) throws IOException {
        List<Remark> remarks = remarks(
                get(""), response.replace("BODY", "\"body\": {\"contentType\": \"application/json\", \"content\": "));

        assertThat(remarks).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.FINDING);
            assertThat(remark.place()).isEqualTo("/interactions/0/response" + place);
            assertThat(remark.message()).contains(message);
        });
    }

    @Test
    void requestsThatAStubCannotTellApartAreAFinding() throws IOException {
        write(
                "shop.json",
                contract(
                        "shop",
                        interaction("one", get(""), "\"status\": 200"),
                        interaction("two", get(""), "\"status\": 404")));

        assertThat(remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.place()).isEqualTo("/interactions/0/request");
            assertThat(remark.message())
                    .isEqualTo("a stub cannot tell this request from that of shop.json, interaction 2: two (GET"
                            + " /carts/c1); give each its own identifier in the path");
        });
    }

    @Test
    void aBrokenFileHidesNothingElse() throws IOException {
        write("a.json", "{");
        write("documentation/b.openapi.yaml", "swagger: '2.0'");
        List<Remark> remarks = remarks(get(", \"query\": {\"x\": [\"1\"]}"), "\"status\": 200");

        assertThat(remarks)
                .extracting(Remark::kind, Remark::file)
                .containsExactly(
                        tuple(Kind.REFUSED, "a.json"),
                        tuple(Kind.REFUSED, "documentation/b.openapi.yaml"),
                        tuple(Kind.FINDING, "shop.json"));
        assertThat(remarks.get(0).message()).startsWith("this is not JSON: ");
    }

    @Test
    void twoFilesOfOneProviderAreRefused() throws IOException {
        write("documentation/shop.openapi.yml", PAGE);

        assertThat(remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.REFUSED);
            assertThat(remark.file()).isEqualTo("documentation");
            assertThat(remark.message())
                    .isEqualTo("two files document the provider 'shop', shop.openapi.yaml and shop.openapi.yml");
        });
    }

    @Test
    void anInteractionThatCannotBeUsedIsToldWithItsPlace() throws IOException {
        write(
                "shop.json",
                contract(
                        "shop",
                        interaction("one", get(""), "\"status\": \"many\""),
                        interaction("two", get(", \"query\": {\"x\": [\"1\"]}"), "\"status\": 200")));

        assertThat(remarks())
                .extracting(Remark::kind, Remark::place)
                .containsExactly(
                        tuple(Kind.REFUSED, "/interactions/0/response/status"),
                        tuple(Kind.FINDING, "/interactions/1/request/query/x"));
    }

    @Test
    void whatIsNotJudgedIsRefusedOnlyWhereItIsUsed() throws IOException {
        write("documentation/shop.openapi.yaml", PAGE.replace("maxLength: 4", "type: [text]"));
        assertThat(remarks()).isNotEmpty().allSatisfy(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.NOTE);
            assertThat(remark.file()).isEqualTo("documentation/shop.openapi.yaml");
            assertThat(remark.place()).startsWith("/components/schemas/Cart/properties/pay/");
        });

        assertThat(remarks(get(""), "\"status\": 200")).extracting(Remark::kind).contains(Kind.REFUSED);
    }

    @Test
    void aCredentialIsShownNowhere() throws IOException {
        write(
                "documentation/shop.openapi.yaml",
                PAGE.replace(
                        "name: X-Region, in: header, required: true, schema: { enum: [eu, us] }",
                        "name: X-Api-Key, in: header, schema: { maxLength: 3 }"));
        List<Remark> remarks = remarks(get(", \"headers\": {\"X-Api-Key\": [\"s3cr3t-t0k3n\"]}"), "\"status\": 200");

        assertThat(remarks).singleElement().satisfies(remark -> assertThat(remark.toString())
                .contains("X-Api-Key")
                .doesNotContain("s3cr3t"));
    }

    @Test
    void twoProvidersOfOnePathAreANote() throws IOException {
        write("documentation/other.openapi.yaml", PAGE.replace("{cart}", "{id}"));

        assertThat(remarks())
                .filteredOn(remark -> remark.message().contains("the same method and path"))
                .extracting(Remark::kind, Remark::place)
                .contains(tuple(Kind.NOTE, "/paths/~1carts~1{cart}/get"));
    }

    @Test
    void whatAStubDoesNotLookAtIsANote() {
        assertThat(Lint.of(folder).remarks())
                .extracting(Remark::kind, Remark::file, Remark::place, Remark::message)
                .containsExactly(
                        tuple(
                                Kind.NOTE,
                                "documentation/shop.openapi.yaml",
                                "/paths/~1carts~1{cart}/get",
                                "a stub does not look at the value of the path parameter cart, of the query parameter tags, of"
                                        + " the query parameter ids, of the query parameter filter"),
                        tuple(
                                Kind.NOTE,
                                "documentation/shop.openapi.yaml",
                                "/paths/~1carts~1{cart}/put",
                                "a stub does not look at the value of the path parameter cart"));
    }

    @Test
    void aContractWithoutDocumentationIsANote() throws IOException {
        write("else.json", contract("else", interaction("one", get("").replace("c1", "c2"), "\"status\": 200")));

        assertThat(remarks(get(""), "\"status\": 200")).singleElement().satisfies(remark -> assertThat(remark.message())
                .startsWith("there is no documentation of 'else'"));
    }

    @Test
    void aPageOfAnotherProviderIsRefused() throws IOException {
        write("shop.json", contract("Shops", interaction("one", get(""), "\"status\": 200")));

        assertThat(remarks()).extracting(Remark::kind, Remark::file).contains(tuple(Kind.REFUSED, "."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "example: []                                                 | /example              | the key 'example' is unknown; did you mean 'examples'?",
                "answers: {500: there is a cart}                             | /answers/500          | there is no interaction of status '500'; did you mean '200'?",
                "answers: {200: there is a card}                             | /answers/200          | there is no interaction of status 200 of the state 'there is a card'; did you mean 'there is a cart'?",
                "withoutCredential: none                                     | /withoutCredential    | there is no known deviation 'none'",
                "examples: {}                                                | /examples             | a list is required here",
                "examples: [{name: x, off: there is a cart}]                 | /examples/0/off       | the key 'off' is unknown; did you mean 'of'?",
                "examples: [{name: x, of: there is a card}]                  | /examples/0/of        | there is no interaction of the state 'there is a card'; did you mean 'there is a cart'?",
                "examples: [{name: x, of: there is a cart, remove: [/none]}] | /examples/0           | the answer has no place /none",
                "examples: [{name: x, response: {status: 200}}]              | /examples/0           | the page has several operations; 'operation' has to say which one answers so",
                "examples: [{name: x, operation: get, response: {}}]         | /examples/0/operation | there is no operation 'get'",
                "examples: [{name: X, of: there is a cart}]                  | /examples/0/name      | 'X' is no name in kebab case",
                "lifecycles: [{name: x, of: there is a cart, identifier: a, parameter: card, stages: [{}]}] | /lifecycles/0/parameter | there is no parameter of the path 'card'; did you mean 'cart'?",
                "lifecycles: [{name: x, of: there is a cart, stages: [{}]}]  | /lifecycles/0/identifier | a text is required here",
                "lifecycles: [{name: x, of: there is a cart, identifier: a}] | /lifecycles/0/stages  | a list of changes is required here",
                "answers: [                                                  | line 1                | this is not YAML that can be read here",
            })
    void slipInTheStubsDataIsRefusedWithItsPlace(String yaml, String place, String message) throws IOException {
        write("stub/shop.yaml", yaml);
        write(
                "shop.json",
                contract(
                        "shop",
                        interaction("one", get(""), "\"status\": 200")
                                .replace(
                                        "\"request\"",
                                        "\"providerStates\": [{\"name\": \"there is a cart\"}], \"request\"")));

        assertThat(remarks())
                .filteredOn(remark -> remark.file().equals("stub/shop.yaml"))
                .extracting(Remark::kind, Remark::place, Remark::message)
                .contains(tuple(Kind.REFUSED, place, message));
    }

    @Test
    void deviationsThatCannotBeReadAreRefused() throws IOException {
        write("deviations/shop.yaml", "- nme: late");

        assertThat(remarks(get(""), "\"status\": 200")).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.REFUSED);
            assertThat(remark.file()).isEqualTo("deviations/shop.yaml");
        });
    }

    @Test
    void theBundledFolderIsClean() {
        LintResult result = Lint.of(Path.of("contracts"));

        assertThat(result.remarks()).isEmpty();
        assertThat(result.interactions()).isPositive();
    }

    @Test
    void aFolderOfNothingIsRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> Lint.of(empty))
                .isInstanceOf(InvalidContractException.class)
                .hasMessage(empty + ": the folder holds neither contracts (*.json) nor documentation"
                        + " (documentation/PROVIDER.openapi.yaml)");
        assertThatThrownBy(() -> Lint.of(folder.resolve("none"))).hasMessageEndingWith("there is no such folder");
    }
}
