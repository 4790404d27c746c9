package io.snapshotcontracts.instavm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.snapshotcontracts.client.UnexpectedAnswerException;
import io.snapshotcontracts.testsupport.CannedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client says of JSON that is not of the shape of the InstaVM page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstavmUnexpectedValueClientTest {

    private final CannedServer server = CannedServer.start();
    private final InstavmClient client = InstavmClient.builder(server.url()).build();

    @AfterAll
    void closeServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "status", "snapshot_type", "created_at", "updated_at"})
    void missingFieldIsReportedWithItsPath(String field) {
        server.answerJson(200, InstavmJson.snapshot().without(field).text());

        assertUnexpected(200, "$." + field, "missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "status", "snapshot_type", "type", "created_at", "updated_at"})
    void nullIsNoString(String field) {
        server.answerJson(200, InstavmJson.snapshot().with(field, "null").text());

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
        server.answerJson(200, InstavmJson.snapshot().with(field, "17").text());

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
        server.answerJson(200, InstavmJson.snapshot().with(field, value).text());

        assertUnexpected(200, "$." + field, problem);
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

    private void assertUnexpected(int status, String path, String problem) {
        UnexpectedAnswerException e =
                catchThrowableOfType(UnexpectedAnswerException.class, () -> client.getSnapshot("snap_1"));

        assertThat(e.path()).isEqualTo(path);
        assertThat(e.problem()).isEqualTo(problem);
        assertThat(e.status()).isEqualTo(status);
    }
}
