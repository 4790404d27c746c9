package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor that the program does not carry, whose Pact file no tool of ours wrote, is one folder to every command. */
class AnyVendorTest {

    private static final Path SHOP = Path.of("src/test/resources/tea-shop");
    private static final String TEA = "{\"id\": 7, \"name\": \"Sencha\", \"kind\": \"green\", \"price\": 4}";

    @TempDir
    private Path folder;

    private final Map<String, String> answers = new HashMap<>(Map.of(
            "GET /teas",
            "200 application/json [" + TEA + "]",
            "GET /teas/7",
            "200 application/json " + TEA,
            "GET /teas/999",
            "404 application/problem+json {\"title\": \"none\"}",
            "POST /orders",
            "201 application/json {\"order_id\": \"o-2\"}"));

    @Test
    void implementationThatKeepsBothIsVerified() throws IOException {
        Run run = verify();

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).contains("4", "orders some tea");
    }

    @Test
    void stubThatIsMadeOfTheFolderKeepsBoth() {
        Run run = Run.of("verify", "--contracts", SHOP.toString());

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).contains("VERIFIED  4 of 4 interactions verified");
    }

    @Test
    void knownDeviationOfTheFolderIsSaid() throws IOException {
        answers.put("GET /teas/7", "200 application/json " + TEA.replace("green", "herbal"));

        Run run = verify();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("deviation kind-herbal: The shop's change log");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET /api/teas/8 | 200 | {\"id\": 8, \"name\": \"Pu'er\", \"kind\": \"black\", \"price\": 9} | conforms | 0",
                "GET /api/teas/8 | 200 | {\"id\": 8, \"name\": \"Pu'er\", \"kind\": \"brown\", \"price\": 9} | violates | 1",
                // the page allows it, and the one consumer needs the price
                "GET /api/teas/8 | 200 | {\"id\": 8, \"name\": \"Pu'er\", \"kind\": \"black\"} | violates | 1",
                "POST /orders | 201 | {\"order_id\": \"o-9\", \"note\": null} | conforms | 0",
                "POST /orders | 201 | {\"order_id\": 9} | violates | 1",
                // no interaction is about it, so the page decides alone
                "POST /orders | 422 | {\"title\": \"too little\"} | conforms | 0",
                "GET /teas | 500 | {} | undocumented | 1",
                "GET /v1/snapshots/snap_1 | 200 | {} | unmatched | 3",
            })
    void trafficIsJudged(String request, int status, String body, String verdict, int code) throws IOException {
        String[] words = request.split(" ", 2);
        String type = status == 422 ? "application/problem+json" : "application/json";
        Path recording = Files.writeString(folder.resolve("one.ndjson"), """
                {"request": {"method": "%s", "url": "https://x.example%s"}, "response": {"status": %s, "content":\
                 {"mimeType": "%s", "text": "%s"}}}
                """.formatted(
                        words[0], words[1], status, type, body.replace("\"", "\\\"")));

        Run run = Run.of("check", "--contracts", SHOP.toString(), "--format", "json", recording.toString());

        assertThat(run.out()).contains("\"verdict\":\"" + verdict + "\"");
        assertThat(run.code()).isEqualTo(code);
    }

    @Test
    void driftIsMeasuredAgainstItsDocumentation() throws IOException {
        Path published = Files.writeString(
                folder.resolve("published.yaml"),
                Files.readString(page(SHOP)).replace("black, white", "black, white, herbal"));

        Run run = Run.of(
                "drift", "--contracts", SHOP.toString(), "--provider", "tea-shop", "--openapi", published.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("herbal", "Known deviation kind-herbal", "getTea", "listTeas");
    }

    @Test
    void coverageNamesWhatNoInteractionShowsAndCountsNoMappingOfOthers() {
        Run run = Run.of("coverage", "--contracts", SHOP.toString(), "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"placeOrder 422\"", "asks for a tea that is not there", "\"survivors\": []")
                .doesNotContain("\"mappings\": [\n", "internal error", "listSnapshots");
    }

    /** The mappings were made from the folder that the program carries, and say nothing of another one. */
    @Test
    void coverageOfAFolderThatIsNamedCountsNoMappings() {
        Run named = Run.of("coverage --provider dws --format json --contracts contracts".split(" "));
        Run bundled = Run.of("coverage --provider dws --format json".split(" "));

        assertThat(bundled.out()).contains("\"mappings\": [\n");
        assertThat(named.out()).contains("\"mappings\": []").doesNotContain("\"mappings\": [\n");
    }

    /** A page of another kind costs no run, and what cannot be tried is neither found nor missed. */
    @Test
    void coverageOfAnOddPageNamesWhatItCouldNotTry() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("documentation")).resolve("odd.openapi.yaml"), """
                openapi: 3.0.3
                paths:
                  /odd:
                    get:
                      operationId: odd
                      responses:
                        200: {content: {application/json: {schema: {$ref: '#/components/schemas/Tree'},
                          example: {word: a, left: {word: '', left: null}}}}}
                        201: {content: {application/json: {schema: {type: array, items: {type: integer}}}}}
                        202: {content: {text/csv: {schema: {type: string}, example: 'a,b'}}}
                        203: {content: {application/json: {schema: {type: integer}, examples: {one: {value: 5}}}}}
                        204: {$ref: '#/components/responses/lost'}
                        4XX: {description: wrong}
                        default: {description: other}
                components:
                  schemas:
                    Tree:
                      type: object
                      properties:
                        word: {type: string, enum: [a, A, '']}
                        left: {nullable: true, allOf: [{$ref: '#/components/schemas/Tree'}]}
                        right: {$ref: '#/components/schemas/Tree'}
                """);

        Run run = Run.of("coverage", "--contracts", folder.toString());

        assertThat(run.code()).as(run.all()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        " 0 of 124 legal answers refused",
                        "survivor odd 202, not varied: only JSON is varied, and this is text/csv",
                        "survivor odd 204, not varied: odd.openapi.yaml: at /paths/~1odd/get/responses/204: the"
                                + " reference #/components/responses/lost leads to nothing",
                        " 2 survivors, 0 false alarms");
    }

    @Test
    void documentationAloneSuffices() throws IOException {
        Files.copy(
                page(SHOP),
                Files.createDirectory(folder.resolve("documentation")).resolve("tea-shop.openapi.yaml"));
        Path recording = Files.writeString(folder.resolve("one.ndjson"), """
                {"request": {"method": "GET", "url": "/teas"}, "response": {"status": 200, "content":\
                 {"mimeType": "application/json", "text": "[]"}}}
                """);
        String contracts = folder.toString();

        assertThat(Run.of("check", "--contracts", contracts, recording.toString())
                        .code())
                .isZero();
        assertThat(Run.of(("drift --provider tea-shop --contracts " + contracts + " --openapi " + page(folder))
                                .split(" "))
                        .code())
                .isZero();
        assertThat(Run.of("coverage", "--contracts", contracts).code()).isEqualTo(1);
        assertThat(Run.of("verify", "--contracts", contracts, "--url", "http://localhost:1")
                        .err())
                .contains("the folder holds no contract (*.json)")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check one.har", "coverage", "drift --provider p --openapi p.yaml", "verify --url http://x"})
    void folderWithoutAnyPartIsRefused(String command) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "none");

        Run run = Run.of((command + " --contracts " + folder).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("the folder holds neither contracts (*.json) nor documentation")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "documentation/tea-shop.openapi.yaml | documentation/coffee.openapi.yaml | the contracts are with"
                        + " 'tea-shop', but the documentation is about 'coffee'",
                "deviations/tea-shop.yaml | deviations/tea-shp.yaml | deviations/tea-shp.yaml: neither contracts nor"
                        + " documentation name a provider 'tea-shp', only: tea-shop; did you mean 'tea-shop'?",
                "documentation/tea-shop.openapi.yaml | documentation/Tea-Shop.openapi.yaml |"
                        + " the documentation of 'tea-shop' is read only from a file tea-shop.openapi.yaml",
            })
    void partsOfDifferentProvidersAreRefused(String file, String renamed, String message) throws IOException {
        copyShop();
        Files.move(folder.resolve(file), folder.resolve(renamed));

        Run run = Run.of("coverage", "--contracts", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deviations: [{name: a, title: A., operation: o, source: s, example: {status: 200}, sauce: x}] |"
                        + " at $.deviations[0].sauce: there is no key 'sauce' here",
                "deviations: [{name: A B}] | the name is not in kebab case",
                "deviations: {} | the value is not of the form that is expected here",
                "deviations: [{name: a | this is not YAML that can be read here",
                "{} | the list 'deviations' is missing",
            })
    void slipInTheDeviationsIsSaidBeforeAnythingIsDone(String yaml, String message) throws IOException {
        copyShop();
        Files.writeString(folder.resolve("deviations/tea-shop.yaml"), yaml);

        Run run = Run.of("coverage", "--contracts", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("deviations/tea-shop.yaml: ", message)
                .doesNotContain("jackson", "snakeyaml")
                .hasLineCount(1);
    }

    @Test
    void operationThatIsNotDocumentedIsSaidBeforeTheFirstResult() throws IOException {
        copyShop();
        Path contract = folder.resolve("clerk-tea-shop.json");
        Files.writeString(
                contract,
                Files.readString(contract)
                        .replaceFirst(
                                "\"request\"",
                                "\"comments\": {\"references\": {\"openapi\": {\"operationId\": \"listTees\"}}}, \"request\""));
        Path recording = Files.writeString(folder.resolve("one.ndjson"), """
                {"request": {"method": "GET", "url": "/orders"}, "response": {"status": 200}}
                """);

        Run run = Run.of("check", "--contracts", folder.toString(), recording.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("has no operation 'listTees'; did you mean 'listTeas'?");
    }

    private static Path page(Path folder) {
        return folder.resolve("documentation/tea-shop.openapi.yaml");
    }

    private void copyShop() throws IOException {
        try (Stream<Path> files = Files.walk(SHOP)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SHOP.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                // not a copy of the file, which could not be written to where the checkout cannot
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }

    private Run verify() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String key = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String[] answer = answers.getOrDefault(key, "418 text/plain none").split(" ", 3);
            byte[] body = answer[2].getBytes(UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", answer[1]);
            exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            return Run.of(
                    "verify",
                    "--contracts",
                    SHOP.toString(),
                    "--url",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "--verbose");
        } finally {
            server.stop(0);
        }
    }
}
