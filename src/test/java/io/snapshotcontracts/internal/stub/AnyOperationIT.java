package io.snapshotcontracts.internal.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.mapping.MappingFolder;
import io.snapshotcontracts.internal.mapping.StubFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vendor of several operations and methods, whose Pact names no operation, by the stub and by a stock WireMock. */
class AnyOperationIT {

    private static final String PAGE = """
            openapi: 3.1.0
            info: { title: notes, version: "1" }
            paths:
              /users/{user}/notes:
                get:
                  operationId: list
                  parameters: [{ name: page, in: query, schema: { type: integer } }]
                  responses:
                    "200": { description: d, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Note" } } } } }
                post:
                  operationId: create
                  requestBody: { content: { application/json: { schema: { type: object } } } }
                  responses:
                    "201": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Note" } } } }
                    4XX: { description: d, content: { application/json: { schema: { type: object, required: [error], properties: { error: { type: string } } } } } }
              /users/{user}/notes/latest:
                get:
                  operationId: latest
                  responses: { "200": { description: d, content: { application/json: { example: { id: 99 }, schema: { $ref: "#/components/schemas/Note" } } } } }
              /users/{user}/notes/{id}:
                get:
                  operationId: note
                  responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Note" } } } } }
                delete:
                  operationId: remove
                  responses: { "204": { description: d } }
            components:
              schemas:
                Note: { type: object, required: [id, text], properties: { id: { type: integer }, text: { type: string }, more: { type: string } } }
            """;

    private static final String CONTRACT = """
            {"consumer": {"name": "c"}, "provider": {"name": "notes"}, "metadata": {"pactSpecification": {"version": "4.0"}},
             "interactions": [{"type": "Synchronous/HTTP", "description": "a new note",
               "request": {"method": "POST", "path": "/users/u1/notes", "body": {"contentType": "application/json", "content": {"text": "x"}},
                 "matchingRules": {"body": {"$.text": {"matchers": [{"match": "type"}]}}}},
               "response": {"status": 201, "headers": {"Content-Type": ["application/json"]},
                 "body": {"contentType": "application/json", "content": {"text": "made"}}}}]}""";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static StubServer stub;
    private static WireMockServer stock;

    @BeforeAll
    static void startBoth(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("contracts/documentation"));
        Files.writeString(folder.resolve("contracts/c.json"), CONTRACT);
        Files.writeString(folder.resolve("contracts/documentation/notes.openapi.yaml"), PAGE);
        SortedMap<String, String> mappings = StubFolder.generate(ContractSet.of(folder.resolve("contracts")));
        MappingFolder.at(folder.resolve("made")).write(mappings);
        stub = StubServer.start(StubServer.Options.defaults().withMappings(mappings));
        stock = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .usingFilesUnderDirectory(folder.resolve("made").toString()));
        stock.start();
    }

    @AfterAll
    static void stopBoth() {
        stub.close();
        stock.stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "contract's answer, filled   | POST   | /users/u1/notes         |          | {'text': 'y'} | 201 | {'text':'made','id':1}",
                "broken rule, legal          | POST   | /users/u1/notes         |          | {'text': 5}   | 201 | {'text':'made','id':1}",
                "body that is no object      | POST   | /users/u1/notes         |          | []            | 422 | {'error':'text'}",
                "another user, with a body   | POST   | /users/u2/notes         |          | {'text': 'y'} | 201 | {'text':'made','id':1}",
                "preferred success           | POST   | /users/u2/notes         | code=201 | {'text': 'y'} | 201 | {'text':'made','id':1}",
                "code of a range             | POST   | /users/u2/notes         | code=422 | {}            | 422 | {'error':'text'}",
                "code that is not documented | POST   | /users/u2/notes         | code=500 | {}            | 404 | *",
                "page's own list             | GET    | /users/u2/notes         |          |               | 200 | []",
                "documented query            | GET    | /users/u2/notes?page=2  |          |               | 200 | []",
                "unknown query               | GET    | /users/u2/notes?pages=2 |          |               | 404 | *",
                "made from the schema        | GET    | /users/u2/notes/7       |          |               | 200 | {'id':1,'text':'text'}",
                "illegal example is not used | GET    | /users/u2/notes/latest  |          |               | 200 | {'id':1,'text':'text'}",
                "no body                     | DELETE | /users/u2/notes/7       |          |               | 204 |",
                "method that is not there    | PUT    | /users/u2/notes/7       |          |               | 404 | *",
            })
    void answers(String name, String method, String target, String prefer, String body, int status, String answer)
            throws IOException, InterruptedException {
        for (URI base : new URI[] {stub.baseUrl(), URI.create("http://127.0.0.1:" + stock.port())}) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + target))
                    .method(
                            method,
                            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"')));
            if (prefer != null) {
                request.header("Prefer", prefer);
            }

            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());

            assertThat(response.statusCode()).as(base.toString()).isEqualTo(status);
            if (answer == null || !answer.equals("*")) {
                assertThat(response.body()).isEqualTo(answer == null ? "" : answer.replace('\'', '"'));
            }
        }
    }
}
