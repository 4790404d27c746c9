package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonProblemTest {

    private static final ObjectMapper STRICT = JsonMapper.builder(new JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "{\"a\":1 ! it ends before it is complete",
                "{\"a\":\"b ! it ends before it is complete",
                "{\"a\":1} {} ! it goes on after its end",
                "{\"a\":1}] ! the character ] is not expected here",
                "{\"a\":1,} ! the character } is not expected here",
                "{'a':1} ! the character ' is not expected here",
                "{a:1} ! the character a is not expected here",
                "[1 2] ! the character 2 is not expected here",
                "[1} ! the character } is not expected here",
                "[(] ! the character ( is not expected here",
                "[nul] ! it holds a word that is none of true, false and null",
                "[undefined] ! it holds a word that is none of true, false and null",
                "[NaN] ! it holds a word that is none of true, false and null",
                "[-Infinity] ! it holds a word that is none of true, false and null",
                "[0500] ! it holds a number that is written in another way than JSON's",
                "[+1] ! it holds a number that is written in another way than JSON's",
                "[1.] ! it holds a number that is written in another way than JSON's",
                "[.5] ! it holds a number that is written in another way than JSON's",
                "[1e] ! it holds a number that is written in another way than JSON's",
                "[\"\\q\"] ! a string holds an escape that is none of JSON's",
                "[\"\\u12x\"] ! the character x is not expected here",
                "[\"\u0001\"] ! it holds a control character (code 1)",
                "[\u0001] ! it holds a control character (code 1)",
                "{\"a b\":1,\"a b\":2} ! the name 'a b' comes twice in an object",
            })
    void everythingIsSaidInWordsOfThisProgram(String text, String clause) {
        for (boolean bytes : new boolean[] {false, true}) {
            JsonProcessingException thrown = catchThrowableOfType(JsonProcessingException.class, () -> {
                if (bytes) {
                    STRICT.readTree(text.getBytes(StandardCharsets.UTF_8)).toString();
                } else {
                    STRICT.readTree(text).toString();
                }
            });

            assertThat(JsonProblem.of(thrown).clause())
                    .as(thrown.getOriginalMessage())
                    .isEqualTo(clause);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void textOfNothingIsEmpty(String text) {
        JsonProcessingException thrown =
                catchThrowableOfType(JsonProcessingException.class, () -> STRICT.readValue(text, Object.class));

        assertThat(JsonProblem.of(thrown).clause()).isEqualTo("it is empty");
    }

    @Test
    void limitsOfTheReaderAreNamed() {
        JsonProcessingException thrown =
                catchThrowableOfType(JsonProcessingException.class, () -> STRICT.readTree("[".repeat(2000)));

        assertThat(JsonProblem.of(thrown).clause())
                .isEqualTo("it is nested deeper or has longer numbers than is read here");
    }

    @Test
    void sentenceNamesThePlaceWhereThereIsOne() {
        assertThat(new JsonProblem("it is empty", "").sentence()).isEqualTo("it is empty");
        assertThat(new JsonProblem("it is empty", "line 1").sentence()).isEqualTo("it is empty at line 1");
    }
}
