package io.snapshotcontracts.internal.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two ways to write one schema are no change, in either direction. */
class SameMeaningTest {

    private static void assertNoChange(String before, String after) {
        assertThat(Pages.changes(before, after)).isEmpty();
        assertThat(Pages.changes(after, before)).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{type: [string, 'null']}; {anyOf: [{type: string}, {type: 'null'}]}",
                "{type: [string, 'null']}; {oneOf: [{const: null}, {type: string}]}",
                "{type: [string, 'null']}; {anyOf: [{type: string}, {$ref: '#/components/schemas/Null'}]}",
                "{type: [string, integer]}; {oneOf: [{type: integer}, {type: string}]}",
                "{type: number}; {anyOf: [{type: integer}, {type: number}]}",
                "{}; true",
                "{}; {type: [array, boolean, number, object, string, 'null']}",
                "{type: string, enum: [a, b]}; {enum: [b, a]}",
                "{type: string, enum: [a, b]}; {oneOf: [{const: a, title: A}, {type: string, const: b}]}",
                "{enum: [1, null]}; {anyOf: [{const: 1.0}, {type: 'null'}]}",
                "{enum: [a, b]}; {enum: [a, b, c], not: {const: c}}",
                "{type: string}; {type: [string, 'null'], not: {const: null}}",
                "{type: string}; {type: [string, integer], not: {type: integer}}",
                "{type: string}; {anyOf: [{type: string, maxLength: 3}, {type: string}]}",
                "{type: string}; {type: string, minLength: 0, minimum: 5, required: [a], items: {type: string}}",
                "{type: integer, minimum: 1}; {type: integer, exclusiveMinimum: 0}",
                "{type: integer, minimum: 2}; {allOf: [{type: number, minimum: 1}, {type: integer, minimum: 2}]}",
                "{type: string, minLength: 3, maxLength: 5}; {$ref: '#/components/schemas/Id', maxLength: 5}",
                "{type: string, minLength: 3}; {allOf: [{$ref: '#/components/schemas/Id'}, {description: x}]}",
                "{type: array, items: {type: string}}; {type: array, prefixItems: [{type: string}], items: {type: string}}",
                "{type: array}; {type: array, items: {}}",
                "{type: object}; {type: object, additionalProperties: true}",
                "{type: object, properties: {a: {type: string}}, required: [a]};"
                        + "{allOf: [{type: object, required: [a]}, {properties: {a: {type: string}}}]}",
                "{type: object, properties: {a: {type: string}, b: {}}, required: [a, b]};"
                        + "{required: [b], allOf: [{type: object, properties: {b: {}, a: {type: string}}, required: [a]}]}",
                "{type: object, properties: {a: {type: string}}};"
                        + "{type: object, properties: {a: {type: string}}, allOf: [{properties: {a: {}}}]}",
                "{oneOf: [{type: object, properties: {a: {}}}, {type: string}, {type: 'null'}]};"
                        + "{type: [object, string, 'null'], properties: {a: {}}}",
                "{oneOf: [{type: object, required: [a]}, {type: object, required: [b]}]};"
                        + "{type: object, oneOf: [{required: [b]}, {required: [a]}]}",
                "{$ref: '#/components/schemas/Node'}; {type: object, properties: {v: {type: string}, next:"
                        + " {type: object, properties: {v: {type: string}, next: {$ref: '#/components/schemas/Node'}}}}}",
                "{type: object, properties: {a: {readOnly: true, type: string}}};"
                        + "{type: object, properties: {a: {type: string}}}",
                "{type: object}; {type: object, properties: {a: {type: string, writeOnly: true}}, required: [a]}",
                "{oneOf: [{type: string}, {type: integer}]}; {anyOf: [{type: integer}, {type: string}]}",
                "{oneOf: [{enum: [a]}, {enum: [b]}]}; {anyOf: [{enum: [a]}, {enum: [b]}]}",
                "{oneOf: [{type: object, required: [k], properties: {k: {const: a}, x: {}}},"
                        + " {type: object, required: [k], properties: {k: {const: b}, y: {}}}]};"
                        + "{anyOf: [{type: object, required: [k], properties: {k: {const: a}, x: {}}},"
                        + " {type: object, required: [k], properties: {k: {const: b}, y: {}}}]}",
                "{type: string, not: {enum: [a], description: x}}; {type: string, not: {enum: [a]}}",
            })
    void schemasWithOneMeaningAreEqual(String one, String other) {
        assertNoChange(Pages.answering("3.1.0", one), Pages.answering("3.1.0", other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{type: string, nullable: true}; {type: [string, 'null']}",
                "{type: string, nullable: true, enum: [a]}; {enum: [a, null]}",
                "{oneOf: [{type: string}, {type: integer}], nullable: true}; {type: [string, integer, 'null']}",
                "{allOf: [{$ref: '#/components/schemas/Id'}], nullable: true};"
                        + "{anyOf: [{$ref: '#/components/schemas/Id'}, {type: 'null'}]}",
                "{type: number, minimum: 0, exclusiveMinimum: true}; {type: number, exclusiveMinimum: 0}",
                "{$ref: '#/components/schemas/Id', nullable: true, minLength: 9}; {$ref: '#/components/schemas/Id'}",
                "{allOf: [{$ref: '#/components/schemas/Id', maxLength: 9}]}; {$ref: '#/components/schemas/Id'}",
                "{}; {}",
                "{type: object, additionalProperties: {}}; {type: object}",
            })
    void dialectsOfTwoVersionsAreEqual(String version30, String version31) {
        assertNoChange(Pages.answering("3.0.3", version30), Pages.answering("3.1.0", version31));
    }
}
