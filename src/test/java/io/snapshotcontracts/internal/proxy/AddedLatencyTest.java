package io.snapshotcontracts.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class AddedLatencyTest {

    private final AddedLatency latency = new AddedLatency();

    @Test
    void shareIsRightToAnEighth() {
        for (int millis = 1; millis <= 1000; millis++) {
            latency.add(millis * 1_000_000L);
        }

        assertThat(latency.exchanges()).isEqualTo(1000);
        assertThat(latency.millis(0.5)).isCloseTo(500, Percentage.withPercentage(13));
        assertThat(latency.millis(0.95)).isCloseTo(950, Percentage.withPercentage(13));
        assertThat(latency.millis(1)).isEqualTo(1000);
    }

    @Test
    void nothingMeasuredIsNothing() {
        assertThat(latency.millis(0.5)).isZero();
    }

    @Test
    void shortestTimesCountToo() {
        latency.add(0);

        assertThat(latency.exchanges()).isEqualTo(1);
        assertThat(latency.millis(0.5)).isCloseTo(0, within(0.001));
    }
}
