package io.snapshotcontracts.instavm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.snapshotcontracts.testsupport.CannedServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client says of the answers that the InstaVM page does not allow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstavmUnexpectedAnswerClientTest {

    private final CannedServer server = CannedServer.start();
    private final InstavmClient client = InstavmClient.builder(server.url()).build();

    @AfterAll
    void closeServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "status", "snapshot_type", "created_at", "updated_at"})
    void missingFieldIsReportedWithItsPath(String field) {
        server.answerJson(200, SnapshotJson.full().without(field).text());

        assertUnexpected(200, "$." + field, "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "status", "snapshot_type", "type", "created_at", "updated_at"})
    void nullIsNoString(String field) {
        server.answerJson(200, SnapshotJson.full().with(field, "null").text());

        assertUnexpected(200, "$." + field, "expected a string but was null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "name",
                "status",
                "source_vm_id",
                "snapshot_type",
                "type",
                "oci_image",
                "last_error",
                "created_at",
                "updated_at"
            })
    void numberIsNoString(String field) {
        server.answerJson(200, SnapshotJson.full().with(field, "17").text());

        assertUnexpected(200, "$." + field, "expected a string but was the number 17");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "name, {}, expected a string but was an object",
                "name, [], expected a string but was an array",
                "name, true, expected a string but was true",
                "vcpu_count, \"2\", expected an integer but was the string \"2\"",
                "vcpu_count, 2.5, expected an integer but was the number 2.5",
                "memory_mb, true, expected an integer but was true",
                "memory_mb, 1e-1, expected an integer but was the number 0.1",
                "size_bytes, null, expected an integer but was null",
                "size_bytes, \"0\", expected an integer but was the string \"0\"",
                "is_public, null, expected a boolean but was null",
                "is_public, \"true\", expected a boolean but was the string \"true\"",
                "is_public, 0, expected a boolean but was the number 0"
            })
    void wrongTypeIsReportedWithWhatWasThere(String field, String value, String problem) {
        server.answerJson(200, SnapshotJson.full().with(field, value).text());

        assertUnexpected(200, "$." + field, problem);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808, 9223372036854775808",
        "-9223372036854775809, -9223372036854775809",
        "9223372036854775808.0, 9223372036854775808",
        "1e1000000000, 1E+1000000000"
    })
    void integerBeyond64BitsIsReportedAndDoesNotOverflow(String written, String shown) {
        server.answerJson(200, SnapshotJson.full().with("vcpu_count", written).text());

        assertUnexpected(200, "$.vcpu_count", "expected an integer of at most 64 bits but was the number " + shown);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                 | $                  | expected an object but was an array",
                "{\"detail\":\"Not Found\"}                         | $.detail           | expected an array but was the string \"Not Found\"",
                "{\"detail\":null}                                  | $.detail           | expected an array but was null",
                "{\"detail\":[1]}                                   | $.detail[0]        | expected an object but was the number 1",
                "{\"detail\":[{\"msg\":\"m\",\"type\":\"t\"}]}      | $.detail[0].loc    | missing",
                "{\"detail\":[{\"loc\":[],\"type\":\"t\"}]}         | $.detail[0].msg    | missing",
                "{\"detail\":[{\"loc\":[],\"msg\":\"m\"}]}          | $.detail[0].type   | missing",
                "{\"detail\":[{\"loc\":\"x\"}]}                     | $.detail[0].loc    | expected an array but was the string \"x\"",
                "{\"detail\":[{\"loc\":[\"a\",1.5]}]}               | $.detail[0].loc[1] | expected an integer but was the number 1.5",
                "{\"detail\":[{\"loc\":[null]}]}                    | $.detail[0].loc[0] | expected a string but was null",
                "{\"detail\":[{\"loc\":[],\"msg\":null}]}           | $.detail[0].msg    | expected a string but was null"
            })
    void refusalOfAnotherShapeIsReportedWithItsStatus(String body, String path, String problem) {
        server.answerJson(422, body);

        assertUnexpected(422, path, problem);
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
