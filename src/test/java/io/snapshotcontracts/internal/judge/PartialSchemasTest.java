package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of an answer is not wrong for what it lacks, and wrong for what it holds. */
class PartialSchemasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // schema | a part that is legal | one that is not | the keyword that it breaks
                "{'required': ['a'], 'type': 'object'} | {} | 5 | type",
                "{'minProperties': 1, 'maxProperties': 1} | {} | {'a': 1, 'b': 2} | maxProperties",
                "{'minItems': 1, 'maxItems': 1} | [] | [1, 2] | maxItems",
                "{'contains': {'const': 1}, 'minContains': 2} | [] | |",
                "{'not': {'type': 'string'}} | 'x' | |",
                "{'if': {'required': ['a']}, 'else': false} | {} | |",
                "{'dependentRequired': {'a': ['b']}} | {'a': 1} | |",
                "{'oneOf': [{'type': 'string'}, {'type': 'integer'}]} | 5 | true | oneOf",
                "{'oneOf': [{'type': 'number'}, {'type': 'integer'}]} | 5 | true | oneOf",
                "{'anyOf': [{'type': 'string'}, {'type': 'integer'}]} | 5 | true | anyOf",
                "{'anyOf': [{'type': 'string'}, {'type': 'integer'}], 'oneOf': [{'type': 'string'}, {'type': 'boolean'}]} | 5 | true | anyOf",
                "{'oneOf': [{'type': 'string'}, {'type': 'boolean'}], 'anyOf': [{'type': 'string'}, {'type': 'integer'}]} | 5 | true | anyOf",
            })
    void partIsHeldToWhatItHas(String schema, String legal, String illegal, String keyword) {
        OpenApiDocument document = OpenApiDocument.read(
                "a.yaml",
                "{'openapi': '3.1.0', 'paths': {}, 'x': %s}".formatted(schema).replace('\'', '"'));
        SchemaRules.Schema rules =
                new SchemaRules(document, Direction.EXAMPLE).of(document.root().member("x"));

        assertThat(rules.violations(json(legal))).isEmpty();
        if (illegal != null) {
            assertThat(rules.violations(json(illegal)))
                    .extracting(Violation::keyword)
                    .isEqualTo(List.of(keyword));
        }
    }

    private static JsonNode json(String text) {
        StrictJson.Result read = StrictJson.read(Body.of(text.replace('\'', '"')));
        return Objects.requireNonNull(read.value(), text);
    }
}
