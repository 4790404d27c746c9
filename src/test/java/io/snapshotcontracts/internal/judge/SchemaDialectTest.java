package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schema takes and refuses, in OpenAPI 3.0's dialect and in JSON Schema's. */
class SchemaDialectTest {

    private static final String COMPONENTS = """
            {'O': {'type': 'object'}, 'Text': {'type': 'string'}, 'Secret': {'type': 'string', 'writeOnly': true},
             'Node': {'type': 'object', 'required': ['next'], 'properties': {'next': {'$ref': '#/components/schemas/MaybeNode'}}},
             'MaybeNode': {'anyOf': [{'$ref': '#/components/schemas/Node'}, {'type': 'null'}]},
             'Pet': {'type': 'object', 'required': ['kind'], 'oneOf': [{'$ref': '#/components/schemas/Cat'}, {'$ref': '#/components/schemas/Dog'}]},
             'Cat': {'allOf': [{'$ref': '#/components/schemas/Pet'}, {'properties': {'kind': {'const': 'cat'}}}]},
             'Dog': {'allOf': [{'$ref': '#/components/schemas/Pet'}, {'properties': {'kind': {'const': 'dog'}}}]},
             'a/b~c': {'type': 'integer'}, 'x%y': {'type': 'integer'},
             'Self': {'type': 'integer', 'allOf': [{'$ref': '#/components/schemas/Self'}]},
             'Loop': {'$ref': '#/components/schemas/Loop', 'type': 'integer'},
             'WithSecret': {'type': 'object', 'properties': {'p': {'writeOnly': true}}},
             'Anchored': {'$anchor': 'here', 'type': 'integer'}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3.0.3 | {'type': 'string', 'nullable': true} | null | 5",
                "3.0.3 | {'type': 'string', 'nullable': true, 'enum': ['a']} | null | 'b'",
                "3.0.3 | {'nullable': true, 'allOf': [{'$ref': '#/components/schemas/O'}]} | null | 5",
                "3.0.3 | {'nullable': true, 'oneOf': [{'type': 'string'}, {'type': 'integer'}]} | null | true",
                "3.0.3 | {'nullable': true, 'anyOf': [{'$ref': '#/components/schemas/O'}]} | null | 5",
                "3.0.3 | {'$ref': '#/components/schemas/Text', 'maxLength': 1} | 'long' | null",
                "3.0.3 | {'$ref': '#/components/schemas/Text', 'nullable': true} | 'x' | null",
                "3.0.3 | {'minimum': 0, 'exclusiveMinimum': true} | 1 | 0",
                "3.0.3 | {'minimum': 0, 'exclusiveMinimum': false} | 0 | -1",
                "3.0.3 | {'maximum': 9, 'exclusiveMaximum': true} | 8.9 | 9",
                "3.1.0 | {'minimum': 0, 'exclusiveMinimum': 0} | 1 | 0",
                "3.1.0 | {'type': 'string', 'nullable': true} | 'x' | null",
                "3.1.0 | {'type': ['string', 'null']} | null | 5",
                "3.1.0 | {'$ref': '#/components/schemas/Text', 'maxLength': 1} | 'x' | 'long'",
                "3.1.0 | {'$ref': '#/components/schemas/a~1b~0c'} | 5 | 'x'",
                "3.1.0 | {'$ref': '#/components/schemas/x%25y'} | 5 | 'x'",
                "3.1.0 | {'$ref': '#here'} | 5 | 'x'",
                "3.1.0 | {'$ref': '#/components/schemas/Node'} | {'next': {'next': null}} | {'next': {'next': 5}}",
                "3.1.0 | {'$ref': '#/components/schemas/Pet'} | {'kind': 'dog'} | {'kind': 'cow'}",
                "3.1.0 | {'$ref': '#/components/schemas/Cat'} | {'kind': 'cat'} | {'kind': 'dog'}",
                "3.1.0 | true | 5 |",
                "3.1.0 | false | | 5",
                "3.1.0 | {'items': true} | [5] |",
                "3.1.0 | {'items': false, 'prefixItems': [true]} | [5] | [5, 6]",
                "3.1.0 | {'const': {'title': 'T', 'x-a': 1, 'description': 'd'}} | {'x-a': 1.0, 'description': 'd', 'title': 'T'} | {'title': 'T'}",
                "3.1.0 | {'enum': [{'$ref': 'nowhere', 'type': 'any'}, 2]} | {'$ref': 'nowhere', 'type': 'any'} | {}",
                "3.1.0 | {'const': {'$id': 'no %% address'}} | {'$id': 'no %% address'} | 5",
                "3.1.0 | {'const': 1.5} | 1.50 | 1.6",
                "3.1.0 | {'properties': {'$ref': {'type': 'string'}, 'type': {'type': 'integer'}, 'enum': true}} | {'$ref': 'x', 'type': 1} | {'type': 'x'}",
                "3.1.0 | {'properties': {'cpu_%': {'type': 'number'}, 'a#b': {'type': 'number'}}} | {'cpu_%': 1} | {'a#b': 'x'}",
                "3.1.0 | {'patternProperties': {'^x#': {'type': 'integer'}}, 'additionalProperties': false} | {'x#1': 1} | {'y': 1}",
                "3.1.0 | {'patternProperties': {'^\\\\p{Lu}': {'type': 'integer'}}} | {'É': 1, 'é': 'x'} | {'É': 'x'}",
                "3.1.0 | {'maxLength': 99999999999} | 'x' |",
                "3.1.0 | {'minLength': 2.0} | '😀😀' | '😀'",
                "3.1.0 | {'minLength': 0, 'maxItems': 0} | [] | [1]",
                "3.1.0 | {'multipleOf': 0.01} | 19.99 | 0.005",
                "3.1.0 | {'type': 'integer'} | 2.0 | 2.5",
                "3.1.0 | {'format': 'date'} | '2024-02-29' | '2023-02-29'",
                "3.1.0 | {'format': 'nothing known'} | 'x' |",
                "3.1.0 | {'unevaluatedProperties': false, 'allOf': [{'properties': {'a': {}}}]} | {'a': 1} | {'b': 1}",
                "3.1.0 | {'dependentRequired': {'a': ['b']}} | {'b': 1} | {'a': 1}",
                "3.1.0 | {'propertyNames': {'maxLength': 1}} | {'a': 1} | {'ab': 1}",
                "3.0.3 | {'required': ['p'], 'properties': {'p': {'writeOnly': true}}} | {} |",
                "3.0.3 | {'required': ['p', 'q'], 'properties': {'p': {'writeOnly': true}}} | {'q': 1} | {'p': 1}",
                "3.0.3 | {'required': ['p'], 'properties': {'p': {'$ref': '#/components/schemas/Secret'}}} | {} |",
                "3.0.3 | {'required': ['p'], 'allOf': [{'properties': {'p': {'writeOnly': true}}}]} | {} |",
                "3.0.3 | {'properties': {'p': {'writeOnly': true}}, 'allOf': [{'required': ['p']}]} | {} |",
                "3.0.3 | {'required': ['p'], 'properties': {'p': {'writeOnly': true, 'type': 'string'}}} | {'p': 'x'} | {'p': 5}",
                "3.0.3 | {'required': ['p'], 'properties': {'p': {'readOnly': true}}} | {'p': 1} | {}",
                "3.1.0 | {'const': [1, [2]]} | [1.0, [2]] | [1, [3]]",
                "3.1.0 | {'const': [1]} | [1] | [1, 2]",
                "3.1.0 | {'const': {'a': [1], 'b': {}}} | {'b': {}, 'a': [1]} | {'a': [2], 'b': {}}",
                "3.1.0 | {'const': {'a': 1}} | {'a': 1} | {'a': 1, 'b': 1}",
                "3.1.0 | {'const': {'a': 1}} | {'a': 1} | {'b': 1}",
                "3.1.0 | {'enum': [[], {}]} | {} | [1]",
                "3.1.0 | {'patternProperties': {'^x': {'type': 'integer'}}, 'additionalProperties': false} | 5 | {'x': 'y'}",
                "3.1.0 | {'properties': {'a': true}, 'patternProperties': {'^x': true}, 'additionalProperties': false} | {'a': 1, 'x': 1} | {'a': 1, 'b': 1}",
                "3.1.0 | {'patternProperties': {'^x': true}, 'unevaluatedProperties': false} | {'x': 1} | {'y': 1}",
                "3.1.0 | {'allOf': [{'patternProperties': {'^x': true}, 'additionalProperties': {'type': 'integer'}}], 'unevaluatedProperties': false} | {'y': 1} | {'y': 'z'}",
                "3.1.0 | {'not': {'patternProperties': {'^x': {'type': 'integer'}}}} | {'x': 'y'} | {'x': 1}",
                "3.1.0 | {'not': {'patternProperties': {'^x': true}, 'additionalProperties': {'type': 'integer'}}} | {'y': 'z'} | {'y': 1}",
                "3.1.0 | {'not': {'patternProperties': {'^x': true}, 'additionalProperties': false}} | {'y': 1} | 5",
                "3.1.0 | {'not': {'patternProperties': {'^x': false}}} | {'x': 1} | 5",
                "3.1.0 | {'dependentSchemas': {'a': {'required': ['b']}}} | {'a': 1, 'b': 1} | {'a': 1}",
                "3.1.0 | {'$ref': '#/components/schemas/Self'} | 5 | 'x'",
                "3.1.0 | {'$ref': '#/components/schemas/Loop', 'title': 'T'} | 5 | 'x'",
                "3.0.3 | {'required': ['p'], 'properties': {'p': {'allOf': [{'$ref': '#/components/schemas/Secret'}]}}} | {} |",
                "3.0.3 | {'required': ['p'], 'properties': {'p': {'allOf': [{'$ref': '#/components/schemas/Text'}]}}} | {'p': 'x'} | {}",
                "3.0.3 | {'properties': {'p': {'writeOnly': true}}, 'not': {'required': ['p']}} | {'q': 1} | {'p': 1}",
                "3.1.0 | {'required': ['p'], '$ref': '#/components/schemas/WithSecret'} | {} | 5",
                "3.1.0 | {'required': ['p'], 'properties': {'p': true}} | {'p': 1} | {}",
                "3.1.0 | {'required': ['p'], 'properties': {'p': {'$ref': '#/components/schemas/Self'}}} | {'p': 1} | {}",
            })
    void schemaTakesAndRefuses(String version, String schema, String legal, String illegal) {
        Shop shop = Shop.withSchema(version, schema, COMPONENTS);

        if (legal != null) {
            assertThat(shop.json(legal)).isEmpty();
        }
        if (illegal != null) {
            assertThat(shop.json(illegal)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'any'}",
                "{'type': 'Object'}",
                "{'type': []}",
                "{'items': {'type': 'file'}}",
                "{'pattern': '(?>a)'}",
                "{'patternProperties': {'(': true}}",
                "{'required': true}",
                "{'minLength': '5'}",
                "{'exclusiveMinimum': true, 'minimum': 0}",
                "{'items': [{'type': 'string'}]}",
                "{'allOf': {}}",
                "{'properties': {'a': 'string'}}",
                "{'$ref': '#/components/schemas/Nothing'}",
                "{'$ref': 'https://example.com/a.json'}",
                "{'$dynamicRef': '#node'}",
                "'string'",
            })
    void schemaThatCannotBeJudgedByIsRefused(String schema) {
        Shop shop = Shop.withSchema("3.1.0", schema, COMPONENTS);

        assertThatThrownBy(shop::prepare)
                .isInstanceOf(UnusableDocumentException.class)
                .hasMessageStartingWith("shop.openapi.yaml: at /paths/~1a/get/responses/200/content/");
        assertThatThrownBy(() -> shop.json("{}")).isInstanceOf(NotJudgedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3.0.3 | {'$ref': '#/components/schemas/Round', 'title': 'T'} | the reference leads in a circle",
                "3.1.0 | {'$ref': '#/components/schemas/Round'} | the reference leads in a circle",
                "3.1.0 | {'$ref': 5} | '$ref' has to be a text",
            })
    void referenceThatLeadsNowhereIsNamed(String version, String schema, String problem) {
        Shop shop = Shop.withSchema(version, schema, "{'Round': {'$ref': '#/components/schemas/Round'}}");

        assertThatThrownBy(shop::prepare)
                .isInstanceOf(UnusableDocumentException.class)
                .hasMessageEndingWith(": " + problem);
    }

    @Test
    void brokenCornerCostsOnlyWhatLeadsThere() {
        String broken = "{'Odd': {'type': 'any'}, 'Lost': {'$ref': '#/nowhere'}, 'Fine': {'type': 'integer'}}";

        assertThat(Shop.withSchema("3.1.0", "{'$ref': '#/components/schemas/Fine'}", broken)
                        .json("5"))
                .isEmpty();
    }

    @Test
    void schemasAreCompiledWhileOthersJudge() throws InterruptedException {
        Shop shop = Shop.with(
                "3.1.0",
                "{'default': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Node'}}}}}",
                COMPONENTS);
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        List<Thread> threads = Stream.of(200, 201, 202, 203)
                .map(first -> new Thread(() -> {
                    for (int status = first; status < 600; status += 4) {
                        if (status != 204
                                && status != 304
                                && shop.look(status, "application/json", "{}")
                                        .findings()
                                        .isEmpty()) {
                            thrown.add(new AssertionError(status));
                        }
                    }
                }))
                .toList();

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(thrown).isEmpty();
    }
}
