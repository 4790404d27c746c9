package io.snapshotcontracts.internal.judge;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A predicate accepts exactly what the validator finds nothing wrong with. */
class SchemaPredicatesTest {

    /** Written with single quotes. */
    private static final List<String> SCHEMAS = List.of(
            "true",
            "false",
            "{'type': 'string'}",
            "{'type': 'integer'}",
            "{'type': 'number'}",
            "{'type': 'boolean'}",
            "{'type': 'object'}",
            "{'type': 'array'}",
            "{'type': 'null'}",
            "{'type': ['string', 'null']}",
            "{'type': ['integer', 'object', 'boolean']}",
            "{'const': 'a'}",
            "{'const': 1}",
            "{'const': null}",
            "{'enum': ['a', 2.50, false]}",
            "{'enum': []}",
            "{'pattern': 'b'}",
            "{'pattern': '^.$'}",
            "{'format': 'date-time'}",
            "{'format': 'int32'}",
            "{'format': 'nothing known'}",
            "{'minLength': 2}",
            "{'maxLength': 1}",
            "{'minItems': 2}",
            "{'maxItems': 1}",
            "{'minProperties': 1}",
            "{'maxProperties': 1}",
            "{'minimum': 1}",
            "{'maximum': 2.5}",
            "{'exclusiveMinimum': 1}",
            "{'exclusiveMaximum': 2.5}",
            "{'required': ['a']}",
            "{'required': ['a', 'b']}",
            "{'properties': {'a': {'type': 'string'}, 'b': false}}",
            "{'additionalProperties': false}",
            "{'properties': {'a': true}, 'additionalProperties': {'type': 'integer'}}",
            "{'items': {'type': 'integer'}}",
            "{'items': false}",
            "{'$ref': '#/components/schemas/Tree'}",
            "{'$ref': '#/components/schemas/Text', 'maxLength': 1}",
            "{'then': false}",
            "{'else': false}");

    private static final List<JsonNode> VALUES = Stream.of(
                    "null",
                    "true",
                    "false",
                    "0",
                    "1",
                    "1.0",
                    "2.5",
                    "2.500",
                    "-7",
                    "1e2",
                    "3000000000",
                    "2.5e-3",
                    "''",
                    "'a'",
                    "'b'",
                    "'abc'",
                    "'\uD83D\uDE00'",
                    "'\uD83D\uDE00\uD83D\uDE00'",
                    "'2024-02-29T10:00:00Z'",
                    "'2023-02-29T10:00:00Z'",
                    "[]",
                    "[1]",
                    "[1, 'a']",
                    "[1.0, 2.5]",
                    "{}",
                    "{'a': 'x'}",
                    "{'a': 1}",
                    "{'a': null}",
                    "{'b': 1}",
                    "{'a': 'x', 'b': 1}",
                    "{'c': 5}",
                    "{'c': 'x'}",
                    "{'kids': [{'kids': []}, {}]}",
                    "{'kids': [{'kids': [1]}]}")
            .map(SchemaPredicatesTest::json)
            .toList();

    @ParameterizedTest
    @MethodSource("schemas")
    void agreesWithTheValidator(String schema) {
        SchemaRules.Schema rules = rules(schema);

        assertThat(VALUES.stream().filter(rules::accepts))
                .containsExactlyElementsOf(VALUES.stream()
                        .filter(value -> rules.found(value).isEmpty())
                        .toList());
    }

    /** Each schema alone, and each with another in every place that holds schemas. */
    static Stream<String> schemas() {
        return IntStream.range(0, SCHEMAS.size()).boxed().flatMap(i -> {
            String one = SCHEMAS.get(i);
            String other = SCHEMAS.get((i * 5 + 11) % SCHEMAS.size());
            String third = SCHEMAS.get((i * 11 + 17) % SCHEMAS.size());
            return Stream.of(
                            "%s",
                            "{'not': %s}",
                            "{'items': %s}",
                            "{'additionalProperties': %s}",
                            "{'properties': {'a': %s, 'c': %s}}",
                            "{'allOf': [%s, %s]}",
                            "{'anyOf': [%s, %s]}",
                            "{'oneOf': [%s, %s, %s]}",
                            "{'if': %s, 'then': %s}",
                            "{'if': %s, 'else': %s}",
                            "{'if': %s, 'then': %s, 'else': %s}",
                            "{'not': {'anyOf': [%s, {'not': %s}]}}")
                    .map(form -> form.formatted(one, other, third));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'uniqueItems': true}",
                "{'multipleOf': 2}",
                "{'prefixItems': [true]}",
                "{'contains': true}",
                "{'const': {'a': 1}}",
                "{'enum': [[1]]}",
                "{'patternProperties': {'a': true}}",
                "{'propertyNames': true}",
                "{'dependentRequired': {'a': ['b']}}",
                "{'dependentSchemas': {'a': true}}",
                "{'unevaluatedProperties': true}",
                "{'unevaluatedItems': true}",
                "{'properties': {'a': {'items': {'uniqueItems': false}}}}",
                "{'$ref': '#/components/schemas/Loop'}"
            })
    void leavesLessCommonKeywordsToTheValidator(String schema) {
        SchemaRules.Schema rules = rules(schema);

        assertThat(VALUES).noneMatch(rules::accepts);
        assertThat(VALUES).anyMatch(value -> rules.found(value).isEmpty());
    }

    @Test
    void aSchemaThatLeadsToOneWithoutAPredicateHasNone() {
        OpenApiDocument document = document("{'$ref': '#/components/schemas/Odd'}");
        SchemaRules rules = new SchemaRules(document, Direction.ANSWER);
        SchemaRules.Schema odd =
                rules.of(document.root().member("components").member("schemas").member("Odd"));
        SchemaRules.Schema leading = rules.of(document.root().member("x"));

        assertThat(odd.accepts(json("[1]"))).isFalse();
        assertThat(leading.accepts(json("[1]"))).isFalse();
        assertThat(leading.found(json("[1, 1]"))).hasSize(1);
    }

    private static SchemaRules.Schema rules(String schema) {
        OpenApiDocument document = document(schema);
        return new SchemaRules(document, Direction.ANSWER).of(document.root().member("x"));
    }

    private static OpenApiDocument document(String schema) {
        String components = Stream.of(
                        "'Text': {'type': 'string'}",
                        "'Tree': {'properties': {'kids': {'type': 'array', 'items': {'$ref': '#/components/schemas/Tree'}}}}",
                        "'Loop': {'anyOf': [{'type': 'string'}, {'$ref': '#/components/schemas/Loop'}]}",
                        "'Odd': {'uniqueItems': true}")
                .collect(joining(", ", "{'schemas': {", "}}"));
        return OpenApiDocument.read(
                "a.yaml",
                "{'openapi': '3.1.0', 'paths': {}, 'x': %s, 'components': %s}"
                        .formatted(schema, components)
                        .replace('\'', '"'));
    }

    private static JsonNode json(String text) {
        StrictJson.Result read = StrictJson.read(Body.of(text.replace('\'', '"')));
        return Objects.requireNonNull(read.value(), text);
    }
}
