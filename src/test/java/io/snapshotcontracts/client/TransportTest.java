package io.snapshotcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.snapshotcontracts.testsupport.CannedServer;
import io.snapshotcontracts.testsupport.RefusedPort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets over the wire: whole answers, or the reason why there is none. */
@Timeout(10)
class TransportTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nX-Request-Id: r-3\r\nContent-Length: 999\r\n\r\n";

    private final CannedServer server = CannedServer.start();
    private final ExampleClient patient = ExampleClient.builder(server.url()).build();
    private final ExampleClient hasty = ExampleClient.builder(server.url())
            .readTimeout(Duration.ofMillis(200))
            .build();

    /** The first call of a JVM takes longer than the hasty client waits. */
    @BeforeAll
    static void warmUp() {
        try (CannedServer server = CannedServer.start()) {
            server.answerJson(200, "{}");
            assertThat(ExampleClient.builder(server.url()).build().get("1")).isNotNull();
        }
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void refusedConnectionIsNoAnswer() throws IOException {
        try (RefusedPort port = new RefusedPort()) {
            NoAnswerException e = noAnswer(ExampleClient.builder(port.url()).build());

            assertThat(e).hasCauseInstanceOf(ConnectException.class);
            assertThat(e).hasMessageStartingWith("no answer of Example to GET " + port.url() + "/things/1: ");
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
        server.dripAfter("HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n" + " ".repeat(CappedBody.MAX_BYTES + 1));

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
                "HTTP/1.1 429 No\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{]",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}"
            })
    void noFailureShowsCredentials(String answer) {
        server.answerRaw(answer);
        ExampleClient client = ExampleClient.builder(server.url())
                .key("canary-1")
                .token("canary-2")
                .header("Cookie", "canary-3")
                .build();

        ApiException e = catchThrowableOfType(ApiException.class, () -> client.get("1"));

        StringWriter trace = new StringWriter();
        // the whole trace, causes included, is what a log would show
        e.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("Example").doesNotContain("canary");
    }

    @Test
    void bodyOfExactlyTheLargestSizeIsRead() {
        server.answerJson(200, "{\"id\":7}" + " ".repeat(CappedBody.MAX_BYTES - 8));

        assertThat(patient.get("1").field("id").integer()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsNotFollowed(int status) {
        server.answer(status, Map.of("Location", server.url() + "/elsewhere"), new byte[0]);

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> patient.get("1"))
                .withMessage("unexpected answer " + status + " of Example: undocumented status at status");
        assertThat(server.requests()).hasSize(1);
    }

    /** The properties of this JVM let no client follow a redirect, so this looks at the setting itself. */
    @Test
    void redirectsAndTheWaitForAConnectionDoNotDependOnPropertiesOfTheProcess() {
        HttpClient http = Transport.httpClient(Duration.ofSeconds(7));

        assertThat(http.followRedirects()).isEqualTo(HttpClient.Redirect.NEVER);
        assertThat(http.connectTimeout()).contains(Duration.ofSeconds(7));
    }

    private static NoAnswerException noAnswer(ExampleClient client) {
        return catchThrowableOfType(NoAnswerException.class, () -> client.get("1"));
    }
}
