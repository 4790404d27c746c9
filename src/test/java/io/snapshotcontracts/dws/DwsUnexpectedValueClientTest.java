package io.snapshotcontracts.dws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.client.UnexpectedAnswerException;
import io.snapshotcontracts.testsupport.CannedServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client says of JSON that is not of the shape of the DWS page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DwsUnexpectedValueClientTest {

    private final CannedServer server = CannedServer.start();
    private final DwsClient client = DwsClient.builder(server.url()).build();

    @AfterAll
    void closeServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "description", "started", "finished", "size", "status", "type", "cluster_id"})
    void missingFieldIsReportedWithItsPath(String field) {
        server.answerJson(200, DwsJson.listWith(DwsJson.snapshot().without(field)));

        assertUnexpected(200, "$.snapshots[1]." + field, "missing");
    }

    @ParameterizedTest
    @CsvSource({
        "id, a string",
        "name, a string",
        "description, a string",
        "started, a string",
        "finished, a string",
        "size, a number",
        "status, 'one of [CREATING, AVAILABLE, UNAVAILABLE]'",
        "type, 'one of [MANUAL, AUTOMATED]'",
        "cluster_id, a string"
    })
    void noFieldOfASnapshotMayBeNullOrTrue(String field, String expected) {
        for (String value : List.of("null", "true")) {
            server.answerJson(200, DwsJson.listWith(DwsJson.snapshot().with(field, value)));

            assertUnexpected(200, "$.snapshots[1]." + field, "expected " + expected + " but was " + value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "null, expected a string but was null",
                "\"\", expected a time of the form YYYY-MM-DDThh:mm:ssZ but was the string \"\""
            })
    void snapshotThatIsBeingCreatedHasATrueEndOrNone(String finished, String problem) {
        server.answerJson(
                200,
                DwsJson.listWith(
                        DwsJson.snapshot().with("status", "\"CREATING\"").with("finished", finished)));

        assertUnexpected(200, "$.snapshots[1].finished", problem);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "id, 7, expected a string but was the number 7",
                "name, {}, expected a string but was an object",
                "description, [], expected a string but was an array",
                "size, \"500\", expected a number but was the string \"500\"",
                "size, 1e400, expected a number within the range of a double but was the number 1E+400",
                "size, -1e400, expected a number within the range of a double but was the number -1E+400",
                "type, \"AUTO\", `expected one of [MANUAL, AUTOMATED] but was the string \"AUTO\"`",
                "type, \"\", `expected one of [MANUAL, AUTOMATED] but was the string \"\"`"
            })
    void wrongValueIsReportedWithWhatWasThere(String field, String value, String problem) {
        server.answerJson(200, DwsJson.listWith(DwsJson.snapshot().with(field, value)));

        assertUnexpected(200, "$.snapshots[1]." + field, problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROZEN", "available", "RESTORING", ""})
    void statusIsOneOfTheListedWordsLetterForLetter(String word) {
        String json = TextNode.valueOf(word).toString();
        server.answerJson(200, DwsJson.listWith(DwsJson.snapshot().with("status", json)));

        assertUnexpected(
                200,
                "$.snapshots[1].status",
                "expected one of [CREATING, AVAILABLE, UNAVAILABLE] but was the string " + json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"count\":0}                             | $.snapshots    | missing",
                "{\"snapshots\":null,\"count\":0}          | $.snapshots    | expected an array but was null",
                "{\"snapshots\":{},\"count\":0}            | $.snapshots    | expected an array but was an object",
                "{\"snapshots\":[null],\"count\":1}        | $.snapshots[0] | expected an object but was null",
                "{\"snapshots\":[[]],\"count\":1}          | $.snapshots[0] | expected an object but was an array",
                "{\"snapshots\":[]}                        | $.count        | missing",
                "{\"snapshots\":[],\"count\":null}         | $.count        | expected an integer but was null",
                "{\"snapshots\":[],\"count\":\"0\"}        | $.count        | expected an integer but was the string \"0\"",
                "{\"snapshots\":[],\"count\":0.5}          | $.count        | expected an integer but was the number 0.5",
                "{\"snapshots\":[],\"count\":9223372036854775808} | $.count | expected an integer of at most 64 bits but was the number 9223372036854775808",
                "{\"snapshots\":[],\"count\":-9223372036854775809} | $.count | expected an integer of at most 64 bits but was the number -9223372036854775809",
                "{\"error_code\":\"DWS.9999\"}             | $.snapshots    | missing"
            })
    void listOfAnotherShapeIsReported(String body, String path, String problem) {
        server.answerJson(200, body);

        assertUnexpected(200, path, problem);
    }

    private void assertUnexpected(int status, String path, String problem) {
        UnexpectedAnswerException e =
                catchThrowableOfType(UnexpectedAnswerException.class, () -> client.listSnapshots("p-1"));

        assertThat(e.path()).isEqualTo(path);
        assertThat(e.problem()).isEqualTo(problem);
        assertThat(e.status()).isEqualTo(status);
    }
}
