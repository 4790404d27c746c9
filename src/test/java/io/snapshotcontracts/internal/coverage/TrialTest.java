package io.snapshotcontracts.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import org.junit.jupiter.api.Test;

/** A variation that no lens could judge is never taken for a violation that was found, or a legal answer that passed. */
class TrialTest {

    private final Documentation documentation =
            ContractSet.bundled().documentation().get(0);

    @Test
    void violationThatCouldNotBeJudgedSurvives() {
        Trial trial = Trial.failed(variation(false), "the reason");

        assertThat(trial.isSurvivor()).isTrue();
        assertThat(trial.isFalseAlarm()).isFalse();
        assertThat(trial).hasToString(variation(false) + ": the reason");
    }

    @Test
    void legalAnswerThatCouldNotBeJudgedIsAFalseAlarm() {
        Trial trial = Trial.failed(variation(true), "the reason");

        assertThat(trial.isFalseAlarm()).isTrue();
        assertThat(trial.isSurvivor()).isFalse();
    }

    private Variation variation(boolean legal) {
        return Variations.of(documentation).stream()
                .filter(variation -> variation.legal() == legal)
                .findFirst()
                .orElseThrow();
    }
}
