package io.snapshotcontracts.instavm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.snapshotcontracts.client.UnexpectedAnswerException;
import io.snapshotcontracts.testsupport.CannedServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client says of a status, a media type or a body that the InstaVM page does not allow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstavmUnexpectedAnswerClientTest {

    private final CannedServer server = CannedServer.start();
    private final InstavmClient client = InstavmClient.builder(server.url()).build();

    @AfterAll
    void closeServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 206, 301, 304, 400, 401, 403, 404, 407, 409, 429, 500, 502, 503})
    void statusThatThePageDoesNotListIsReportedWhateverTheBody(int status) {
        String body = status == 204 || status == 304 ? "" : SnapshotJson.full().text();
        server.answerJson(status, body);

        assertUnexpected(status, "status", "undocumented status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain; charset=utf-8", "application/problem+json", "application/jsonl"})
    void otherMediaTypeIsReportedEvenIfTheBodyIsJson(String contentType) {
        server.answer(
                200,
                Map.of("Content-Type", contentType),
                SnapshotJson.full().text().getBytes(UTF_8));

        assertUnexpected(200, "header:Content-Type", "expected application/json but was \"" + contentType + "\"");
    }

    @Test
    void codingThatWasNotAskedForIsReported() {
        server.answer(200, Map.of("Content-Encoding", "gzip"), new byte[] {31, -117});

        assertUnexpected(200, "header:Content-Encoding", "expected identity but was \"gzip\"");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, expected JSON but the body is empty",
                "` \r\n`, expected JSON but the body is empty",
                "null, expected an object but was null",
                "[], expected an object but was an array",
                "\"{}\", expected an object but was the string \"{}\"",
                "{}{}, expected one JSON text but more follows it"
            })
    void bodyThatIsNotOneObjectIsReported(String body, String problem) {
        server.answerJson(200, body);

        assertUnexpected(200, "$", problem);
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
        server.answerJson(200, body.replace("%s", SnapshotJson.full().text()));

        UnexpectedAnswerException e = unexpected();

        assertThat(e.path()).isEqualTo("$");
        assertThat(e.problem())
                .startsWith("expected JSON but the parser says \"")
                .endsWith(")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-99999999999"})
    void numberBeyondAllRangesIsReported(String number) {
        server.answerJson(200, SnapshotJson.full().with("size_bytes", number).text());

        assertUnexpected(200, "$", "expected JSON but a number in it is out of range");
    }

    @Test
    void bodyInAnotherCharsetIsReported() {
        String text = SnapshotJson.full().with("name", "\"ü\"").text();
        server.answer(200, Map.of(), text.getBytes(ISO_8859_1));
        assertUnexpected(200, "$", "expected JSON but the body is not UTF-8");

        server.answer(200, Map.of(), text.getBytes(UTF_16));
        assertUnexpected(200, "$", "expected JSON but the body is not UTF-8");
    }

    @Test
    void messageNamesStatusPlaceAndProblemAndKeepsTheRequestId() {
        server.answer(200, Map.of("X-REQUEST-ID", "r-2"), "[]".getBytes(UTF_8));

        UnexpectedAnswerException e = unexpected();

        assertThat(e).hasMessage("unexpected answer 200 of InstaVM: expected an object but was an array at $");
        assertThat(e.requestId()).isEqualTo("r-2");
    }

    @Test
    void quotedValueIsShortAndOnOneLine() {
        server.answerJson(
                200,
                SnapshotJson.full()
                        .with("is_public", "\"\\n\\u001b" + "x".repeat(5000) + "\"")
                        .text());

        UnexpectedAnswerException e = unexpected();

        assertThat(e.problem())
                .isEqualTo("expected a boolean but was the string \"\\n\\u001B" + "x".repeat(198) + "…\"");
    }

    private UnexpectedAnswerException unexpected() {
        return catchThrowableOfType(UnexpectedAnswerException.class, () -> client.getSnapshot("snap_1"));
    }

    private void assertUnexpected(int status, String path, String problem) {
        UnexpectedAnswerException e = unexpected();

        assertThat(e.path()).isEqualTo(path);
        assertThat(e.problem()).isEqualTo(problem);
        assertThat(e.status()).isEqualTo(status);
    }
}
