package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyCommandTest {

    private static final String GOOD = "{\"id\": 7, \"name\": \"Sencha\", \"kind\": \"green\", \"price\": 4.5}";
    private static final String BAD = "{\"id\": \"seven\", \"name\": \"Sencha\", \"kind\": \"green\", \"price\": 4.5}";

    private static final String TOKEN = "canary-41d6be";

    @TempDir
    private Path folder;

    private final CannedServer service = CannedServer.start();
    private final int port = freePort();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatConformsIsCountedAndSaysNothing() {
        service.answerJson(200, GOOD);

        Run run = run(List.of("/teas/7", "/teas/8"));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("\n  operation ")
                .contains("tea-shop getTea ", "CONFORMS  2 of 2 exchanges judged conform\nAdded latency: median ")
                .endsWith(" ms (2 exchanges)\n");
        assertThat(run.err()).isEqualTo("Proxy ready at http://127.0.0.1:" + port + " for " + service.url() + "\n");
    }

    @Test
    void whatIsWrongIsALineAsItComes() {
        service.answerJson(200, BAD);

        Run run = run(List.of("/teas/7?token=canary-8d1f2a"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().findFirst().orElse(""))
                .matches("✘ [-0-9]+T[:.0-9]+Z  GET /teas/7 200  \\$\\.id is not .*");
        assertThat(run.out())
                .contains("\nFAILED  0 of 1 exchange judged conform")
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void noCredentialIsShownThatAnAnswerRepeats(String format) {
        service.answerJson(200, BAD.replace("seven", TOKEN));

        Run run = run(List.of("/teas/7"), "--format", format);

        assertThat(run.out()).contains("***");
        assertThat(run.all()).doesNotContain(TOKEN);
    }

    @Test
    void acceptedFindingsDoNotDecide() throws IOException {
        service.answerJson(200, BAD);
        Path accepted = Files.writeString(folder.resolve("accepted.yaml"), """
                - provider: tea-shop
                  operation: getTea
                  path: $.id
                  reason: the vendor mends it in spring
                  until: 2999-01-01
                """);

        Run run = run(List.of("/teas/7"), "--accepted", accepted.toString());

        assertThat(run.out()).contains("accepted");
        assertThat(run.code()).isZero();
    }

    @Test
    void jsonIsAnObjectForEachExchange() {
        service.answerJson(200, GOOD);

        Run run = run(List.of("/teas/7", "/nowhere"), "--format", "json");

        assertThat(run.out().lines())
                .containsExactly(
                        "{\"index\":0,\"source\":\"" + service.url()
                                + "\",\"provider\":\"tea-shop\",\"operation\":\"getTea\",\"status\":200,\"verdict\":\"conforms\",\"findings\":[]}",
                        "{\"index\":1,\"source\":\"" + service.url()
                                + "\",\"provider\":null,\"operation\":null,\"status\":200,\"verdict\":\"unmatched\",\"findings\":[]}");
        assertThat(run.err()).contains("\nAdded latency: median ");
    }

    @Test
    void nothingThatMatchedIsInconclusive() {
        assertThat(run(List.of()).code()).isEqualTo(3);
    }

    @Test
    void failFastEndsWithTheFirstThatDoesNotConform() {
        service.answerJson(200, BAD);

        Run run = run(List.of("/teas/7"), true, "--fail-fast");

        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void portInUseIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Run run = run(List.of());

            assertThat(taken.isBound()).isTrue();
            assertThat(run)
                    .isEqualTo(new Run(
                            2,
                            "",
                            "Error: port " + port
                                    + " of 127.0.0.1 is already in use; --port takes another one, 0 a free"
                                    + " one. See 'snapshot-contracts proxy --help'.\n"));
        }
    }

    @Test
    void unknownProviderIsOneSentence() {
        assertThat(run(List.of(), "--provider", "tea-shp"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "Error: there is no documented provider 'tea-shp', only: tea-shop; did you mean 'tea-shop'? See"
                                + " 'snapshot-contracts proxy --help'.\n"));
    }

    private Run run(List<String> paths, String... options) {
        return run(paths, false, options);
    }

    /** @param until whether to wait until the command ends by itself */
    private Run run(List<String> paths, boolean until, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "proxy",
                "--target",
                service.url().toString(),
                "--port",
                String.valueOf(port),
                "--contracts",
                "src/test/resources/tea-shop"));
        arguments.addAll(List.of(options));
        return Run.of(Map.of(), false, new Requests(paths, until), arguments.toArray(String[]::new));
    }

    /** Sends requests through the proxy, and then stops it. */
    private final class Requests implements StopSignal {

        private final List<String> paths;
        private final boolean untilItEnds;

        Requests(List<String> paths, boolean untilItEnds) {
            this.paths = paths;
            this.untilItEnds = untilItEnds;
        }

        @Override
        public void whenStopped(Runnable cleanUp) {
            throw new AssertionError("this command ends with a code of its own");
        }

        @Override
        public void whenStoppedWithOwnCode(Runnable cleanUp) {
            // no signal comes
        }

        @Override
        public void await(Future<Void> ended) throws InterruptedException {
            HttpClient client = HttpClient.newHttpClient();
            try {
                for (String path : paths) {
                    client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("X-Shop-Token", TOKEN)
                                    .build(),
                            BodyHandlers.discarding());
                }
                if (untilItEnds) {
                    ended.get(20, TimeUnit.SECONDS);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
