package io.snapshotcontracts.internal.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Documentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewFolderTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Shop, version: "1.10" }
            servers: [{ url: "https://{region}.shop.example/v2/", variables: { region: { default: eu } } }]
            tags: [{ name: carts }]
            security: [{ key: [] }]
            paths:
              /carts/{cart}:
                parameters: [{ $ref: "#/components/parameters/cart" }]
                get:
                  operationId: getCart
                  responses:
                    "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Cart" } } } }
                    "404": { $ref: "#/paths/~1carts/get/responses/404" }
                delete: { operationId: emptyCart, responses: { "204": { description: gone } } }
              /carts:
                get:
                  operationId: listCarts
                  security: [{ token: [] }]
                  responses: { "404": { description: none, headers: { X-Why: { $ref: "#/components/headers/Why" } } } }
            components:
              schemas:
                Unused: { type: string }
                Cart:
                  oneOf: [{ $ref: "#/components/schemas/Full" }]
                  discriminator: { propertyName: kind, mapping: { void: Empty } }
                Empty: { type: object }
                Full: { properties: { next: { $ref: "#/components/schemas/Cart" }, price: { example: 1.50 } } }
              parameters: { cart: { name: cart, in: path, required: true, schema: { type: string } } }
              headers: { Why: { schema: { type: string } } }
              securitySchemes:
                key: { type: apiKey, in: header, name: X-Shop-Key }
                token: { type: http, scheme: bearer }
                other: { type: http, scheme: basic }
            """;

    @TempDir
    private Path folder;

    private JsonNode written(String... operations) throws IOException {
        NewFolder.Written written = new NewFolder(folder, "shop").write("shop.yaml", DOCUMENT, List.of(operations));
        Documentation read = Documentation.read("shop", Files.readString(written.documentation()));
        return read.document();
    }

    @Test
    void writesTheOperationWithAllThatItLeadsTo() throws IOException {
        JsonNode document = written("getCart");

        JsonNode source = Documentation.read("shop", DOCUMENT).document();
        assertThat(names(document)).containsExactly("openapi", "info", "servers", "paths", "security", "components");
        assertThat(names(document.path("paths"))).containsExactly("/carts/{cart}");
        assertThat(names(document.at("/paths/~1carts~1{cart}"))).containsExactly("parameters", "get");
        assertThat(names(document.at("/components/schemas"))).containsExactly("Cart", "Empty", "Full");
        assertThat(names(document.at("/components/securitySchemes"))).containsExactly("key");
        for (Map.Entry<String, JsonNode> schema :
                document.at("/components/schemas").properties()) {
            assertThat(schema.getValue()).isEqualTo(source.at("/components/schemas/" + schema.getKey()));
        }
    }

    @Test
    void putsWhatAnotherOperationHoldsInItsPlace() throws IOException {
        JsonNode document = written("getCart");

        assertThat(document.at("/paths/~1carts~1{cart}/get/responses/404/headers/X-Why/$ref")
                        .asText())
                .isEqualTo("#/components/headers/Why");
        assertThat(document.at("/components/headers").has("Why")).isTrue();
    }

    @Test
    void takesAllOperationsOfASmallDocument() throws IOException {
        assertThat(names(written().path("paths"))).containsExactly("/carts/{cart}", "/carts");
    }

    @Test
    void environmentSaysWhatIsKnown() throws IOException {
        NewFolder.Written written = new NewFolder(folder, "my shop")
                .write("shop.yaml", DOCUMENT, List.of("listCarts", "DELETE /carts/{cart}"));

        assertThat(written.environment())
                .hasFileName("my shop.environment.yaml")
                .hasContent("""
                # One live implementation, for: verify --environment
                provider: my shop
                url: https://eu.shop.example/v2/
                headers:  # sent with each request
                  Authorization: Bearer ${MY_SHOP_TOKEN}
                  # or: X-Shop-Key: ${MY_SHOP_TOKEN}
                # Only states that are listed here are exercised; the names are those in the contracts.
                # states:
                #   the thing exists:
                #     id: its value at this implementation
                """);
    }

    @Test
    void encodesWhatAFileNameCannotHold() {
        NewFolder.Written written = new NewFolder(folder, "a/b: 100%").write("shop.yaml", DOCUMENT, List.of());

        assertThat(written.documentation()).hasFileName("a%2Fb%3A 100%25.openapi.yaml");
        assertThat(Documentation.readFolder(folder.resolve("documentation")))
                .extracting(Documentation::provider)
                .containsExactly("a/b: 100%");
    }

    @ParameterizedTest
    @CsvSource({"documentation/shop.openapi.yaml", "documentation/shop.openapi.json", "shop.environment.yaml"})
    void overwritesNothing(String file) throws IOException {
        Path there = folder.resolve(file);
        Files.createDirectories(there.getParent());
        Files.writeString(there, "mine");

        assertThatThrownBy(() -> new NewFolder(folder, "shop").write("shop.yaml", DOCUMENT, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(there + " is there already, and nothing is overwritten");
        assertThat(there).hasContent("mine");
        assertThat(files()).containsExactly(there);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "getCarts          → the document has no operation 'getCarts'; did you mean 'getCart'?",
                "get /cart/{cart}  → the document has no operation 'get /cart/{cart}'; did you mean 'GET /carts/{cart}'?",
                "PUT /carts/{cart} → the document has no operation 'PUT /carts/{cart}'; the path has 'getCart', 'emptyCart'",
                "all my carts list → the document has no operation 'all my carts list'; there is 'listCarts', 'getCart', 'emptyCart'",
            })
    void namesWhatWasProbablyMeant(String operation, String message) throws IOException {
        assertThatThrownBy(() -> written(operation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(files()).isEmpty();
    }

    @Test
    void asksWhichOperationsOfALargeDocumentAreNeeded() {
        StringBuilder document = new StringBuilder("openapi: 3.0.0\npaths:\n");
        for (int i = 0; i < 21; i++) {
            document.append("  /p").append(i).append(": { get: { responses: {} } }\n");
        }

        assertThatThrownBy(() -> new NewFolder(folder, "large").write("x.yaml", document.toString(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the document has 21 operations; name those that you need by --operation, such as"
                        + " 'GET /p0', 'GET /p1', 'GET /p2', 'GET /p3', 'GET /p4', …");
    }

    @Test
    void refusesWhatLeadsToAnotherFile() throws IOException {
        String document = DOCUMENT.replace("#/components/headers/Why", "other.yaml#/Why");

        assertThatThrownBy(() -> new NewFolder(folder, "shop").write("shop.yaml", document, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other.yaml#/Why")
                .hasMessageContaining("bundle them into one file first");
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
