package io.snapshotcontracts.instavm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.snapshotcontracts.client.ApiException;
import io.snapshotcontracts.client.NoAnswerException;
import io.snapshotcontracts.testsupport.CannedServer;
import io.snapshotcontracts.testsupport.RefusedPort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client says where no complete answer comes. */
@Timeout(10)
class InstavmNoAnswerClientTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nX-Request-Id: r-3\r\nContent-Length: 999\r\n\r\n";

    private final CannedServer server = CannedServer.start();
    private final InstavmClient patient = InstavmClient.builder(server.url()).build();
    private final InstavmClient hasty = InstavmClient.builder(server.url())
            .readTimeout(Duration.ofMillis(200))
            .build();

    /** The first call of a JVM takes longer than the hasty client waits. */
    @BeforeAll
    static void warmUp() {
        try (CannedServer server = CannedServer.start()) {
            server.answerJson(200, SnapshotJson.full().text());
            assertThat(InstavmClient.builder(server.url()).build().getSnapshot("snap_1"))
                    .isNotNull();
        }
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void refusedConnectionIsNoAnswer() throws IOException {
        try (RefusedPort port = new RefusedPort()) {
            NoAnswerException e = noAnswer(InstavmClient.builder(port.url()).build());

            assertThat(e).hasCauseInstanceOf(ConnectException.class);
            assertThat(e)
                    .hasMessageStartingWith("no answer of InstaVM to GET " + port.url() + "/v1/snapshots/snap_1: ");
            assertThat(e.requestId()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX-Request-Id: r-3\r\n"})
    void headThatStallsIsNoAnswer(String head) {
        server.stallAfter(head);

        NoAnswerException e = noAnswer(hasty);

        assertThat(e).hasCauseInstanceOf(TimeoutException.class);
        assertThat(e).hasMessageEndingWith("no complete answer within PT0.2S");
        assertThat(e.requestId()).isNull();
    }

    @Test
    void bodyThatStallsIsNoAnswerAndKeepsTheRequestId() {
        server.stallAfter(HEAD + "{\"id\":");

        NoAnswerException e = noAnswer(hasty);

        assertThat(e).hasCauseInstanceOf(TimeoutException.class);
        assertThat(e.requestId()).isEqualTo("r-3");
    }

    @Test
    void bodyThatDripsIsNoAnswerAndIsAbandoned() throws InterruptedException {
        server.dripAfter("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");

        NoAnswerException e = noAnswer(hasty);

        assertThat(e).hasCauseInstanceOf(TimeoutException.class);
        assertThat(server.clientHangsUp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}",
                "220 smtp.example.com ready\r\n\r\n"
            })
    void answerThatIsCutShortOrNoHttpIsNoAnswer(String text) {
        server.answerRaw(text);

        NoAnswerException e = noAnswer(patient);

        assertThat(e.getCause()).isInstanceOfAny(IOException.class, NumberFormatException.class);
    }

    @Test
    void bodyBeyondTheLargestSizeIsNoAnswerAndIsAbandoned() throws InterruptedException {
        server.dripAfter("HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n" + " ".repeat(10 * 1024 * 1024 + 1));

        NoAnswerException e = noAnswer(patient);

        assertThat(e.getCause()).hasMessage("the body is longer than 10485760 bytes");
        assertThat(server.clientHangsUp()).isTrue();
    }

    @Test
    void interruptedCallRestoresTheFlag() {
        server.stallAfter("");
        Thread.currentThread().interrupt();

        NoAnswerException e = noAnswer(patient);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(e).hasCauseInstanceOf(InterruptedException.class);
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
        e.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("InstaVM").doesNotContain("canary");
    }

    private static NoAnswerException noAnswer(InstavmClient client) {
        return catchThrowableOfType(NoAnswerException.class, () -> client.getSnapshot("snap_1"));
    }
}
