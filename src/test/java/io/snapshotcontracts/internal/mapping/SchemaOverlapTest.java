package io.snapshotcontracts.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaOverlapTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'string'}  | {'type': 'string'}  | true",
                "{'type': 'string'}  | {'type': 'object'}  | false",
                "{'type': 'integer'} | {'type': 'number'}  | true",
                "{'type': 'integer'} | {'type': 'string'}  | false",
                "{'enum': [1]}       | {'enum': [1]}       | true",
                "{'enum': [1]}       | {'enum': [2]}       | false",
                "{'enum': [1]}       | {'type': 'integer'} | true",
                "{'enum': [1]}       | {'type': 'number'}  | true",
                "{'enum': [1.5]}     | {'type': 'number'}  | true",
                "{'enum': [true]}    | {'type': 'number'}  | false",
                "{'enum': [true]}    | {'type': 'boolean'} | true",
                "{'enum': [{}]}      | {'type': 'object'}  | true",
                "{'enum': [[]]}      | {'type': 'array'}   | true",
                "{'enum': [null]}    | {'type': 'null'}    | true",
                "{'enum': ['ab']}    | {'type': 'string'}  | true",
                "{'enum': ['ab']}    | {'type': 'string', 'pattern': '^b'} | false",
                "{'enum': ['ab']}    | {'type': 'string', 'pattern': 'b'}  | true",
                "{'allOf': []}       | {'type': 'string'}  | true",
                "{'anyOf': []}       | {'type': 'string'}  | true",
                "{'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'string'}}}"
                        + " | {'type': 'object', 'properties': {}} | false",
                "{'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'string'}}}"
                        + " | {'type': 'object'} | true",
                "{'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'string'}}}"
                        + " | {'type': 'object', 'properties': {'a': {'type': 'null'}}} | false",
                "{'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'string'}}}"
                        + " | {'type': 'object', 'properties': {'a': {'type': 'string'}, 'b': {'type': 'null'}}} | true",
            })
    void valueMaySatisfyBothOrNot(String one, String other, boolean isPossible) throws JsonProcessingException {
        assertThat(SchemaOverlap.isPossible(json(one), json(other))).isEqualTo(isPossible);
        assertThat(SchemaOverlap.isPossible(json(other), json(one))).isEqualTo(isPossible);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
