package io.snapshotcontracts.internal.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpServer;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.DriftResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiDriftTest {

    private static final Path FOLDER = Path.of("contracts");
    private static final ContractSet CONTRACTS = ContractSet.bundled();
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final String INFO = "/components/schemas/SnapshotInfo";
    private static final String GET = "/paths/~1v1~1snapshots~1{snapshot_id}/get";

    private static ObjectNode page(String provider) throws IOException {
        Path file = FOLDER.resolve("documentation/" + provider + ".openapi.yaml");
        return (ObjectNode) YAML.readTree(Files.readString(file));
    }

    private static ObjectNode changed(String provider, String pointer, String value) throws IOException {
        ObjectNode page = page(provider);
        JsonPointer at = JsonPointer.compile(
                pointer.replace("INFO", INFO).replace("GET", GET).replace("SNAP", "/components/schemas/Snapshot"));
        ObjectNode parent = (ObjectNode) page.at(at.head());
        if (value == null) {
            parent.remove(at.last().getMatchingProperty());
        } else {
            parent.set(at.last().getMatchingProperty(), YAML.readTree(value));
        }
        return page;
    }

    private static DriftResult drift(String provider, JsonNode document) {
        return OpenApiDrift.of(CONTRACTS, provider, "published.json", document.toString());
    }

    private static String told(Change change) {
        return change.place() + ": " + change.change() + " " + change.before() + ">" + change.after()
                + (change.breaking() ? " BREAKS" : "");
    }

    @ParameterizedTest
    @MethodSource("io.snapshotcontracts.testsupport.Vendors#documented")
    void pageItselfHasNoDrift(String provider) throws IOException {
        DriftResult result = drift(provider, page(provider));

        assertThat(result.compared())
                .hasSize(CONTRACTS.documentationOf(provider).operations().size());
        assertThat(result.changes()).isEmpty();
    }

    /** Each kind of change by itself, in the words of OpenAPI 3.1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "instavm; INFO/properties/status/type; integer; 200 $.status: type changed string>integer BREAKS",
                "instavm; INFO/properties/status/type; '[string, integer]';"
                        + "200 $.status: type changed string>integer or string BREAKS",
                "instavm; INFO/properties/status/type; '[string, \"null\"]'; 200 $.status: null added >null BREAKS",
                "instavm; INFO/properties/status; '{anyOf: [{type: string}, {type: \"null\"}]}';"
                        + "200 $.status: null added >null BREAKS",
                "instavm; INFO/properties/vcpu_count; '{type: integer}'; 200 $.vcpu_count: null removed null>",
                "instavm; INFO/properties/vcpu_count/anyOf; '[{type: string}, {type: \"null\"}]';"
                        + "200 $.vcpu_count: type changed integer>string BREAKS",
                "instavm; INFO/required; '[id, status, snapshot_type, created_at]';"
                        + "200 $.updated_at: no longer required required>optional BREAKS",
                "instavm; INFO/required; '[id, status, snapshot_type, created_at, updated_at, name]';"
                        + "200 $.name: now required optional>required",
                "instavm; INFO/properties/name; ; 200 $.name: field removed string or null> BREAKS",
                "instavm; INFO/properties/tags; '{type: array, items: {type: string}}'; 200 $.tags: field added >array",
                "instavm; INFO/properties/type/default; system; 200 $.type: default changed user>system",
                "instavm; INFO/properties/created_at/format; date-time; 200 $.created_at: format changed >date-time",
                "instavm; INFO/properties/status/enum; '[ready, failed]'; 200 $.status: enum introduced >ready, failed",
                "instavm; INFO/properties/name/maxLength; 5; 200 $.name: constraint changed >maxLength 5",
                "instavm; GET/responses/404; '{description: x}'; 404: status added >404",
                "instavm; GET/responses/422; ; 422: status removed 422> BREAKS",
                "instavm; GET/responses/200/content; ; 200: body removed application/json> BREAKS",
                "instavm; GET/responses/422/content; '{text/plain: {}}'; 422: media type added >text/plain"
                        + " | 422: media type removed application/json> BREAKS",
                "dws; /paths/~1v1.0~1{project_id}~1snapshots/get/responses/503/content; '{application/json: {}}';"
                        + "503: body documented >application/json",
                "instavm; GET/requestBody; '{required: true, content: {application/json: {}}}';"
                        + "request body: request body required >required BREAKS",
                "instavm; GET/parameters; '[{name: snapshot_id, in: path, required: true, schema: {type: integer}},"
                        + " {name: X-API-Key, in: header, schema: {type: string}}]';"
                        + "parameter path snapshot_id: parameter changed string>integer BREAKS",
                "instavm; INFO/properties/status/pattern; ^x$; 200 $.status: pattern introduced >^x$",
                "instavm; GET/parameters; '[{name: snapshot_id, in: path, required: true, schema: {type: string}},"
                        + " {name: X-API-Key, in: header, required: true, schema: {type: string}}]';"
                        + "parameter header x-api-key: parameter changed optional>required BREAKS",
                "instavm; GET/parameters; '[{name: snapshot_id, in: path, required: true, schema: {type: string}}]';"
                        + "parameter header x-api-key: parameter removed optional>",
                "instavm; /security; '[{OAuth2PasswordBearer: []}]'; security: security removed header x-api-key> BREAKS",
                "instavm; /security; ; 'security: security no longer named bearer, header x-api-key>'",
                "instavm; /components/securitySchemes/OAuth2PasswordBearer; '{type: http, scheme: basic}';"
                        + "security: security removed bearer> BREAKS | security: security added >basic",
                "instavm; /components/schemas/ValidationError/properties/loc/items; '{type: [string, integer, boolean]}';"
                        + "422 $.detail[*].loc[*]: type changed integer or string>boolean or integer or string BREAKS",
                "instavm; /components/schemas/ValidationError/properties/loc/items; '{type: string}';"
                        + "422 $.detail[*].loc[*]: type changed integer or string>string",
                "dws; SNAP/properties/status/enum; '[CREATING, AVAILABLE, UNAVAILABLE, RESTORING]';"
                        + "200 $.snapshots[*].status: enum value added >RESTORING BREAKS",
                "dws; SNAP/properties/status/enum; '[AVAILABLE, UNAVAILABLE]';"
                        + "200 $.snapshots[*].status: enum value removed CREATING>",
                "dws; SNAP/properties/type/enum; ; 200 $.snapshots[*].type: enum dropped MANUAL, AUTOMATED> BREAKS",
                "dws; SNAP/properties/status/const; AVAILABLE; 200 $.snapshots[*].status: enum value removed CREATING>"
                        + " | 200 $.snapshots[*].status: enum value removed UNAVAILABLE>",
                "dws; SNAP/properties/size; '{type: integer, format: double}';"
                        + "200 $.snapshots[*].size: type changed number>integer",
                "dws; SNAP/properties/size/format; float; 200 $.snapshots[*].size: format changed double>float",
                "dws; /components/schemas/SnapshotList/properties/count/type; number;"
                        + "200 $.count: type changed integer>number BREAKS",
            })
    void eachKindOfChangeIsTold(String provider, String pointer, String value, String expected) throws IOException {
        DriftResult result = drift(provider, changed(provider, pointer, value));

        assertThat(result.changes().stream().map(OpenApiDriftTest::told)).containsExactly(expected.split(" \\| "));
    }

    @Test
    void changeOfASharedSchemaIsToldOfEveryFieldThatHasIt() throws IOException {
        DriftResult result = drift("dws", changed("dws", "/components/schemas/Time/pattern", null));

        assertThat(result.breaking())
                .extracting(Change::place)
                .containsExactlyInAnyOrder("200 $.snapshots[*].started", "200 $.snapshots[*].finished");
        assertThat(result.breaking()).extracting(Change::change).containsOnly("pattern dropped");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/prefix/v1/snapshots/{id}; https://x",
                "/snapshots/{id}; https://x/v1",
                "/snapshots/{id}; /api/v1/",
                "/v1/snapshots/{snapshot_id}/; 'https://{region}.x:8443'",
            })
    void pathIsFoundWhateverStandsBeforeItAndInItsBraces(String path, String server) throws IOException {
        ObjectNode page = page("instavm");
        ObjectNode paths = (ObjectNode) page.path("paths");
        JsonNode item = paths.remove("/v1/snapshots/{snapshot_id}");
        String name = path.contains("{id}") ? "id" : "snapshot_id";
        ((ObjectNode) item.at("/get/parameters/0")).put("name", name);
        ((ObjectNode) item).set("parameters", YAML.readTree("[{name: " + name + ", in: path, required: true}]"));
        for (int i = 0; i < 300; i++) {
            paths.set("/v1/other" + i + "/{id}", item);
            paths.putObject("/v1/snapshots/{id}/" + i).putObject("get").put("operationId", "x" + i);
        }
        paths.set(path, item);
        page.putArray("servers").addObject().put("url", server);

        DriftResult result = drift("instavm", page);

        assertThat(result.changes()).isEmpty();
        assertThat(result.compared()).singleElement().asString().endsWith("with GET " + path);
    }

    @Test
    void operationThatIsGoneBreaks() throws IOException {
        ObjectNode page = page("instavm");
        page.putObject("paths").putObject("/v1/snapshots/{id}").putObject("post");

        assertThat(drift("instavm", page).breaking())
                .singleElement()
                .extracting(OpenApiDriftTest::told)
                .isEqualTo("operation: operation removed GET /v1/snapshots/{snapshot_id}> BREAKS");
    }

    @Test
    void classOfStatusesAndDefaultStandForTheStatusesInThem() throws IOException {
        ObjectNode page = page("dws");
        ObjectNode responses = (ObjectNode) page.at("/paths/~1v1.0~1{project_id}~1snapshots/get/responses");
        List.of("400", "401", "403", "404", "500", "503").forEach(responses::remove);
        responses.putObject("4XX").put("description", "");
        responses.putObject("default").put("description", "");

        assertThat(drift("dws", page).changes())
                .extracting(OpenApiDriftTest::told)
                .containsExactlyInAnyOrder("4XX: status added >4XX", "default: status added >default");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "dws; SNAP/properties/status/enum; '[CREATING, AVAILABLE, UNAVAILABLE, FROZEN]'; status-frozen; true",
                "dws; SNAP/properties/type/enum; '[MANUAL, AUTOMATED, AUTO]'; type-auto; true",
                "dws; SNAP/properties/started; '{type: string, pattern: ^.*T.*$}'; time-without-zone; true",
                "dws; SNAP/properties/bak_keep_day; '{type: integer}'; later-fields; false",
                "instavm; GET/responses/401; '{description: x}'; not-authenticated; false",
                "instavm; /components/schemas/ValidationError/properties/ctx; '{type: object}'; validation-with-input; false",
            })
    void knownDeviationSaysSoAndStaysAChange(
            String provider, String pointer, String value, String name, boolean breaking) throws IOException {
        assertThat(drift(provider, changed(provider, pointer, value)).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.known()).startsWith("Known deviation " + name + ": ");
                    assertThat(change.breaking()).isEqualTo(breaking);
                });
    }

    @Test
    void otherDocumentsAreNeverFetched() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.json#/a";
            for (String reference : List.of(address, "file:///etc/passwd", "other.yaml#/a", "/etc/passwd")) {
                ObjectNode page = changed("instavm", "INFO/properties/status", "{$ref: '" + reference + "'}");

                assertThatThrownBy(() -> drift("instavm", page))
                        .isInstanceOf(InvalidOpenApiException.class)
                        .hasMessageStartingWith(
                                "published.json: at /components/schemas/SnapshotInfo/properties/status: ")
                        .hasMessageMatching(
                                ".*(never fetched; bundle|nothing is read|bundle them into one file first).*");
            }
            // what is not compared may refer to what it likes
            ObjectNode page = changed("instavm", "/components/schemas/Other", "{$ref: '" + address + "'}");
            assertThat(drift("instavm", page).changes()).isEmpty();
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void schemaThatContainsItselfEnds() throws IOException {
        ObjectNode page = changed("instavm", "INFO/properties/parent", "{$ref: '#" + INFO + "'}");

        assertThat(drift("instavm", page).changes())
                .extracting(OpenApiDriftTest::told)
                .containsExactly("200 $.parent: field added >object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{", "a: b", "swagger: '2.0'", "openapi: 3.1.0", "openapi: 2.0\npaths: {}", "a: [*b]"})
    void whatIsNoOpenApiIsRefused(String text) {
        assertThatThrownBy(() -> OpenApiDrift.of(CONTRACTS, "dws", "published.yaml", text))
                .isInstanceOf(InvalidOpenApiException.class)
                .hasMessageStartingWith("published.yaml: ");
    }
}
