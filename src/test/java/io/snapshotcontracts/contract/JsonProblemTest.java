package io.snapshotcontracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonProblemTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"a": 1        | it ends before it is complete
                    {"a": "x       | it ends before it is complete
                    {"a": 1} {}    | more follows after the end of the value
                    {"a":1,"a":2}  | a name is given twice in one object
                    {"a": NaN}     | NaN and Infinity are no numbers of JSON
                    {"a": 'x'}     | a string is not in double quotes
                    {"a": "\\x"}   | a backslash begins no escape that JSON knows
                    {"a": 007}     | a number is not written as JSON writes numbers
                    {"a": 1.}      | a character that no JSON text has here
                    {"a": 1e}      | a character that no JSON text has here
                    {"a": True}    | a character that no JSON text has here
                    {a: 1}         | a character that no JSON text has here
                    <html></html>  | a character that no JSON text has here
                    [1,]           | a character that no JSON text has here
                    """)
    void clauseIsOursAndQuotesNothing(String text, String clause) {
        JsonProcessingException e =
                catchThrowableOfType(JsonProcessingException.class, () -> JSON.readTree(text.replace("\\\\", "\\")));

        assertThat(JsonProblem.of(e).clause()).isEqualTo(clause);
        assertThat(JsonProblem.of(e).sentence()).isEqualTo(clause + " at " + JsonProblem.of(e).place());
    }
}
