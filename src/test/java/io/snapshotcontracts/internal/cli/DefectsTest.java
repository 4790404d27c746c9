package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.SentRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefectsTest {

    private static final String VERIFY = "verify --url http://127.0.0.1:1 --provider dws";
    private static final String STUB = "stub --port 0";

    @ParameterizedTest
    @ValueSource(strings = {VERIFY, STUB})
    void endWithSeventyAndOneSentence(String command) {
        Run run = failing(new IllegalStateException("what only the program can mend"), command);

        assertThat(run)
                .isEqualTo(new Run(
                        70,
                        "",
                        "Error: this is a defect of the program (java.lang.IllegalStateException);"
                                + " --verbose prints the stack trace.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {VERIFY, STUB})
    void showTheStackTraceWhenAsked(String command) {
        Run run = failing(new IllegalStateException("outer", new ArithmeticException("inner")), command + " --verbose");

        assertThat(run.code()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("Error: this is a defect of the program (java.lang.IllegalStateException);"
                        + " please report it with this stack trace:\n"
                        + "java.lang.IllegalStateException\n    at ")
                .containsPattern("    at io\\.snapshotcontracts\\.internal\\.cli\\.DefectsTest.*\n")
                .contains("\ncaused by java.lang.ArithmeticException\n    at ")
                .doesNotContain("outer", "inner");
    }

    @Test
    void anErrorIsADefectToo() {
        FakeStopSignal signal = new FakeStopSignal();
        signal.atStart = () -> {
            throw new StackOverflowError();
        };

        Run run = Run.of(Map.of(), false, signal, VERIFY.split(" "));

        assertThat(run.code()).isEqualTo(70);
        assertThat(run.err()).contains("(java.lang.StackOverflowError)").hasLineCount(1);
    }

    @Test
    void aCircularChainOfCausesEnds() {
        IllegalStateException outer = new IllegalStateException();
        outer.initCause(new IllegalStateException(outer));

        assertThat(failing(outer, VERIFY + " --verbose").code()).isEqualTo(70);
    }

    @Test
    void ofOneInteractionIsReportedAndItsStackTraceIsShownOnceWhereItIsAskedFor() {
        RunResult result = new RunResult(List.of(new ProviderRun(
                "orders",
                "http://h",
                Stream.of("read an order", "read it again")
                        .map(name -> result(name)
                                .withDefect("java.lang.IllegalStateException\n    at a.b.C\u001b.d(C.java:1)\n"))
                        .toList())));

        assertThat(reported(result, false))
                .isEqualTo("Error: internal error in 2 of the interactions, a defect of this program; please report it."
                        + " --verbose prints the stack trace.\n");
        assertThat(reported(result, true)).isEqualTo("""
                Error: internal error in 2 of the interactions, a defect of this program; please report it with this\
                 stack trace:
                shop.json, interaction 1: read an order
                java.lang.IllegalStateException
                    at a.b.C?.d(C.java:1)
                """);
    }

    private static InteractionResult result(String description) {
        SentRequest sent = new SentRequest("GET", "/orders/7", "http://h/orders/7", List.of());
        return new InteractionResult(
                description,
                null,
                Outcome.INCONCLUSIVE,
                "internal error",
                sent,
                "getOrder",
                "shop.json, interaction 1",
                200,
                200,
                12L,
                List.of());
    }

    private static String reported(RunResult result, boolean verbose) {
        StringWriter err = new StringWriter();
        Defects.of(result).report(verbose, new PrintWriter(err));
        return err.toString().replace(System.lineSeparator(), "\n");
    }

    private static Run failing(RuntimeException thrown, String command) {
        FakeStopSignal signal = new FakeStopSignal();
        signal.atStart = () -> {
            throw thrown;
        };
        return Run.of(Map.of(), false, signal, command.split(" "));
    }
}
