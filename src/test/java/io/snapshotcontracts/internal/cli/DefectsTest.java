package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefectsTest {

    private final FakeEngine engine = new FakeEngine();

    @ParameterizedTest
    @ValueSource(strings = {"verify", "stub"})
    void endWithSeventyAndOneSentence(String command) {
        engine.failure = new IllegalStateException("what only the program can mend");

        Run run = Run.of(engine, command);

        assertThat(run)
                .isEqualTo(new Run(
                        70,
                        "",
                        "Error: this is a defect of the program (java.lang.IllegalStateException);"
                                + " --verbose prints the stack trace.\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "stub"})
    void showTheStackTraceWhenAsked(String command) {
        engine.failure = new IllegalStateException("outer", new ArithmeticException("inner"));

        Run run = Run.of(engine, command, "--verbose");

        assertThat(run.code()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("Error: this is a defect of the program (java.lang.IllegalStateException);"
                        + " please report it with this stack trace:\n"
                        + "java.lang.IllegalStateException\n    at ")
                .containsPattern("    at io\\.snapshotcontracts\\.internal\\.cli\\.DefectsTest.*\n")
                .contains("\ncaused by java.lang.ArithmeticException\n    at ");
    }

    @Test
    void anErrorIsADefectToo() {
        engine.error = new StackOverflowError();

        Run run = Run.of(engine, "verify");

        assertThat(run.code()).isEqualTo(70);
        assertThat(run.err()).contains("(java.lang.StackOverflowError)").hasLineCount(1);
    }

    @Test
    void aCircularChainOfCausesEnds() {
        IllegalStateException outer = new IllegalStateException();
        outer.initCause(new IllegalStateException(outer));
        engine.failure = outer;

        assertThat(Run.of(engine, "verify", "--verbose").code()).isEqualTo(70);
    }
}
