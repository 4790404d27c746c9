package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StubCommandTest {

    private final FakeEngine engine = new FakeEngine();
    private final FakeStopSignal stopSignal = new FakeStopSignal();

    @Test
    void printsOneLineWithItsBaseUrlAndRunsUntilItIsStopped() {
        Run run = run("stub");

        assertThat(run).isEqualTo(new Run(0, "Stub ready at http://127.0.0.1:4711\n", ""));
        assertThat(engine.calls).containsExactly("start stub on 127.0.0.1:8080", "close stub");
        assertThat(stopSignal.awaited).isTrue();
    }

    @Test
    void aStopSignalClosesTheStub() {
        run("stub");
        engine.calls.clear();

        stopSignal.cleanUps.forEach(Runnable::run);

        assertThat(engine.calls).containsExactly("close stub");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "[::1]"})
    void loopbackNeedsNoWarning(String host) {
        Run run = run("stub", "--host", host, "--port", "0");

        assertThat(engine.calls).first().isEqualTo("start stub on " + host + ":0");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void anythingWiderIsWarnedOf(String host) {
        Run run = run("stub", "--host", host);

        assertThat(run.out()).isEqualTo("Stub ready at http://127.0.0.1:4711\n");
        assertThat(run.err())
                .isEqualTo("Warning: the stub listens beyond this machine (" + host
                        + "), and programs that reach it can change it through its admin API; --no-admin switches"
                        + " that off.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void adminApiCanBeSwitchedOffAndNeedsNoWarningThen(String host) {
        Run run = run("stub", "--host", host, "--no-admin");

        assertThat(engine.calls).first().isEqualTo("start stub on " + host + ":8080 without admin API");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "mappings"})
    void servesAFolder(String option) {
        run("stub", "--" + option, "dir");

        assertThat(engine.calls).first().isEqualTo("start stub on 127.0.0.1:8080 of " + option + " dir");
    }

    @Test
    void twoThingsToServeAreOneTooMany() {
        assertThat(run("stub", "--contracts", "a", "--mappings", "b"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "Error: --contracts and --mappings exclude each other; give one of them. See 'snapshot-contracts"
                                + " stub --help'.\n"));
    }

    @Test
    void accessLogGoesToStandardErrorAlone() {
        assertThat(run("stub", "--access-log"))
                .isEqualTo(new Run(0, "Stub ready at http://127.0.0.1:4711\n", "GET / 200\n"));
    }

    private Run run(String... args) {
        return Run.of(engine, Map.of(), false, stopSignal, args);
    }
}
