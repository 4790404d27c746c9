package io.snapshotcontracts.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.Documentation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of all kinds are varied: each violation is one, and nothing legal is refused. */
class AnyPageTest {

    private static List<Trial> trials(String page) {
        return Trials.of(Documentation.read("shop", page), List.of());
    }

    private static String page(String version, String content) {
        return """
                openapi: %s
                paths:
                  /things:
                    get:
                      responses:
                        '200': {content: {application/json: %s}}
                components:
                  schemas:
                    Cat: {type: object, required: [kind, lives], properties: {kind: {const: cat}, lives: {type: integer}}}
                    Dog: {type: object, required: [kind], properties: {kind: {const: dog}, bark: {type: string}}}
                    Base: {type: object, required: [id], properties: {id: {type: integer}}}
                    Tree: {type: object, required: [v], properties: {v: {type: string}, left: {$ref: '#/components/schemas/Tree'}}}
                """.formatted(version, content);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // roots
                "3.1.0; {schema: {type: array, items: {type: string}}, example: [a]}",
                "3.1.0; {schema: {type: array, items: {type: array, items: {type: integer}}}, example: [[1], []]}",
                "3.1.0; {schema: {type: string}, example: text}",
                "3.1.0; {schema: {type: integer}, example: 5}",
                "3.1.0; {schema: {type: boolean}, example: true}",
                "3.1.0; {schema: {type: 'null'}, example: null}",
                "3.1.0; {schema: {}, example: {a: 1}}",
                "3.1.0; {schema: true, example: [1, a]}",
                // words
                "3.1.0; {schema: {type: string, enum: [open, closed]}, example: open}",
                "3.1.0; {schema: {type: object, properties: {a: {enum: [a, A, 1, null, true]}}}, example: {a: a}}",
                "3.0.3; {schema: {type: object, properties: {a: {type: string, nullable: true, enum: [x]}}}, example: {a: x}}",
                "3.1.0; {schema: {type: object, properties: {a: {const: x y}}}, example: {a: x y}}",
                "3.1.0; {schema: {type: integer, enum: [1, 2]}, example: 1}",
                // bounds and formats
                "3.1.0; {schema: {type: string, minLength: 2, maxLength: 4}, example: abc}",
                "3.1.0; {schema: {type: integer, minimum: 1, maximum: 9}, example: 5}",
                "3.0.3; {schema: {type: number, minimum: 0, exclusiveMinimum: true}, example: 5}",
                "3.1.0; {schema: {type: array, minItems: 1, maxItems: 2, items: {type: string}}, example: [a]}",
                "3.1.0; {schema: {type: array, uniqueItems: true, items: {type: string}}, example: [a, b]}",
                "3.1.0; {schema: {type: string, format: date-time}, example: '2026-01-01T00:00:00.5+02:00'}",
                "3.1.0; {schema: {type: string, format: date}, example: '2026-01-01'}",
                "3.1.0; {schema: {type: string, format: uuid}, example: 00000000-0000-4000-8000-000000000000}",
                "3.1.0; {schema: {type: string, format: uri}, example: 'https://example.com'}",
                "3.1.0; {schema: {type: string, format: email}, example: a@example.com}",
                "3.1.0; {schema: {type: string, format: ipv4}, example: 192.0.2.1}",
                "3.1.0; {schema: {type: string, format: ipv6}, example: '2001:db8::1'}",
                "3.1.0; {schema: {type: string, format: hostname}, example: example.com}",
                "3.1.0; {schema: {type: string, format: byte}, example: YQ==}",
                "3.1.0; {schema: {type: string, format: duration}, example: P1D}",
                "3.1.0; {schema: {type: string, format: time}, example: '10:00:00Z'}",
                "3.1.0; {schema: {type: integer, format: int32}, example: 1}",
                "3.1.0; {schema: {type: string, format: unheard-of}, example: x}",
                "3.1.0; {schema: {type: string, pattern: '^[a-z]{3}$'}, example: abc}",
                "3.1.0; {schema: {type: number, multipleOf: 0.5}, example: 1.5}",
                // objects
                "3.1.0; {schema: {type: object, additionalProperties: false, properties: {a: {type: string}}}, example: {a: x}}",
                "3.1.0; {schema: {type: object, additionalProperties: {type: integer}}, example: {a: 1}}",
                "3.1.0; {schema: {type: object, minProperties: 1, properties: {a: {type: string}}}, example: {a: x}}",
                "3.1.0; {schema: {type: object, maxProperties: 1, properties: {a: {type: string}}}, example: {a: x}}",
                "3.1.0; {schema: {type: object, patternProperties: {'^x': {type: integer}}, properties: {a: {type: string}}}, example: {a: x}}",
                "3.1.0; {schema: {type: object, propertyNames: {maxLength: 3}, properties: {a: {type: string}}}, example: {a: x}}",
                "3.1.0; {schema: {type: object, dependentRequired: {a: [b]}, properties: {a: {}, b: {}}}, example: {a: 1, b: 2}}",
                "3.1.0; {schema: {type: object, properties: {p: {type: string, writeOnly: true}, a: {}}, required: [p, a]}, example: {a: 1}}",
                "3.1.0; {schema: {type: object, required: [p], properties: {p: {type: string, writeOnly: true}}}, example: {p: x}}",
                "3.1.0; {schema: {type: object, properties: {'a.b': {type: string}, 'c d': {}, '': {}}}, example: {a.b: x, c d: 1, '': 2}}",
                "3.1.0; {schema: {$ref: '#/components/schemas/Tree'}, example: {v: a, left: {v: b, left: {v: c}}}}",
                // choices
                "3.1.0; {schema: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [n], properties: {n: {type: string}}}]}, example: {id: 1, n: x}}",
                "3.1.0; {schema: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}, example: {kind: cat, lives: 9}}",
                "3.1.0; {schema: {type: array, items: {anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}}, example: [{kind: cat, lives: 9}, {kind: dog, bark: x}]}",
                "3.1.0; {schema: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}}}, example: {kind: cat, lives: 9}}",
                "3.1.0; {schema: {oneOf: [{type: integer}, {type: number}]}, example: 1.5}",
                "3.1.0; {schema: {oneOf: [{type: string}, {type: integer}]}, example: 1}",
                "3.1.0; {schema: {anyOf: [{type: string, maxLength: 3}, {type: string, minLength: 10}]}, example: abc}",
                "3.1.0; {schema: {oneOf: [{type: object, required: [a]}, {type: object, required: [b]}]}, example: {a: 1}}",
                "3.1.0; {schema: {type: object, properties: {a: {type: string, not: {enum: [text]}}}}, example: {a: x}}",
                "3.1.0; {schema: {type: object, if: {properties: {a: {minLength: 3}}}, then: {required: [b]}, properties: {a: {type: string}}}, example: {a: x}}",
                "3.0.3; {schema: {allOf: [{$ref: '#/components/schemas/Base'}], nullable: true}, example: {id: 1}}",
                "3.1.0; {schema: {type: [object, 'null'], required: [a], properties: {a: {anyOf: [{$ref: '#/components/schemas/Base'}, {type: 'null'}]}}}, example: {a: {id: 1}}}",
                "3.1.0; {schema: {type: array, contains: {const: 1}, items: {type: integer}}, example: [1, 2]}",
                "3.1.0; {schema: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}, example: [a, 1]}",
                // examples
                "3.1.0; {schema: {type: object, required: [a], properties: {a: {type: integer}}}}",
                "3.1.0; {schema: {type: object, required: [a], properties: {a: {type: integer}}}, example: {a: wrong}}",
                "3.1.0; {schema: {type: object, properties: {a: {type: integer}}}, examples: {bad: {value: {a: x}}, good: {value: {a: 1}}}}",
                "3.1.0; {schema: {type: string, format: date-time}}",
            })
    void noViolationSurvivesAndNothingLegalIsRefused(String version, String content) {
        MutationScore score = new MutationScore(trials(page(version, content)));

        assertThat(score.trials()).hasSizeGreaterThan(20);
        assertThat(score.survivors()).isEmpty();
        assertThat(score.falseAlarms()).isEmpty();
    }
}
