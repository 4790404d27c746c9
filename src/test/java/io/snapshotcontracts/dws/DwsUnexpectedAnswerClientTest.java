package io.snapshotcontracts.dws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.snapshotcontracts.client.ApiException;
import io.snapshotcontracts.client.NoAnswerException;
import io.snapshotcontracts.client.UnexpectedAnswerException;
import io.snapshotcontracts.testsupport.CannedServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client reports where no answer comes, or one that the DWS page does not allow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DwsUnexpectedAnswerClientTest {

    private final CannedServer server = CannedServer.start();
    private final DwsClient client = DwsClient.builder(server.url()).build();

    @AfterAll
    void closeServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 206, 301, 304, 402, 405, 407, 409, 422, 429, 501, 502, 504})
    void statusThatThePageDoesNotListIsReportedForEveryBody(int status) {
        server.answerJson(status, status == 204 || status == 304 ? "" : DwsJson.list());

        UnexpectedAnswerException e = unexpected();

        assertThat(e).hasMessage("unexpected answer " + status + " of DWS: undocumented status at status");
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.path()).isEqualTo("status");
        assertThat(e.problem()).isEqualTo("undocumented status");
    }

    @Test
    void listIsJson() {
        server.answer(200, Map.of("Content-Type", "text/html", "X-REQUEST-ID", "r-2"), new byte[0]);

        UnexpectedAnswerException e = unexpected();

        assertThat(e)
                .hasMessage("unexpected answer 200 of DWS: expected application/json but was \"text/html\""
                        + " at header:Content-Type");
        assertThat(e.requestId()).isEqualTo("r-2");
    }

    @Test
    void missingAnswerNamesDwsAndTheAddress() {
        server.answerRaw("");

        assertThat(catchThrowableOfType(NoAnswerException.class, () -> client.listSnapshots("p-1")))
                .hasMessageStartingWith("no answer of DWS to GET " + server.url() + "/v1.0/p-1/snapshots: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 429 No\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}"
            })
    void noFailureShowsCredentials(String answer) {
        server.answerRaw(answer);
        DwsClient client = DwsClient.builder(server.url())
                .authToken("canary-1")
                .header("Authorization", "canary-2")
                .build();

        ApiException e = catchThrowableOfType(ApiException.class, () -> client.listSnapshots("p-1"));

        StringWriter trace = new StringWriter();
        // the whole trace, causes included, is what a log would show
        e.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("DWS").doesNotContain("canary");
    }

    private UnexpectedAnswerException unexpected() {
        return catchThrowableOfType(UnexpectedAnswerException.class, () -> client.listSnapshots("p-1"));
    }
}
