package io.snapshotcontracts.internal.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be sent: to allow less breaks the contract, to allow more does not. */
class RequestDriftTest {

    private static String parameter(String schema) {
        return Pages.operation("3.1.0", "parameters: [{in: query, name: q, schema: " + schema + "}]");
    }

    private static String body(String body) {
        return Pages.operation("3.1.0", "requestBody: " + body);
    }

    private static String json(String schema) {
        return body("{content: {application/json: {schema: " + schema + "}}}");
    }

    private static String[] lines(String expected) {
        return expected == null ? new String[0] : expected.split(" \\| ");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{type: string}; {type: string, enum: [a, b]}; enum introduced >a, b BREAKS",
                "{type: string, enum: [a, b]}; {type: string, enum: [a]}; enum value removed b> BREAKS",
                "{type: string, enum: [a]}; {type: string, enum: [a, b]}; enum value added >b",
                "{type: string, enum: [a]}; {type: string}; enum dropped a>",
                "{type: string}; {type: string, pattern: ^a}; pattern introduced >^a BREAKS",
                "{type: string, pattern: ^a}; {type: string}; pattern dropped ^a>",
                "{type: string}; {type: string, format: uuid}; format changed >uuid BREAKS",
                "{type: string}; {type: string, format: fancy}; format changed >fancy",
                "{type: integer, maximum: 100}; {type: integer, maximum: 50};"
                        + "constraint changed maximum 100>maximum 50 BREAKS",
                "{type: integer, maximum: 50}; {type: integer, maximum: 100}; constraint changed maximum 50>maximum 100",
                "{type: [string, integer]}; {type: integer}; parameter changed integer or string>integer BREAKS",
                "{type: integer}; {type: string}; parameter changed integer>string",
                "{type: string}; {type: integer}; parameter changed string>integer BREAKS",
                "{type: integer}; {type: string, pattern: ^x}; parameter changed integer>string BREAKS",
                "{type: integer}; {}; parameter changed integer>any",
                "{type: [string, 'null']}; {type: string};",
            })
    void changeOfAParameterIsReported(String before, String after, String expected) {
        assertThat(Pages.changes(parameter(before), parameter(after)))
                .containsExactly(
                        expected == null ? new String[0] : new String[] {"parameter query q: " + expected.strip()});
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{type: array}; {type: array}, explode: false; parameter changed form, exploded>form BREAKS",
                "{type: array}; {type: array}, style: spaceDelimited; parameter changed form, exploded>spaceDelimited BREAKS",
                "{type: object}; {type: object}, style: deepObject; parameter changed form, exploded>deepObject BREAKS",
                "{type: array}; {type: array}, style: form, explode: true;",
                "{type: string}; {type: string}, explode: false;",
            })
    void changeOfTheWayListsAndObjectsAreWrittenIsReported(String before, String after, String expected) {
        assertThat(Pages.changes(parameter(before), parameter(after)))
                .containsExactly(
                        expected == null ? new String[0] : new String[] {"parameter query q: " + expected.strip()});
    }

    @Test
    void elementsOfAParameterAreCompared() {
        assertThat(Pages.changes(
                        parameter("{type: array, items: {type: string}}"),
                        parameter("{type: array, items: {type: string, maxLength: 3}}")))
                .containsExactly("parameter query q[*]: constraint changed >maxLength 3 BREAKS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // OpenAPI ignores these header parameters
                "[{in: header, name: authorization, required: true}, {in: header, name: Accept, required: true},"
                        + " {in: header, name: Content-Type, required: true}];",
                "[{in: path, name: id, required: true, schema: {}}];",
                "[{in: path, name: id, required: true, schema: {enum: [a]}}];"
                        + "parameter path id: parameter changed any>string BREAKS",
                "[{in: query, name: page, required: true}]; parameter query page: parameter added >required BREAKS",
                "[{in: cookie, name: page}]; parameter cookie page: parameter added >optional",
            })
    void addedParametersAreReported(String parameters, String expected) {
        assertThat(Pages.changes(
                        Pages.operation("3.1.0", "description: x"),
                        Pages.operation("3.1.0", "parameters: " + parameters)))
                .containsExactly(lines(expected));
    }

    @Test
    void parameterByReferenceAndByContentIsCompared() {
        String before = parameter("{type: string}");
        String after = Pages.operation("3.1.0", "parameters: [{$ref: '#/components/parameters/Q'}]")
                + "  parameters: {Q: {in: query, name: q, content: {application/json: {schema: {type: integer}}}}}";

        assertThat(Pages.changes(before, after))
                .containsExactly(
                        "parameter query q: parameter changed form, exploded>application/json BREAKS",
                        "parameter query q: parameter changed string>integer BREAKS");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{type: object}; {type: object, required: [a], properties: {a: {type: string}}};"
                        + "request body $.a: field added >string, required BREAKS",
                "{type: object}; {type: object, properties: {a: {type: string}}}; request body $.a: field added >string",
                "{type: object, properties: {a: {type: string}}}; {type: object}; request body $.a: field removed string>",
                "{type: object, properties: {a: {type: string}}}; {type: object, additionalProperties: false};"
                        + "request body $.a: field removed string> BREAKS"
                        + " | request body $: constraint changed >additionalProperties false BREAKS",
                "{type: object, properties: {a: {type: string}}}; {type: object, required: [a], properties: {a: {type: string}}};"
                        + "request body $.a: now required optional>required BREAKS",
                "{type: object, required: [a], properties: {a: {type: string}}}; {type: object, properties: {a: {type: string}}};"
                        + "request body $.a: no longer required required>optional",
                "{type: object, properties: {a: {type: string}}};"
                        + "{type: object, properties: {a: {type: string, readOnly: true}}, required: [a]};"
                        + "request body $.a: field removed string>",
                "{type: [string, 'null']}; {type: string}; request body $: null removed null> BREAKS",
                "{type: string}; {type: [string, 'null']}; request body $: null added >null",
                "{type: string}; {}; request body $: type changed string>any",
            })
    void changeOfABodyIsReported(String before, String after, String expected) {
        assertThat(Pages.changes(json(before), json(after))).containsExactly(lines(expected.strip()));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{content: {application/json: {}, application/xml: {}}}; {content: {application/json: {}}};"
                        + "request body: media type removed application/xml> BREAKS",
                "{content: {application/json: {}}}; {content: {application/*: {}}};"
                        + "request body: media type added >application/*",
                "{content: {application/json: {}}}; {required: true, content: {application/json: {}}};"
                        + "request body: request body required >required BREAKS",
                "{required: true, content: {application/json: {}}}; {content: {Application/JSON: {}}};"
                        + "request body: no longer required required>optional",
                "{content: {text/plain: {schema: {type: string}}}}; {content: {text/plain: {}}};",
            })
    void changeOfWhatABodyIsIsReported(String before, String after, String expected) {
        assertThat(Pages.changes(body(before), body(after))).containsExactly(lines(expected));
    }

    @Test
    void bodyThatComesOrGoesIsReported() {
        String without = Pages.operation("3.1.0", "description: x");
        String with = body("{content: {application/json: {}}}");

        assertThat(Pages.changes(without, with)).containsExactly("request body: body documented >optional");
        assertThat(Pages.changes(with, without)).containsExactly("request body: body removed optional> BREAKS");
    }
}
