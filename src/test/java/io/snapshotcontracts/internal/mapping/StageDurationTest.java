package io.snapshotcontracts.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageDurationTest {

    @ParameterizedTest
    @CsvSource({
        "'', 2, 0",
        "snap_becomes_ready-7, 2, 0",
        "becomes-ready-after-5-polls, 5, 0",
        "becomes-ready-after-0-polls, 1, 0",
        "snap_becomes_ready-after-3s-mine, 0, 3000",
        "becomes-ready-after-250ms, 0, 250",
        "becomes-ready-after-999999999s, 0, 999999999000",
    })
    void textSaysThePace(String text, long polls, long millis) {
        assertThat(StageDuration.in(text).polls()).isEqualTo(polls);
        assertThat(Duration.ofNanos(StageDuration.in(text).nanos())).hasMillis(millis);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 1", "4, 1", "5, 2"})
    void stageLastsItsPolls(long poll, long stage) {
        assertThat(StageDuration.in("").stage(poll, 1_000_000_000_000L)).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2999, 0", "3000, 1", "6000, 2"})
    void stageLastsItsTime(long millis, long stage) {
        assertThat(StageDuration.in("-after-3s")
                        .stage(1_000, Duration.ofMillis(millis).toNanos()))
                .isEqualTo(stage);
    }
}
