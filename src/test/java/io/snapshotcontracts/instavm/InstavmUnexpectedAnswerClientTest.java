package io.snapshotcontracts.instavm;

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

/** What the client reports where no answer comes, or one that the InstaVM page does not allow. */
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
    void statusThatThePageDoesNotListIsReportedForEveryBody(int status) {
        server.answerJson(
                status,
                status == 204 || status == 304 ? "" : InstavmJson.snapshot().text());

        UnexpectedAnswerException e = unexpected();

        assertThat(e).hasMessage("unexpected answer " + status + " of InstaVM: undocumented status at status");
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.path()).isEqualTo("status");
        assertThat(e.problem()).isEqualTo("undocumented status");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 422})
    void snapshotAndRefusalAreJson(int status) {
        server.answer(status, Map.of("Content-Type", "text/html", "X-REQUEST-ID", "r-2"), new byte[0]);

        UnexpectedAnswerException e = unexpected();

        assertThat(e)
                .hasMessage("unexpected answer " + status
                        + " of InstaVM: expected application/json but was \"text/html\" at header:Content-Type");
        assertThat(e.requestId()).isEqualTo("r-2");
    }

    @Test
    void missingAnswerNamesInstavmAndTheAddress() {
        server.answerRaw("");

        assertThat(catchThrowableOfType(NoAnswerException.class, () -> client.getSnapshot("snap_1")))
                .hasMessageStartingWith("no answer of InstaVM to GET " + server.url() + "/v1/snapshots/snap_1: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 422 No\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}"
            })
    void noFailureShowsCredentials(String answer) {
        server.answerRaw(answer);
        InstavmClient client = InstavmClient.builder(server.url())
                .apiKey("canary-1")
                .bearerToken("canary-2")
                .header("Cookie", "canary-3")
                .build();

        ApiException e = catchThrowableOfType(ApiException.class, () -> client.getSnapshot("snap_1"));

        StringWriter trace = new StringWriter();
        // the whole trace, causes included, is what a log would show
        e.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("InstaVM").doesNotContain("canary");
    }

    private UnexpectedAnswerException unexpected() {
        return catchThrowableOfType(UnexpectedAnswerException.class, () -> client.getSnapshot("snap_1"));
    }
}
