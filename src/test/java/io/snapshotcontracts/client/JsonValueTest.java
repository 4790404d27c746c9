package io.snapshotcontracts.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the values of an answer are read, and what is reported where one is of another kind. */
class JsonValueTest {

    private enum Colour {
        RED,
        GREEN
    }

    private static final Map<String, Function<JsonValue, ?>> READERS = Map.of(
            "object", value -> value.optionalField("any"),
            "array", value -> value.elements(JsonValue::string),
            "string", JsonValue::string,
            "word", value -> value.word(Colour.class),
            "time", JsonValue::time,
            "boolean", JsonValue::bool,
            "number", JsonValue::number,
            "integer", JsonValue::integer);

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
        "3000000000, 3000000000",
        "2.0, 2",
        "2e3, 2000",
        "1.5e1, 15",
        "9007199254740993.0, 9007199254740993",
        "0e1000000000, 0",
        "-0, 0",
        "-1, -1"
    })
    void integersHave64BitsHoweverTheyAreWritten(String written, long expected) {
        assertThat(json(written).integer()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 500",
        "0, 0",
        "-1.5, -1.5",
        "1e21, 1e21",
        "5E2, 500",
        "1e-400, 0",
        "123456789012345678901, 1.2345678901234568e20"
    })
    void numbersAreRoundedToDoubles(String written, double expected) {
        assertThat(json(written).number()).isEqualTo(expected);
        assertThat(json(written).isNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2016-02-29T00:00:00Z", "2000-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void timesThatExistAreRead(String time) {
        assertThat(json("\"" + time + "\"").time()).isEqualTo(Instant.parse(time));
    }

    @Test
    void stringsWordsAndBooleansAreRead() {
        assertThat(json("\"\"").string()).isEmpty();
        assertThat(json("\"Über 😀\"").string()).isEqualTo("Über 😀");
        assertThat(json("\"GREEN\"").word(Colour.class)).isEqualTo(Colour.GREEN);
        assertThat(json("true").bool()).isTrue();
        assertThat(json("false").bool()).isFalse();
        assertThat(json("\"1\"").isNumber()).isFalse();
    }

    @Test
    void elementsKeepTheirOrderAndHaveThePathOfTheirPlace() {
        assertThat(json("[\"b\",\"a\"]").elements(JsonValue::string)).containsExactly("b", "a");

        assertUnexpected(
                () -> json("{\"list\":[[\"b\"],[\"a\",null]]}")
                        .field("list")
                        .elements(inner -> inner.elements(JsonValue::string)),
                "$.list[1][1]",
                "expected a string but was null");
    }

    @Test
    void fieldsAreMissingOrNullOrHaveADefault() {
        JsonValue object = json("{\"null\":null,\"a\":\"b\"}");

        assertThat(object.field("a").string()).isEqualTo("b");
        assertThat(object.field("a", JsonValue::string, "c")).isEqualTo("b");
        assertThat(object.field("other", JsonValue::string, "c")).isEqualTo("c");
        assertThat(object.optionalField("other")).isNull();
        assertThat(object.optionalField("null")).isNotNull();
        assertThat(object.nullableField("a", JsonValue::string)).isEqualTo("b");
        assertThat(object.nullableField("null", JsonValue::string)).isNull();
        assertThat(object.nullableField("other", JsonValue::string)).isNull();
        assertUnexpected(() -> object.field("other"), "$.other", "missing");
        assertUnexpected(
                () -> object.field("null", JsonValue::string, "c"), "$.null", "expected a string but was null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "object  | null      | expected an object but was null",
                "object  | []        | expected an object but was an array",
                "object  | \"{}\"    | expected an object but was the string \"{}\"",
                "array   | null      | expected an array but was null",
                "array   | {}        | expected an array but was an object",
                "string  | null      | expected a string but was null",
                "string  | true      | expected a string but was true",
                "string  | 17        | expected a string but was the number 17",
                "string  | {}        | expected a string but was an object",
                "string  | []        | expected a string but was an array",
                "word    | null      | expected one of [RED, GREEN] but was null",
                "word    | 1         | expected one of [RED, GREEN] but was the number 1",
                "time    | null      | expected a string but was null",
                "boolean | null      | expected a boolean but was null",
                "boolean | \"true\"  | expected a boolean but was the string \"true\"",
                "boolean | 0         | expected a boolean but was the number 0",
                "number  | null      | expected a number but was null",
                "number  | \"500\"   | expected a number but was the string \"500\"",
                "number  | 1e400     | expected a number within the range of a double but was the number 1E+400",
                "number  | -1e400    | expected a number within the range of a double but was the number -1E+400",
                "integer | null      | expected an integer but was null",
                "integer | true      | expected an integer but was true",
                "integer | \"2\"     | expected an integer but was the string \"2\"",
                "integer | 2.5       | expected an integer but was the number 2.5",
                "integer | 1e-1      | expected an integer but was the number 0.1",
                "integer | 9223372036854775808   | expected an integer of at most 64 bits but was the number 9223372036854775808",
                "integer | -9223372036854775809  | expected an integer of at most 64 bits but was the number -9223372036854775809",
                "integer | 9223372036854775808.0 | expected an integer of at most 64 bits but was the number 9223372036854775808",
                "integer | 1e1000000000          | expected an integer of at most 64 bits but was the number 1E+1000000000"
            })
    void valueOfAnotherKindIsReportedWithWhatItWas(String kind, String written, String problem) {
        assertUnexpected(() -> READERS.get(kind).apply(json(written)), "$", problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BLUE", "green", " GREEN", "GREEN\u0000", ""})
    void wordIsOneOfTheListedLetterForLetter(String word) {
        String written = TextNode.valueOf(word).toString();

        assertUnexpected(
                () -> json(written).word(Colour.class),
                "$",
                "expected one of [RED, GREEN] but was the string " + written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2016-08-23T03:59:23",
                "2016-08-23T03:59:23.000Z",
                "2016-08-23T03:59:23+00:00",
                "2016-08-23 03:59:23Z",
                "2016-08-23t03:59:23z",
                "2016-08-23T03:59Z",
                "2016-8-23T03:59:23Z",
                "+12016-08-23T03:59:23Z",
                "-2016-08-23T03:59:23Z",
                "٢٠١٦-08-23T03:59:23Z",
                " 2016-08-23T03:59:23Z",
                "2016-08-23T03:59:23Z ",
                "2016-08-23"
            })
    void timeOfAnotherFormIsReported(String time) {
        assertUnexpected(
                () -> json("\"" + time + "\"").time(),
                "$",
                "expected a time of the form YYYY-MM-DDThh:mm:ssZ but was the string \"" + time + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-02-30T00:00:00Z",
                "2015-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2016-13-01T00:00:00Z",
                "2016-00-01T00:00:00Z",
                "2016-04-31T00:00:00Z",
                "2016-04-00T00:00:00Z",
                "2016-04-01T24:00:00Z",
                "2016-04-01T00:60:00Z",
                "2016-12-31T23:59:60Z"
            })
    void timeThatDoesNotExistIsReported(String time) {
        assertUnexpected(
                () -> json("\"" + time + "\"").time(),
                "$",
                "expected a date and time that exist but was the string \"" + time + "\"");
    }

    @Test
    void longValueIsShownShortAndOnOneLine() {
        assertUnexpected(
                () -> json("\"\\n\\u001b" + "x".repeat(5000) + "\"").bool(),
                "$",
                "expected a boolean but was the string \"\\n\\u001B" + "x".repeat(198) + "…\"");
        assertUnexpected(
                () -> json("1" + "0".repeat(900)).bool(),
                "$",
                "expected a boolean but was the number 1" + "0".repeat(199) + "…");
    }

    private static JsonValue json(String written) {
        HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
        return new ApiAnswer("Example", 200, none, written.getBytes(UTF_8)).json();
    }

    private static void assertUnexpected(ThrowingCallable read, String path, String problem) {
        UnexpectedAnswerException e = catchThrowableOfType(UnexpectedAnswerException.class, read);

        assertThat(List.of(e.path(), e.problem())).containsExactly(path, problem);
    }
}
