package io.snapshotcontracts.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What recorders write of an answer, and what of it can be judged. */
class RecordedContentTest {

    private static final String NOT_KEPT = "there was a body, but does not hold its text";
    private static final String UNKNOWN = "does not say whether there was a body";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // kept out by a filter, evicted from the browser's memory, or beyond the recorder's limit
                "'content': {'size': 157, 'mimeType': 'application/json'}, 'bodySize': -1",
                "'content': {'size': 157, 'text': ''}, 'bodySize': 0",
                "'content': {'size': '157'}, 'bodySize': -1",
                "'content': {'size': 1.57e2, 'text': null}",
                // answered by a service worker, or streamed past the recorder
                "'content': {'size': 0, 'text': ''}, 'bodySize': 157",
                "'bodySize': 157, 'content': {'size': 0}",
                "'content': {'mimeType': 'application/json'}, 'bodySize': 99999999999",
                "'content': {'size': -1}, 'bodySize': 12",
                "'content': null, 'bodySize': 12",
            })
    void bodyOfASizeAndWithoutTextWasNotKept(String response) {
        assertThat(problem("GET", 200, response)).contains(NOT_KEPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'headers': {'content-type': 'application/json'}, 'size': 433",
                "'content': {}",
                "'content': []",
                "'content': {'mimeType': 'application/json'}, 'bodySize': -1",
                "'content': {'size': -1, 'mimeType': 'x-unknown'}, 'bodySize': -1",
                "'content': {'size': -1, 'text': ''}, 'bodySize': -1",
                "'content': {'size': null}, 'bodySize': null",
                "'content': {'size': 0, 'text': null}, 'bodySize': 0",
                "'content': {'size': NaN}, 'bodySize': Infinity",
                "'content': {'size': 0.5}",
                "'bodySize': 0",
            })
    void recorderThatSaysNothingOfABodyDidNotRecordOne(String response) {
        assertThat(problem("GET", 200, response)).contains(UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'content': {'size': 0, 'mimeType': 'application/json', 'text': ''}, 'bodySize': 0",
                "'content': {'size': 0, 'text': ''}, 'bodySize': -1",
                "'content': {'size': 0}, 'bodySize': 0",
                "'content': {'size': 0, 'mimeType': 'x-unknown'}, 'bodySize': -1",
                "'content': {'size': 0.0}",
                "'content': {'size': '0'}",
                "'content': {'text': ''}",
                "'content': {'size': -1, 'text': ''}, 'bodySize': 0",
                "'content': {'mimeType': ''}, 'bodySize': 0",
            })
    void bodyThatIsKnownToBeEmptyIsEmpty(String response) {
        assertThat(body("GET", 200, response))
                .isEqualTo(new RecordedBody(io.snapshotcontracts.internal.http.Body.EMPTY, null));
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200", "head, 404", "GET, 204", "GET, 205", "GET, 304", "GET, 101"})
    void answerThatHasNoBodyByHttpIsEmpty(String method, int status) {
        for (String response : new String[] {"'x': 0", "'content': {'size': 157}", "'content': {'size': -1}"}) {
            assertThat(problem(method, status, response + ", 'bodySize': 12")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'content': {'size': 0, 'text': '{}'}, 'bodySize': 0",
                "'content': {'size': -1, 'text': '{}'}, 'bodySize': -1",
                "'content': {'text': '{}'}",
                "'content': {'text': 'e30=', 'encoding': 'base64', 'size': 2}",
                "'content': {'text': 'e3\\n0=', 'encoding': 'BASE64 '}",
                "'content': {'size': 7}, 'content': {'text': '{}'}",
                "'content': {'text': 'x', 'text': '{}'}",
                "'content': {'text': '{}', '_file': 'body.json'}",
            })
    void textIsTheBodyWhateverTheSizes(String response) {
        assertThat(body("GET", 200, response).body().bytes()).isEqualTo(new byte[] {'{', '}'});
    }

    @ParameterizedTest
    @CsvSource({"1048576, 1048577, true", "1048576, 1048576, false", "1048576, -1, false", "1048575, 1048577, false"})
    void bodyThatFirefoxCutIsNotJudged(int length, int size, boolean isCut) {
        String content = "'content': {'size': " + size + ", 'text': '" + "x".repeat(length) + "'}";

        assertThat(entry("GET", "200", ", " + content, 2_000_000).content().missing() != null)
                .isEqualTo(isCut);
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "'2e2', 200", "200.0, 200", "'\"200\"', 200", "'\" 404 \"', 404", "999, 999"})
    void wholeStatusIsOneHoweverItIsWritten(String status, int read) {
        Entry entry = entry("GET", status, "");

        assertThat(entry.status()).isEqualTo(read);
        assertThat(entry.statusProblem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200.7",
                "4294967496",
                "-4294967096.5",
                "1e400",
                "NaN",
                "Infinity",
                "1000",
                "99",
                "1",
                "\"OK\"",
                "\"200 OK\"",
                "\"\"",
                "true",
                "[200]",
                "{\"code\": 200}",
                "20000000000000000000000000000200"
            })
    void anyOtherStatusIsNone(String status) {
        Entry entry = entry("GET", status, "");

        assertThat(entry.status()).isNull();
        assertThat(entry.statusProblem()).contains("not a whole number from 100 to 999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "null", "0.0", "\"0\"", "-4294967096"})
    void statusBelowOneMeansThatNoAnswerCame(String status) {
        Entry entry = entry("GET", status, "");

        assertThat(entry.status() == null || entry.status() == 0).isTrue();
        assertThat(entry.statusProblem()).isNull();
    }

    private static String problem(String method, int status, String response) {
        String problem = body(method, status, response).problem();
        return problem == null ? "" : problem;
    }

    private static RecordedBody body(String method, int status, String response) {
        return RecordedBody.of(
                entry(method, String.valueOf(status), ", " + response).content(), 1_000);
    }

    private static Entry entry(String method, String status, String rest) {
        return entry(method, status, rest, 1_000);
    }

    private static Entry entry(String method, String status, String rest, long maxBodyBytes) {
        String json = "{\"request\": {\"method\": \"" + method + "\", \"url\": \"/a\"}, \"response\": {\"status\": "
                + status + rest.replace('\'', '"') + "}}";
        EntryReader reader = new EntryReader(maxBodyBytes);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try (var parser = reader.parser(new ByteArrayInputStream(bytes))) {
            parser.nextToken();
            return reader.read(parser, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
