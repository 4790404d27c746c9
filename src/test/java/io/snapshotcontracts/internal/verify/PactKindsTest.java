package io.snapshotcontracts.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import io.snapshotcontracts.testsupport.PactText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts of other people's tools, verified over a socket. */
class PactKindsTest {

    @TempDir
    private Path folder;

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server = start();
    private int status = 200;
    private String answer = "";

    private HttpServer start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", exchange -> {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                byte[] body = answer.getBytes(UTF_8);
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Test
    void pendingInteractionIsJudgedAndDoesNotDecide() throws IOException {
        write("a.json", PactText.of("4.0", "{}", "{\"status\": 201}", ", \"pending\": true"));
        write("b.json", PactText.of("4.0", "{}", "{\"status\": 200}", ""));

        RunResult result = verify(null);

        assertThat(result.runs().get(0).interactions())
                .extracting(InteractionResult::outcome, InteractionResult::pending)
                .containsExactly(tuple(Outcome.VIOLATED, true), tuple(Outcome.VERIFIED, false));
        assertThat(result.verdict(true)).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void pendingInteractionAloneVerifiesNothing() throws IOException {
        write("a.json", PactText.of("4.0", "{}", "{\"status\": 201}", ", \"pending\": true"));

        assertThat(verify(null).verdict(false)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({"500", "503", "403"})
    void statusThatAnotherInteractionExpectsAnnouncesNothing(int status) throws IOException {
        write("a.json", PactText.of("4.0", "{}", "{\"status\": 200}", ""));
        write("b.json", PactText.of("4.0", "{\"method\": \"POST\"}", "{\"status\": " + status + "}", ""));
        this.status = status;

        assertThat(verify(null).runs().get(0).interactions())
                .extracting(InteractionResult::outcome)
                .containsExactly(Outcome.VIOLATED, Outcome.VERIFIED);
    }

    @Test
    void parametersOfAStateAreSentWithTheirTypes() throws IOException {
        write(
                "a.json",
                PactText.of(
                        "3.0.0",
                        "{}",
                        "{}",
                        ", \"providerStates\": [{\"name\": \"s\", \"params\": {\"n\": 42, \"b\": true, \"d\": 1.50,"
                                + " \"l\": [\"x\"], \"o\": {\"k\": null}, \"t\": \"7\"}}]"));

        verify(URI.create(url() + "/states"));

        assertThat(bodies.get(0))
                .contains("\"params\":{\"n\":42,\"b\":true,\"d\":1.50,\"l\":[\"x\"],\"o\":{\"k\":null},\"t\":\"7\"}");
    }

    @Test
    void valueOfTheSetupKeepsItsTypeInTheBody() throws IOException {
        write("a.json", PactText.of("4.0", """
                {"method": "POST", "body": {"content": {"id": 1}, "contentType": "application/json"},
                 "generators": {"body": {"$.id": {"type": "ProviderState", "expression": "${id}"}}}}""", "{}", """
                , "providerStates": [{"name": "s"}]"""));
        answer = "{\"id\": 9007199254740993}";

        verify(URI.create(url() + "/states"));

        assertThat(bodies.get(1)).isEqualTo("{\"id\":9007199254740993}");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private RunResult verify(@Nullable URI states) {
        ContractSet contracts = ContractSet.of(folder);
        VerifyOptions options = new VerifyOptions(
                Duration.ofSeconds(10), Duration.ofSeconds(30), 1 << 20, new VerifyOptions.Pace(1, 0));
        JdkTransport transport = new JdkTransport(Duration.ofSeconds(10), 1 << 20);
        return new Verification(contracts, options, transport)
                .verify(List.of(new Target("p", URI.create(url()), Headers.NONE, states)), unused -> {});
    }
}
