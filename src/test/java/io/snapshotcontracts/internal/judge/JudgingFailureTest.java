package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.Failure;
import io.snapshotcontracts.testsupport.AsksForDefects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was foreseen keeps its reason, however it was wrapped; anything else is a defect. */
@AsksForDefects
class JudgingFailureTest {

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "4, true", "5, false"})
    void reasonIsFoundAmongTheCauses(int wrapped, boolean foreseen) {
        Throwable thrown = new NotJudgedException("the page cannot be used", null);
        for (int i = 0; i < wrapped; i++) {
            thrown = new IllegalStateException("wrapped", thrown);
        }

        Failure failure = JudgingFailure.of(thrown);

        assertThat(failure.reason().equals("the page cannot be used")).isEqualTo(foreseen);
        assertThat(failure.defect() == null).isEqualTo(foreseen);
    }

    @Test
    void anythingElseIsADefect() {
        assertThat(JudgingFailure.of(new IllegalStateException("x")).defect()).contains("IllegalStateException");
    }
}
