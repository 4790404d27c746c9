package io.snapshotcontracts.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers are JSON, and what is reported of the others. */
class ApiAnswerTest {

    private static final String JSON = "{\"id\":7,\"name\":\"ü\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "Application/JSON", "application/json;charset=UTF-8", "application/json ; x=\"y\""})
    void parametersAndLetterCaseOfTheMediaTypeAreFree(String contentType) {
        ApiAnswer answer = answer(Map.of("Content-Type", contentType), JSON.getBytes(UTF_8));

        assertThat(answer.json().field("name").string()).isEqualTo("ü");
    }

    @Test
    void missingMediaTypeAndLeadingByteOrderMarkAreNoBreach() {
        ApiAnswer answer = answer("\uFEFF \r\n\t" + JSON + "\n");

        assertThat(answer.json().field("name").string()).isEqualTo("ü");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain; charset=utf-8", "application/problem+json", "application/jsonl"})
    void otherMediaTypeIsReportedEvenIfTheBodyIsJson(String contentType) {
        assertUnexpected(
                answer(Map.of("Content-Type", contentType), JSON.getBytes(UTF_8)),
                "header:Content-Type",
                "expected application/json but was \"" + contentType + "\"");
    }

    @Test
    void codingThatWasNotAskedForIsReported() {
        assertUnexpected(
                answer(Map.of("Content-Encoding", "gzip"), new byte[] {31, -117}),
                "header:Content-Encoding",
                "expected identity but was \"gzip\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, expected JSON but the body is empty",
                "` \r\n`, expected JSON but the body is empty",
                "{}{}, expected one JSON text but more follows it",
                "{\"n\":1e99999999999}, expected JSON but a number in it is out of range",
                "{\"n\":1e-99999999999}, expected JSON but a number in it is out of range"
            })
    void bodyThatIsNotOneJsonTextIsReported(String body, String problem) {
        assertUnexpected(answer(body), "$", problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "%s x",
                "%s]",
                "{'id': 1}",
                "{\"id\": NaN}",
                "{\"id\": 01}",
                "{\"id\": \"a\nb\"}",
                "{\"id\": 1,}",
                "{\"id\": 1",
                "{\"id\": 1, \"id\": 1}",
                "{\"other\": [{\"x\": 1, \"x\": 1}]}",
                "/* why */ %s",
                "\uFEFF\uFEFF%s"
            })
    void bodyThatIsNotStrictJsonIsReported(String body) {
        UnexpectedAnswerException e = unexpected(answer(body.replace("%s", JSON)));

        assertThat(e.path()).isEqualTo("$");
        assertThat(e.problem())
                .startsWith("expected JSON but the parser says \"")
                .endsWith(")");
    }

    @Test
    void bodyInAnotherCharsetIsReported() {
        for (byte[] body : List.of(JSON.getBytes(ISO_8859_1), JSON.getBytes(UTF_16))) {
            assertUnexpected(answer(Map.of(), body), "$", "expected JSON but the body is not UTF-8");
        }
    }

    @Test
    void textIsReadFromAnyBytes() {
        assertThat(answer(Map.of("Content-Type", "text/html"), new byte[] {'a', -1})
                        .text())
                .isEqualTo("a\uFFFD");
    }

    @Test
    void messageNamesServiceStatusPlaceAndProblemAndKeepsTheRequestId() {
        UnexpectedAnswerException e = unexpected(answer(Map.of("X-REQUEST-ID", "r-2"), new byte[0]));

        assertThat(e)
                .hasMessage("unexpected answer 200 of Example: expected JSON but the body is empty at $")
                .hasNoCause();
        assertThat(e.requestId()).isEqualTo("r-2");
    }

    @Test
    void quotedTextIsShortAndOnOneLine() {
        assertThat(ApiAnswer.quoted("\n\u001b" + "x".repeat(198))).isEqualTo("\"\\n\\u001B" + "x".repeat(198) + "\"");
        assertThat(ApiAnswer.quoted("\n\u001b" + "x".repeat(199))).isEqualTo("\"\\n\\u001B" + "x".repeat(198) + "…\"");
    }

    private static ApiAnswer answer(String body) {
        return answer(Map.of(), body.getBytes(UTF_8));
    }

    private static ApiAnswer answer(Map<String, String> headers, byte[] body) {
        Map<String, List<String>> values =
                headers.entrySet().stream().collect(toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        return new ApiAnswer("Example", 200, HttpHeaders.of(values, (name, value) -> true), body);
    }

    private static UnexpectedAnswerException unexpected(ApiAnswer answer) {
        return catchThrowableOfType(UnexpectedAnswerException.class, answer::json);
    }

    private static void assertUnexpected(ApiAnswer answer, String path, String problem) {
        UnexpectedAnswerException e = unexpected(answer);

        assertThat(e.path()).isEqualTo(path);
        assertThat(e.problem()).isEqualTo(problem);
        assertThat(e.status()).isEqualTo(200);
    }
}
