package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One cause is one finding, in words of ours. */
class FindingWordsTest {

    private static final String COMPONENTS = """
            {'A': {'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'integer'}}},
             'B': {'type': 'object', 'required': ['b'], 'properties': {'b': {'type': 'integer'}}},
             'Cat': {'type': 'object', 'required': ['kind', 'lives'], 'properties': {'kind': {'const': 'cat'}, 'lives': {'type': 'integer'}}},
             'Dog': {'type': 'object', 'required': ['kind', 'tricks'], 'properties': {'kind': {'const': 'dog'}, 'tricks': {'type': 'array'}}},
             'Closed': {'type': 'object', 'properties': {'a': {'type': 'integer'}}, 'additionalProperties': false}}""";
    private static final String A_OR_B = "[{'$ref': '#/components/schemas/A'}, {'$ref': '#/components/schemas/B'}]";
    private static final String PETS = "[{'$ref': '#/components/schemas/Cat'}, {'$ref': '#/components/schemas/Dog'}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'integer'} | 'x' | $ is not an integer, as the page says",
                "{'type': ['string', 'null']} | 5 | $ is not a string or null, as the page says",
                "{'properties': {'t': {'type': 'integer'}}} | {'t': 'x'} | $.t is not an integer, as the page says",
                "{'$ref': '#/components/schemas/Closed'} | {'extra': 1} | $.extra is not allowed; the page lists the members a",
                "{'additionalProperties': false} | {'extra': 1} | $.extra is not allowed, as the page says",
                "{'required': ['a b']} | {} | the field $['a b'] is missing; the page has it in every such object",
                "{'dependentRequired': {'a': ['b']}} | {'a': 1} | the field $.b is missing; the page has it in every such object",
                "{'dependentRequired': {'a': ['b'], 'c': ['d']}} | {'a': 1} | the field $.b is missing; the page has it in every such object",
                "{'const': 'x'} | 'y' | $ is not x, the page's only value",
                "{'enum': ['x', 2]} | 'y' | $ is none of the page's values, x, 2",
                "{'type': 'string', 'enum': ['x']} | 5 | $ is not a string, as the page says",
                "{'minimum': 3} | 2 | $ is less than 3, the page's least",
                "{'maximum': 3} | 4 | $ is more than 3, the page's most",
                "{'exclusiveMinimum': 3} | 3 | $ is not more than 3, as the page demands",
                "{'multipleOf': 0.01} | 0.005 | $ is no multiple of 0.01, as the page demands",
                "{'exclusiveMaximum': 3} | 3 | $ is not less than 3, as the page demands",
                "{'maxLength': 2} | 'abc' | $ has 3 characters; the page allows at most 2",
                "{'minItems': 2} | [1] | $ has 1 elements; the page demands at least 2",
                "{'maxProperties': 1} | {'a': 1, 'b': 2} | $ has 2 members; the page allows at most 1",
                "{'pattern': '^a'} | 'b' | $ does not look as the page says, ^a",
                "{'items': false} | [1] | $[0] is not allowed, as the page says",
                "{'prefixItems': [true], 'unevaluatedItems': false} | [1, 2] | $[1] is not allowed, as the page says",
                "{'properties': {'a': false}} | {'a': 1} | $.a is not allowed, as the page says",
                "{'properties': {'a': true}, 'unevaluatedProperties': false} | {'b': 1} | $.b is not allowed; the page lists the members a",
                "{'type': ['integer', 'null'], 'anyOf': [{'minimum': 3}, {'maximum': 1}]} | 1.5 | $ is not an integer or null, as the page says",
                "{'type': 'boolean', 'anyOf': [{'enum': [true]}, {'enum': [5]}]} | 'x' | $ is not a boolean, as the page says",
                "{'type': 'array', 'anyOf': [{'minItems': 1}, {'title': 'T', 'minItems': 2}]} | {} | $ is not an array, as the page says",
                "{'type': 'integer', 'anyOf': [{'minimum': 3}, {'title': 'T', 'multipleOf': 7}]} | 2.0 | $ fits none of the page's choices: number 1, T",
                "{'oneOf': PETS, 'discriminator': {'propertyName': 'kind'}} | {'kind': 'cow'} | $.kind is none of the page's choices, Cat, Dog",
                "{'anyOf': PETS, 'discriminator': {'propertyName': 'kind'}} | {'kind': 'cow'} | $.kind is none of the page's choices, Cat, Dog",
                "{'minLength': 2} | '😀' | $ has 1 characters; the page demands at least 2",
                "{'maxItems': 1} | [1, 2] | $ has 2 elements; the page allows at most 1",
                "{'minProperties': 1} | {} | $ has 0 members; the page demands at least 1",
                "{'oneOf': PETS, 'discriminator': {'propertyName': 'kind', 'mapping': {'cat': 'Cat'}}} | {'kind': 'cat', 'tricks': []} |"
                        + " the field $.lives is missing; the page has it in every such object; of the page's choices, the nearest is Cat",
                "{'oneOf': A_OR_B, 'discriminator': {'propertyName': 't'}} | {'t': 'B', 'a': 'x'} |"
                        + " the field $.b is missing; the page has it in every such object; of the page's choices, the nearest is B",
                "{'oneOf': A_OR_B} | {'': 'B', 'a': 'x'} | $.a is not an integer, as the page says; of the page's choices, the nearest is A",
                "{'oneOf': A_OR_B} | {'a': 'x', 'b': 'x'} | $.a is not an integer, as the page says; of the page's choices, the nearest is A",
                "{'oneOf': PETS} | {'kind': 'dog', 'lives': 9} |"
                        + " the field $.tricks is missing; the page has it in every such object; of the page's choices, the nearest is Dog",
                "{'oneOf': [{'title': 'C', 'required': ['lives'], 'properties': {'kind': {'enum': ['cat']}}},"
                        + " {'title': 'D', 'required': ['tricks'], 'properties': {'kind': {'enum': ['dog']}}}]} | {'kind': 'dog', 'lives': 9} |"
                        + " the field $.tricks is missing; the page has it in every such object; of the page's choices, the nearest is D",
                "{'anyOf': [{'title': 'X', 'properties': {'in': {'properties': {'c': {'const': 1}}}}}, {'title': 'Y', 'required': ['p']}]} | {'in': {'c': 2}} |"
                        + " $.in.c is not 1, the page's only value; of the page's choices, the nearest is X",
                "{'unevaluatedProperties': false, 'allOf': [{'properties': {'a': {'minimum': 3}}}]} | {'a': 1} | $.a is less than 3, the page's least",
                "{'unevaluatedItems': false, 'allOf': [{'prefixItems': [{'minimum': 3}]}]} | [1] | $[0] is less than 3, the page's least",
                "{'allOf': [{'minimum': 3}, {'minimum': 3}]} | 1 | $ is less than 3, the page's least",
                "{'uniqueItems': true} | [1, 1.0] | $ has an element twice, which the page excludes",
                "{'format': 'uuid'} | 'x' | $ is no uuid, as the page says",
                "{'not': {'type': 'string'}} | 'x' | $ is of a form that the page excludes",
                "{'contains': {'type': 'string'}} | [1] | $ has not as many elements of the page's kind as it demands",
                "{'propertyNames': {'maxLength': 1, 'pattern': 'x'}} | {'ab': 1, 'cd': 2} | $ has a member whose name the page does not allow",
                "{'if': {'type': 'string'}, 'then': {'minLength': 2}} | 'x' | $ has 1 characters; the page demands at least 2",
                "{'if': {'type': 'string'}, 'else': {'minimum': 3}} | 2 | $ is less than 3, the page's least",
                "{'if': {'minimum': 5}, 'then': true, 'else': {'minimum': 3}} | 2 | $ is less than 3, the page's least",
                "{'if': {'properties': {'a': {'const': 1}}, 'required': ['a']}, 'else': {'required': ['b']}} | {} | the field $.b is missing; the page has it in every such object",
                "{'properties': {'a': {'if': {'type': 'string'}, 'then': false}, 'b': {'type': 'integer'}}} | {'a': 1, 'b': 'x'} | $.b is not an integer, as the page says",
                "{'properties': {'a': {'not': {'type': 'string'}}, 'b': {'type': 'integer'}}} | {'a': 1, 'b': 'x'} | $.b is not an integer, as the page says",
                "{'properties': {'a': {'contains': {'type': 'string'}}, 'b': {'type': 'integer'}}} | {'a': [1, 'x'], 'b': 'x'} | $.b is not an integer, as the page says",
                "{'properties': {'if': {'type': 'integer'}}} | {'if': 'x'} | $.if is not an integer, as the page says",
                "{'allOf': A_OR_B} | {'a': 'x', 'b': 1} | $.a is not an integer, as the page says",
                "{'allOf': [{'type': 'object'}, {'type': 'object'}]} | 5 | $ is not an object, as the page says",
                "{'anyOf': [{'type': 'string'}, {'type': 'null'}]} | 5 | $ is not a string or null, as the page says",
                "{'anyOf': [{'enum': ['x'], 'type': 'string'}, {'type': 'null'}]} | 'y' | $ is none of the page's values, x",
                "{'anyOf': A_OR_B} | 5 | $ is not an object, as the page says",
                "{'anyOf': A_OR_B} | {'a': 'x'} | $.a is not an integer, as the page says; of the page's choices, the nearest is A",
                "{'oneOf': A_OR_B} | {'a': 1, 'b': 2} | $ fits more than one of the page's choices, which exclude each other: A, B",
                "{'oneOf': PETS} | {'kind': 'dog', 'tricks': 5} | $.tricks is not an array, as the page says; of the page's choices, the nearest is Dog",
                "{'oneOf': [{'pattern': 'a'}, {'title': 'Long', 'minLength': 5}]} | 'x' | $ fits none of the page's choices: number 1, Long",
                "{'oneOf': PETS, 'discriminator': {'propertyName': 'kind', 'mapping': {'dog': 'Dog', 'cat': 'Cat'}}} | {'kind': 'cow'} | $.kind is none of the page's choices, dog, cat",
                "{'oneOf': PETS, 'discriminator': {'propertyName': 'kind', 'mapping': {'dog': '#/components/schemas/Dog'}}} | {'kind': 'dog', 'lives': 9} |"
                        + " the field $.tricks is missing; the page has it in every such object; of the page's choices, the nearest is Dog",
                "{'unevaluatedProperties': false, 'allOf': [{'$ref': '#/components/schemas/A'}]} | {'a': 'x'} | $.a is not an integer, as the page says",
                "{'items': {'anyOf': A_OR_B}} | [{'a': 1}, {'a': 'x'}, {'b': 2}] | $[1].a is not an integer, as the page says; of the page's choices, the nearest is A",
                "{'anyOf': [{'properties': {'in': {'anyOf': A_OR_B}}}, {'type': 'string'}]} | {'in': {'b': 'x'}} | $.in.b is not an integer, as the page says; of the page's choices, the nearest is B",
                "{'patternProperties': {'^a': {'type': 'integer'}}, 'additionalProperties': false} | {'a1': 'x', 'a2': 2} | $.a1 is not an integer, as the page says",
                "{'properties': {'propertyNames': {'properties': {'unevaluatedItems': {'type': 'string'}}}}} | {'propertyNames': {'unevaluatedItems': 5}} |"
                        + " $.propertyNames.unevaluatedItems is not a string, as the page says",
            })
    void oneCauseIsOneFinding(String schema, String body, String message) {
        Shop shop = Shop.withSchema("3.1.0", schema.replace("A_OR_B", A_OR_B).replace("PETS", PETS), COMPONENTS);

        assertThat(shop.json(body)).extracting(Finding::message).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'allOf': [{'properties': {'x': {'properties': {'a': true}, 'unevaluatedProperties': false}}}, {'properties': {'x': {'required': ['z']}}}]} | {'x': {'b': 1}} | $.x.b $.x.z",
                "{'properties': {'o': {'properties': {'a': true}, 'unevaluatedProperties': false}, 'n': {'minimum': 3}}} | {'o': {'b': 1}, 'n': 1} | $.o.b $.n",
                "{'properties': {'a': {'minimum': 3}}, 'unevaluatedProperties': false} | {'a': 5, 'b': 1, 'c': 1} | $.b $.c",
                "{'oneOf': [{'$ref': '#/components/schemas/Cat'}, {'$ref': '#/components/schemas/Dog'}], 'discriminator': {'propertyName': 'kind'}}"
                        + " | {'kind': 5} | $.kind $.lives",
                "{'items': {'propertyNames': {'maxLength': 1}}} | [{'ab': 1, 'cd': 1}, {'ab': 1}] | $[0] $[1]",
                "{'allOf': [{'minimum': 3}, {'minimum': 4}]} | 1 | $ $",
            })
    void causesOfTheirOwnAreFindingsOfTheirOwn(String schema, String body, String paths) {
        assertThat(Shop.withSchema("3.1.0", schema, COMPONENTS).json(body))
                .extracting(Finding::path)
                .containsExactlyInAnyOrder(paths.split(" "));
    }

    @Test
    void everyElementIsToldOnItsOwn() {
        Shop shop =
                Shop.withSchema("3.1.0", "{'items': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}}", COMPONENTS);

        assertThat(shop.json("[1, 'x', 2]")).extracting(Finding::path).containsExactly("$[0]", "$[2]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'string', 'nullable': true} | $ is not a string or null, as the page says",
                "{'type': 'integer', 'nullable': true, 'enum': [7]} | $ is none of the page's values, 7",
                "{'nullable': true, 'allOf': [{'$ref': '#/components/schemas/A'}]} | $ is not an object, as the page says",
                "{'nullable': true, 'anyOf': [{'type': 'string'}, {'type': 'boolean'}]} | $ is not a string or a boolean or null, as the page says",
            })
    void nullIsAmongTheTypesOfANullableSchema(String schema, String message) {
        assertThat(Shop.withSchema("3.0.3", schema, COMPONENTS).json("5"))
                .extracting(Finding::message)
                .containsExactly(message);
    }

    @Test
    void rulesOfOnePlaceAreToldEach() {
        assertThat(Shop.withSchema("3.1.0", "{'minimum': 3, 'multipleOf': 2}", COMPONENTS)
                        .json("1"))
                .extracting(Finding::rule)
                .satisfiesExactlyInAnyOrder(rule -> assertThat(rule).startsWith("minimum 3 "), rule -> assertThat(rule)
                        .startsWith("multipleOf 2 "));
    }

    @Test
    void missingFieldNamesThePlaceThatDemandsIt() {
        assertThat(Shop.withSchema("3.1.0", "{'$ref': '#/components/schemas/A'}", COMPONENTS)
                        .json("{}"))
                .extracting(Finding::rule)
                .containsExactly("required (shop.openapi.yaml: at /components/schemas/A)");
    }

    @Test
    void ruleNamesItsPlaceInTheDocument() {
        List<Finding> findings = Shop.withSchema("3.1.0", "{'$ref': '#/components/schemas/A'}", COMPONENTS)
                .json("{'a': 'x'}");

        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactly("type integer (shop.openapi.yaml: at /components/schemas/A/properties/a)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'additionalProperties': false} | {'a': 1} | additionalProperties false",
                "{'unevaluatedProperties': false} | {'a': 1} | unevaluatedProperties false",
                "{'items': false} | [1] | items false",
                "{'prefixItems': [true], 'unevaluatedItems': false} | [1, 2] | unevaluatedItems false",
                "{'properties': {'a': false}} | {'a': 1} | schema false",
                "{'minimum': 3} | 2 | minimum 3",
            })
    void ruleIsNamedByItsKeyword(String schema, String body, String rule) {
        assertThat(Shop.withSchema("3.1.0", schema, COMPONENTS).json(body))
                .singleElement()
                .extracting(Finding::rule)
                .asString()
                .startsWith(rule + " (");
    }
}
