package io.snapshotcontracts.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiDocumentTest {

    private static final String PAGE = """
            openapi: 3.0.3
            servers:
              - {url: 'https://{host}.example.com/{version}/', variables: {host: {default: a}, version: {default: v2}}}
              - url: /relative/
            paths:
              /things/{id}:
                $ref: '#/components/x-paths/things'
              /broken:
                $ref: '#/components/x-paths/nothing'
              x-note: no path
            components:
              x-paths:
                things:
                  parameters: [{name: id, in: path}, {name: q, in: query, x-of: path}]
                  get:
                    operationId: getThing
                    parameters: [{$ref: '#/components/parameters/q'}]
                    responses:
                      200: {$ref: '#/components/responses/Ok'}
                      4xx: {description: wrong}
                      Default: {description: other}
                      x-note: none
                  delete:
                    servers: [{url: 'https://x'}]
                    responses: {'204': {description: gone}}
              parameters:
                q: {name: q, in: query, x-of: operation}
              responses:
                Ok:
                  headers: {X-A: {$ref: '#/components/headers/A'}, content-type: {required: true}}
                  content: {application/json: {}, text/plain: {schema: {type: string}}}
              headers:
                A: {required: true, schema: {type: integer}}
            """;
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.read("page.yaml", PAGE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the file is empty",
                "'# nothing' | the file is empty",
                "<!DOCTYPE html><html></html> | this is a text",
                "just words | this is a text",
                "- a | this is a list",
                "{} | no member 'openapi'",
                "{swagger: '2.0', paths: {}} | this is Swagger 2.0",
                "{openapi: 2.0.0, paths: {}} | this is OpenAPI 2.0.0",
                "{openapi: 3.0.0} | no member 'paths'",
                "{openapi: 3.1.0, info: {}} | no member 'paths'",
                "{openapi: 3.1.0, paths: []} | at /paths: an object is required here",
            })
    void whatIsNoOpenApiThreeIsRefused(String text, String message) {
        assertThatThrownBy(() -> OpenApiDocument.read("page.yaml", text))
                .isInstanceOf(UnusableDocumentException.class)
                .hasMessageStartingWith("page.yaml: ")
                .hasMessageContaining(message);
    }

    @Test
    void operationsOfAReferredPathItemAreItsOwn() {
        assertThat(DOCUMENT.operations())
                .extracting(ApiOperation::name)
                .containsExactly("getThing", "DELETE /things/{id}");
    }

    @Test
    void brokenPathIsKeptForTheOneWhoMeetsIt() {
        assertThat(DOCUMENT.brokenPaths()).containsOnlyKeys("/broken");
    }

    @Test
    void operationsOwnParameterReplacesThatOfThePath() {
        assertThat(DOCUMENT.operations().get(0).parameters())
                .extracting(parameter -> parameter.json().path("name").asText()
                        + parameter.json().path("x-of").asText())
                .containsExactly("id", "qoperation");
    }

    @Test
    void innermostServersCount() {
        assertThat(DOCUMENT.operations())
                .extracting(ApiOperation::serverPaths)
                .containsExactly(List.of("/v2", "/relative"), List.of(""));
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "404, 4XX", "400, 4XX", "500, default", "201, default"})
    void statusIsDocumentedByCodeThenRangeThenDefault(int status, String key) {
        assertThat(DOCUMENT.operations().get(0).response(status))
                .map(ApiResponse::key)
                .contains(key);
    }

    @Test
    void statusThatNothingCoversIsUndocumented() {
        assertThat(DOCUMENT.operations().get(1).response(200)).isEmpty();
    }

    @Test
    void responseIsResolvedWithItsHeadersAndContents() {
        ApiResponse ok = DOCUMENT.operations().get(0).response(200).orElseThrow();

        assertThat(ok.headers()).singleElement().satisfies(header -> {
            assertThat(header.name()).isEqualTo("X-A");
            assertThat(header.isRequired()).isTrue();
            assertThat(header.schema()).isPresent();
        });
        assertThat(ok.contents())
                .extracting(ApiContent::mediaType, content -> content.schema().isPresent())
                .containsExactly(tuple("application/json", false), tuple("text/plain", true));
    }

    @Test
    void operationHasWhatItsDocumentSays() {
        ApiOperation operation =
                OpenApiDocument.read("page.yaml", """
                        openapi: 3.1.0
                        security: [{key: []}]
                        paths:
                          /a/{id}:
                            summary: {get: none}
                            options: no object
                            post:
                              operationId: ' '
                              servers: []
                              requestBody: {$ref: '#/components/requestBodies/B'}
                              responses: {'201': {$ref: '#/components/responses/R'}, 5xx: {}, default: {}, '999': {}}
                            get: {security: []}
                        servers: [{url: 'https://{h}/v1', variables: {h: {default: x}}}, {url: v2}, {url: './v3/?q#f'}]
                        components:
                          requestBodies: {B: {content: {text/csv: {}}}}
                          responses: {R: {description: r}}
                        """).operations().get(0);
        ApiOperation other = operation.document().operations().get(1);

        assertThat(operation.document().operations()).hasSize(2);
        assertThat(operation.name()).isEqualTo("POST /a/{id}");
        assertThat(operation.pathTemplate()).isEqualTo("/a/{id}");
        assertThat(operation).hasToString("page.yaml: at /paths/~1a~1{id}/post");
        assertThat(operation.serverAddresses()).containsExactly("https://x/v1", "v2", "./v3/?q#f");
        assertThat(operation.serverPaths()).containsExactly("/v1", "/v2", "/v3");
        assertThat(operation.requestBody())
                .map(OpenApiNode::place)
                .contains("page.yaml: at /components/requestBodies/B");
        assertThat(other.requestBody()).isEmpty();
        assertThat(operation.security().pointer()).hasToString("/security");
        assertThat(other.security().json()).isEmpty();
        assertThat(other.responses()).isEmpty();
        assertThat(operation.responseKeys()).containsExactly("201", "5XX", "default");
        assertThat(operation.responses())
                .extracting(ApiResponse::key, ApiResponse::isDefault, response -> response.node()
                        .place())
                .containsExactly(
                        tuple("201", false, "page.yaml: at /components/responses/R"),
                        tuple("5XX", false, "page.yaml: at /paths/~1a~1{id}/post/responses/5xx"),
                        tuple("default", true, "page.yaml: at /paths/~1a~1{id}/post/responses/default"));
    }

    @Test
    void documentWithoutServersIsServedAtTheTop() {
        OpenApiDocument document = OpenApiDocument.read("a.yaml", "{openapi: 3.0.1, paths: {/a: {get: {}}}}");

        assertThat(document.operations().get(0).serverPaths()).containsExactly("");
        assertThat(document.operations().get(0).serverAddresses()).isEmpty();
        assertThat(document.operations().get(0).security().isMissing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'{openapi: 3.0.3, paths: {}}', true",
        "'{openapi: 3.1.0, paths: {}}', false",
        "'{openapi: 3.1.0, webhooks: {}}', false",
        "'{openapi: 3.2.0, components: {}}', false"
    })
    void dialectFollowsTheVersion(String text, boolean isVersion30) {
        OpenApiDocument document = OpenApiDocument.read("a.yaml", text);

        assertThat(document.isVersion30()).isEqualTo(isVersion30);
        assertThat(document.name()).isEqualTo("a.yaml");
        assertThat(OpenApiDocument.none("b.yaml").operations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{openapi: 3.0.0, webhooks: {}}", "{openapi: 3.0.0, components: {}}"})
    void onlyLaterVersionsDoWithoutPaths(String text) {
        assertThatThrownBy(() -> OpenApiDocument.read("page.yaml", text)).hasMessageContaining("no member 'paths'");
    }

    @Test
    void securitySchemesAreThoseThatCanBeFound() {
        OpenApiDocument document = OpenApiDocument.read("a.yaml", """
                {openapi: 3.1.0, paths: {}, components: {securitySchemes:
                  {a: {type: http}, b: {$ref: '#/components/securitySchemes/a'}, c: {$ref: '#/none'}}}}""");

        assertThat(document.securitySchemes()).containsOnlyKeys("a", "b");
        assertThat(document.securitySchemes().get("b").place()).isEqualTo("a.yaml: at /components/securitySchemes/a");
    }

    @Test
    void nodeKnowsItsPlaceAndWhatIsAroundIt() {
        OpenApiNode root = DOCUMENT.root();
        OpenApiNode parameter = DOCUMENT.at(JsonPointer.compile("/components/parameters/q"));

        assertThat(root.name()).isEmpty();
        assertThat(root.parent()).isNull();
        assertThat(root).hasToString("page.yaml");
        assertThat(root.fileName()).isEqualTo("page.yaml");
        assertThat(parameter.name()).isEqualTo("q");
        assertThat(parameter).hasToString("page.yaml: at /components/parameters/q");
        assertThat(parameter.parent()).isEqualTo(root.member("components").member("parameters"));
        assertThat(parameter.parent().json()).hasSize(1);
        assertThat(parameter)
                .isEqualTo(parameter.parent().children().get(0))
                .hasSameHashCodeAs(parameter.parent().member("q"));
        assertThat(parameter)
                .isNotEqualTo(root)
                .isNotEqualTo("q")
                .isNotEqualTo(OpenApiDocument.read("page.yaml", PAGE).at(parameter.pointer()));
        assertThat(parameter.hashCode()).isNotEqualTo(root.hashCode());
        assertThat(root.member("servers").element(1).name()).isEqualTo("1");
        assertThat(root.member("servers").element(9).isMissing()).isTrue();
        assertThat(root.member("paths").member("/broken").isReference()).isTrue();
        assertThat(parameter.isReference()).isFalse();
        assertThat(root.unusable("no")).hasMessage("page.yaml: no");
    }

    @Test
    void headerWithoutASchemaHasNone() {
        OpenApiNode node = OpenApiDocument.read("a.yaml", "{openapi: 3.1.0, paths: {}, h: {required: false}}")
                .root()
                .member("h");

        assertThat(new ApiHeader("X-A", node).isRequired()).isFalse();
        assertThat(new ApiHeader("X-A", node).schema()).isEmpty();
    }
}
