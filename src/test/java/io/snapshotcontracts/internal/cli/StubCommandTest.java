package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.report.Theme;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StubCommandTest {

    private final List<Integer> statuses = new ArrayList<>();

    @Test
    void printsOneLineWithItsBaseUrlAndRunsUntilItIsStopped() {
        FakeStopSignal signal = new FakeStopSignal();

        Run run = Run.of(Map.of(), false, signal, "stub", "--port", "0");

        assertThat(run.atAnyTime()).isEqualTo(new Run(0, "Stub ready at http://127.0.0.1:PORT\n", ""));
        assertThat(signal.awaited).isTrue();
    }

    @Test
    void aStopSignalClosesTheStub() {
        StopSignal signal = new StopSignal() {
            private Runnable cleanUp = () -> {};

            @Override
            public void whenStopped(Runnable given) {
                cleanUp = given;
            }

            @Override
            public void await(Future<Void> ended) throws InterruptedException {
                assertThat(ended).isNotDone();
                cleanUp.run();
                try {
                    ended.get(20, TimeUnit.SECONDS);
                } catch (ExecutionException | TimeoutException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public void whenStoppedWithOwnCode(Runnable given) {
                throw new AssertionError("the JVM's code is this command's");
            }
        };

        assertThat(Run.of(Map.of(), false, signal, "stub", "--port", "0").code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "localhost", "::1", "[::1]"})
    void loopbackNeedsNoWarning(String host) {
        assertThat(StubCommand.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void anythingWiderIsNoLoopback(String host) {
        assertThat(StubCommand.isLoopback(host)).isFalse();
    }

    @Test
    void anythingWiderIsWarnedOf() {
        Run run = Run.of("stub", "--port", "0", "--host", "0.0.0.0");

        assertThat(run.atAnyTime().out()).isEqualTo("Stub ready at http://127.0.0.1:PORT\n");
        assertThat(run.err())
                .isEqualTo("Warning: the stub listens beyond this machine (0.0.0.0), and programs that reach it can"
                        + " change it through its admin API; --no-admin switches that off.\n");
    }

    @Test
    void adminApiCanBeSwitchedOffAndNeedsNoWarningThen() {
        Run run = asked(List.of("/__admin/mappings"), "--host", "0.0.0.0", "--no-admin");

        assertThat(run.err()).isEmpty();
        assertThat(statuses).containsExactly(404);
        asked(List.of("/__admin/mappings"));
        assertThat(statuses).containsExactly(404, 200);
    }

    @Test
    void servesAFolderOfContracts() {
        asked(List.of("/orders/7", "/v1/snapshots/snap_1"), "--contracts", Warehouse.FOLDER);

        assertThat(statuses).containsExactly(200, 404);
    }

    @Test
    void servesAFolderOfMappings() {
        asked(List.of("/orders/7", "/v1/snapshots/snap_1"), "--mappings", "wiremock-mappings");

        assertThat(statuses).first().isEqualTo(404);
        assertThat(statuses).last().isNotEqualTo(404);
    }

    @Test
    void twoThingsToServeAreOneTooMany() {
        assertThat(Run.of("stub", "--contracts", "a", "--mappings", "b"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "Error: --contracts and --mappings exclude each other; give one of them. See 'snapshot-contracts"
                                + " stub --help'.\n"));
    }

    @Test
    void accessLogGoesToStandardErrorAlone() {
        Run run = asked(List.of("/orders/7?a=b"), "--contracts", Warehouse.FOLDER, "--access-log");

        assertThat(run.out()).hasLineCount(1);
        assertThat(run.err()).contains(" GET /orders/7?*** 404 ").hasLineCount(1);
    }

    /** Starts a stub, asks for these paths at the address that it prints, and stops it. */
    private Run asked(List<String> paths, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> args = new ArrayList<>(List.of("stub", "--port", "0"));
        args.addAll(List.of(options));
        FakeStopSignal signal = new FakeStopSignal();
        signal.whileRunning = () ->
                paths.forEach(path -> statuses.add(status(out.toString().strip().replaceAll(".* at ", "") + path)));
        Shell shell = new Shell(new PrintWriter(out), new PrintWriter(err), Map.of(), false, Theme.UNICODE);
        int code = Cli.run(shell, signal, args.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    private static int status(String url) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .header("X-API-Key", "k")
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
