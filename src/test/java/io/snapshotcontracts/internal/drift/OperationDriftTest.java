package io.snapshotcontracts.internal.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an operation is found, and what of it is compared beside its schemas. */
class OperationDriftTest {

    private static final String PAGE = """
            openapi: 3.1.0
            paths:
              /v2/{tenant}/things/{id}:
                get: {operationId: getThing, responses: {'200': {description: x}}}
            """;

    private static String responses(String responses) {
        return Pages.operation("3.1.0", "responses: " + responses);
    }

    @Test
    void operationThatIsDeprecatedIsNamed() {
        assertThat(Pages.changes(
                        Pages.operation("3.1.0", "description: x"), Pages.operation("3.1.0", "deprecated: true")))
                .containsExactly("operation: operation deprecated >deprecated");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'4XX': {}}; {'404': {}}; 4XX: status removed 4XX>",
                "{'4XX': {}}; {'200': {}}; 200: status added >200 | 4XX: status removed 4XX> BREAKS",
                "{'404': {}}; {'4xx': {}}; 4XX: status added >4XX",
                "{'404': {}}; {default: {}}; default: status added >default",
                "{default: {}}; {'404': {}, default: {}};",
                "{default: {}}; {'404': {}}; default: status removed default> BREAKS",
                "{'409': {}}; {default: {}}; default: status added >default",
                "{'409': {}}; {}; 409: status removed 409>",
                "{'404': {}}; {}; 404: status removed 404> BREAKS",
                "{'404': {content: {application/json: {schema: {type: string}}}}};"
                        + "{default: {content: {application/json: {schema: {type: integer}}}}};"
                        + "default: status added >default | 404 $: type changed string>integer BREAKS",
                "{default: {content: {application/json: {schema: {type: string}}}}};"
                        + "{'404': {content: {application/json: {schema: {type: integer}}}}, default:"
                        + " {content: {application/json: {schema: {type: string}}}}};"
                        + "404 $: type changed string>integer BREAKS",
                "{'200': {headers: {X-A: {}}}}; {'200': {}}; 200 header x-a: header removed optional> BREAKS",
                "{'200': {}}; {'200': {headers: {X-A: {required: true}, content-type: {}}}};"
                        + "200 header x-a: header added >required",
                "{'200': {headers: {X-A: {required: true}}}}; {'200': {headers: {x-a: {}}}};"
                        + "200 header x-a: no longer required required>optional BREAKS",
                "{'200': {headers: {X-A: {}}}}; {'200': {headers: {x-a: {required: true}}}};"
                        + "200 header x-a: now required optional>required",
                "{'200': {headers: {X-A: {schema: {type: integer}}}}}; {'200': {headers: {X-A: {schema: {type: string}}}}};"
                        + "200 header x-a: type changed integer>string BREAKS",
                "{'200': {content: {application/vnd.a+json: {}}}}; {'200': {content: {application/json: {}}}};"
                        + "200: media type added >application/json"
                        + " | 200: media type removed application/vnd.a+json> BREAKS",
                "{'200': {content: {application/json: {schema: {type: string}}}}}; {'200': {content: {'*/*': {}}}};"
                        + "200: media type added >*/* | 200 $: type changed string>any BREAKS",
            })
    void changeOfAnswersIsReported(String before, String after, String expected) {
        assertThat(Pages.changes(responses(before), responses(after)))
                .containsExactly(
                        expected == null ? new String[0] : expected.strip().split(" \\| "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "servers: [{url: 'https://a.example/{v}', variables: {v: {default: v2}}}], paths: {'/{t}/things/{n}': OP}",
                "servers: [{url: '/{v}', variables: {v: {default: v1, enum: [v1, v2]}}}], paths: {'/{t}/things/{n}': OP}",
                "paths: {'/{t}/things/{n}': {servers: [{url: 'https://{r}.a.example/v2/'}], get: RESPONSES}}",
                "paths: {'/{t}/things/{n}': {get: {servers: [{url: v2}], responses: {'200': {}}}}}",
                "paths: {'/api/v2/{t}/things/{n}/': OP}",
                "paths: {'/v2/{t}/things/{n}': {$ref: '#/x'}}, x: OP",
                // what is elsewhere may be broken
                "paths: {'/v2/{t}/things/{n}': OP, '/v2/{t}/other': {$ref: a.yaml}, '/o': {get: {responses: {$ref: '#/no'}}}}",
                // a shorter prefix is nearer
                "paths: {'/x/v2/{t}/things/{n}': {$ref: a.yaml}, '/v2/{t}/things/{n}': OP}",
            })
    void operationIsFound(String members) {
        String document = "{openapi: 3.1.0, " + members + "}";
        String published = document.replace("OP", "{get: RESPONSES}").replace("RESPONSES", "{responses: {'200': {}}}");

        assertThat(Pages.changes(PAGE, published)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{$ref: a.yaml}", "{get: {$ref: a.yaml}}", "{get: {$ref: 'https://a.example/b.yaml#/c'}}"})
    void operationInAnotherDocumentIsRefused(String item) {
        String published = "{openapi: 3.1.0, paths: {'/v2/{t}/things/{n}': " + item + "}}";

        assertThatThrownBy(() -> Pages.changes(PAGE, published))
                .isInstanceOf(InvalidOpenApiException.class)
                .hasMessageContainingAll("published.yaml: at /paths/~1v2~1{t}~1things~1{n}", "bundle");
    }

    @Test
    void unknownTypeWhereOurOperationLeadsIsRefused() {
        assertThatThrownBy(() -> Pages.changes(
                        Pages.answering("3.1.0", "{type: string}"), Pages.answering("3.1.0", "{type: text}")))
                .isInstanceOf(InvalidOpenApiException.class)
                .hasMessageContaining("'text' is no type; expected one of array, boolean,");
    }

    @Test
    void aliasesAndMergeKeysAreRead() {
        String before = responses("{'200': {description: x}, '404': {description: x, content: {text/plain: {}}}}");
        String after = responses("{'200': &ok {description: x}, '404': {<<: *ok, content: {text/plain: {}}}}");

        assertThat(Pages.changes(before, after)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[{A: []}]; [{A: []}, {B: []}]; security: security added >bearer",
                "[{A: [], B: []}]; [{B: [], A: []}];",
                "[{A: [], B: []}]; [{A: []}]; security: security removed bearer and header x-a> BREAKS"
                        + " | security: security added >header x-a",
                "[]; [{A: []}]; security: security added >header x-a BREAKS",
                "[{}, {A: []}]; [{A: []}]; security: now required optional>required BREAKS",
                "[{A: []}]; [{A: []}, {}]; security: no longer required required>optional",
                "[{B: [read]}]; [{B: [write, read]}];"
                        + "security: scopes changed bearer with read>bearer with read, write BREAKS",
                "[{B: [read, write]}]; [{B: [read]}];"
                        + "security: scopes changed bearer with read, write>bearer with read",
                "[{B: [read]}]; [{B: [read]}, {B: [write]}];"
                        + "security: scopes changed bearer with read>bearer with read, or with write",
            })
    void changeOfWaysToAuthenticateIsReported(String before, String after, String expected) {
        String schemes = "  securitySchemes: {A: {type: apiKey, in: header, name: X-A}, B: {type: oauth2}}";

        assertThat(Pages.changes(
                        Pages.operation("3.1.0", "security: " + before) + schemes,
                        Pages.operation("3.1.0", "security: " + after) + schemes))
                .containsExactly(
                        expected == null ? new String[0] : expected.strip().split(" \\| "));
    }
}
