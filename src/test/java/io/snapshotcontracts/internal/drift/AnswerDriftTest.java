package io.snapshotcontracts.internal.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schema of an answer had, what it has, and which of the changes a client can meet. */
class AnswerDriftTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // elements
                "{type: array, items: {type: integer}}; {type: array}; $[*]: type changed integer>any BREAKS",
                "{type: array, items: {type: integer}}; {type: array, items: true}; $[*]: type changed integer>any BREAKS",
                "{type: array, items: {type: integer}}; {type: array, prefixItems: [{type: integer}]};"
                        + "$[*]: type changed integer>any BREAKS",
                "{type: array, items: {type: integer}}; {type: array, prefixItems: [{type: string}], items: {type: integer}};"
                        + "$[0]: type changed integer>string BREAKS",
                "{type: array, prefixItems: [{type: string}, {type: integer}]}; {type: array, prefixItems: [{type: string}]};"
                        + "$[1]: type changed integer>any BREAKS",
                "{type: array}; {type: array, items: {type: integer}}; $[*]: type changed any>integer",
                "{type: array, items: {type: integer}}; {type: array, items: false}; $[*]: type changed integer>nothing",
                "{type: array, uniqueItems: true}; {type: array}; $: constraint changed uniqueItems> BREAKS",
                "{type: array}; {type: array, uniqueItems: true}; $: constraint changed >uniqueItems",
                // types
                "{type: object}; {}; $: type changed object>any BREAKS",
                "{}; {type: object}; $: type changed any>object",
                "true; {type: string}; $: type changed any>string",
                "{type: string}; false; $: type changed string>nothing",
                "{type: integer}; {type: number}; $: type changed integer>number BREAKS",
                "{type: number}; {type: integer}; $: type changed number>integer",
                "{type: string}; {type: [string, integer]}; $: type changed string>integer or string BREAKS",
                "{properties: {a: {type: string}}}; {type: object, properties: {a: {type: string}}}; $: type changed any>object",
                // null
                "{type: string}; {anyOf: [{type: string}, {const: null}]}; $: null added >null BREAKS",
                "{type: string}; {oneOf: [{type: string}, {enum: [null]}]}; $: null added >null BREAKS",
                "{type: [string, 'null']}; {type: [string, 'null'], enum: [a, b]}; "
                        + "$: null removed null> | $: enum introduced >a, b",
                "{type: [string, 'null']}; {type: [string, 'null'], not: {type: 'null'}}; $: null removed null>",
                "{type: [string, 'null']}; {allOf: [{type: [string, 'null']}, {type: string}]}; $: null removed null>",
                "{type: 'null'}; {type: string}; $: type changed null>string BREAKS | $: null removed null>",
                // words
                "{enum: [a, b]}; {oneOf: [{const: a}, {const: b}, {const: c}]}; $: enum value added >c BREAKS",
                "{enum: [a, b]}; {const: a}; $: enum value removed b>",
                "{enum: [1, 2]}; {enum: [1, 2.5]}; $: type changed integer>number BREAKS | $: enum value added >2.5 BREAKS"
                        + " | $: enum value removed 2>",
                "{type: string, enum: [a]}; {anyOf: [{type: string, enum: [a]}, {type: string}]}; $: enum dropped a> BREAKS",
                "{enum: [a, b, c]}; {enum: [a, b, c], not: {enum: [c]}}; $: enum value removed c>",
                // texts
                "{type: string, pattern: ^a}; {type: string, pattern: ^b}; $: pattern changed ^a>^b BREAKS",
                "{type: string, pattern: ^a}; {type: string}; $: pattern dropped ^a> BREAKS",
                "{type: string, pattern: ^a}; {allOf: [{type: string, pattern: ^a}, {pattern: b$}]};"
                        + "$: pattern changed ^a>^a and b$",
                "{type: string, format: date}; {type: string, format: date-time}; $: format changed date>date-time",
                // limits
                "{type: integer, minimum: 1}; {type: integer}; $: constraint changed minimum 1> BREAKS",
                "{type: integer, minimum: 1}; {type: integer, minimum: 0}; $: constraint changed minimum 1>minimum 0 BREAKS",
                "{type: integer, minimum: 1}; {type: integer, minimum: 2}; $: constraint changed minimum 1>minimum 2",
                "{type: number, minimum: 1}; {type: number, exclusiveMinimum: 1};"
                        + "$: constraint changed minimum 1>exclusiveMinimum 1",
                "{type: string, maxLength: 5}; {type: string, maxLength: 6};"
                        + "$: constraint changed maxLength 5>maxLength 6 BREAKS",
                "{type: integer}; {type: integer, multipleOf: 5}; $: constraint changed >multipleOf 5",
                "{type: integer, multipleOf: 5}; {type: integer, multipleOf: 7};"
                        + "$: constraint changed multipleOf 5>multipleOf 7 BREAKS",
                "{type: string}; {type: string, not: {pattern: ^x}}; $: constraint changed >not {pattern: ^x}",
                "{type: string, not: {pattern: ^x}}; {type: string}; $: constraint changed not {pattern: ^x}> BREAKS",
                // members
                "{type: object, properties: {a: {type: string}}}; {type: object}; $.a: field removed string> BREAKS",
                "{type: object, properties: {a: {type: string}}}; {type: object, properties: {a: false}};"
                        + "$.a: field removed string> BREAKS",
                "{type: object, required: [a], properties: {a: {type: string}}};"
                        + "{type: object, required: [a], properties: {a: {type: string, writeOnly: true}}};"
                        + "$.a: field removed string> BREAKS",
                "{type: object, properties: {a: {type: string, writeOnly: true}}};"
                        + "{type: object, required: [a], properties: {a: {type: string}}}; $.a: field added >string",
                "{type: object, properties: {a: {type: string}}};"
                        + "{allOf: [{type: object, properties: {a: {type: string}}}, {properties: {a: {maxLength: 2}}}]};"
                        + "$.a: constraint changed >maxLength 2",
                "{type: object, properties: {a: {type: string}}};"
                        + "{allOf: [{type: object, required: [a]}, {allOf: [{properties: {a: {type: string}}}]}]};"
                        + "$.a: now required optional>required",
                "{type: object, additionalProperties: false}; {type: object};"
                        + "$: constraint changed additionalProperties false> BREAKS",
                "{type: object}; {type: object, additionalProperties: false};"
                        + "$: constraint changed >additionalProperties false",
                "{type: object, additionalProperties: false};"
                        + "{type: object, properties: {a: {}}, additionalProperties: false}; $.a: field added >any BREAKS",
                "{type: object, additionalProperties: {type: string}}; {type: object, additionalProperties: {type: integer}};"
                        + "$.*: type changed string>integer BREAKS",
                "{type: object, additionalProperties: {type: string}};"
                        + "{type: object, additionalProperties: {type: string}, properties: {a: {type: integer}}};"
                        + "$.a: field added >integer | $.a: type changed string>integer BREAKS",
                "{type: object, properties: {a: false}}; {type: object}; $.a: constraint changed forbidden> BREAKS",
                "{not: {type: 'null'}}; {type: 'null'}; $: type changed any>null | $: null added >null BREAKS",
                // choices
                "{oneOf: [{type: object, properties: {a: {}}}, {type: object, properties: {b: {}}}]};"
                        + "{oneOf: [{type: object, properties: {a: {}}}, {type: object, properties: {b: {type: string}}}]};"
                        + "$.b: type changed any>string",
                "{type: object, required: [a], properties: {a: {}}};"
                        + "{oneOf: [{type: object, required: [a], properties: {a: {}}}, {type: object, required: [b],"
                        + " properties: {b: {}}}]}; $: constraint changed >or object with b BREAKS",
                "{oneOf: [{type: object, required: [a], properties: {a: {}}}, {type: object, required: [b],"
                        + " properties: {b: {}}}]}; {type: object, required: [a], properties: {a: {}}};"
                        + "$: constraint changed or object with b>",
                "{oneOf: [{type: object, required: [a]}, {type: object, required: [b]}]};"
                        + "{anyOf: [{type: object, required: [a]}, {type: object, required: [b]}]};"
                        + "$: constraint changed exactly one of the choices> BREAKS",
                "{anyOf: [{type: object, required: [a]}, {type: object, required: [b]}]};"
                        + "{oneOf: [{type: object, required: [a]}, {type: object, required: [b]}]};"
                        + "$: constraint changed >exactly one of the choices",
                "{type: object, if: {required: [a]}, then: {required: [b]}}; {type: object};"
                        + "$: constraint changed if {required: [a]}, then {required: [b]}>",
                "{type: object}; {type: object, if: {required: [a]}, else: {required: [b]}};"
                        + "$: constraint changed >if {required: [a]}, else {required: [b]}",
                "{type: object, if: {required: [a]}}; {type: object, title: x}; ",
                "{type: object, discriminator: {propertyName: a}}; {type: object, discriminator: {propertyName: b}};"
                        + "$: constraint changed discriminator a>discriminator b BREAKS",
                "{oneOf: [{type: string, maxLength: 3}, {type: integer}]}; {oneOf: [{type: integer}, {type: string}]};"
                        + "$: constraint changed maxLength 3> BREAKS",
            })
    void changeIsReported(String before, String after, String expected) {
        String lines = expected == null ? "" : ("200 " + expected.strip()).replace(" | ", " | 200 ");

        assertThat(Pages.changes(Pages.answering("3.1.0", before), Pages.answering("3.1.0", after)))
                .containsExactly(lines.isEmpty() ? new String[0] : lines.split(" \\| "));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{type: string, nullable: true}; {type: string}; $: null removed null>",
                "{type: string}; {allOf: [{type: string}], nullable: true}; $: null added >null BREAKS",
                "{type: string}; {type: string, nullable: true, enum: [a]}; $: null added >null BREAKS | $: enum introduced >a",
                "{allOf: [{type: string, nullable: true}, {nullable: true, type: string}]};"
                        + "{allOf: [{type: string, nullable: true}, {type: string}]}; $: null removed null>",
                "{$ref: '#/components/schemas/Id'}; {$ref: '#/components/schemas/Id', nullable: true, maxLength: 9};",
                "{type: number, minimum: 0}; {type: number, minimum: 0, exclusiveMinimum: true};"
                        + "$: constraint changed minimum 0>exclusiveMinimum 0",
            })
    void changeInTheDialectOfVersion30IsReported(String before, String after, String expected) {
        String lines = expected == null ? "" : ("200 " + expected.strip()).replace(" | ", " | 200 ");

        assertThat(Pages.changes(Pages.answering("3.0.3", before), Pages.answering("3.0.3", after)))
                .containsExactly(lines.isEmpty() ? new String[0] : lines.split(" \\| "));
    }
}
