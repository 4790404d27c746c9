package io.snapshotcontracts.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
}
