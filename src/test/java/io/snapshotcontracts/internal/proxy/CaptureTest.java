package io.snapshotcontracts.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class CaptureTest {

    private final Budget budget = new Budget(10);

    @Test
    void copiesWhatPassesAndLeavesTheBufferAsItIs() {
        Capture capture = new Capture(10, budget);
        ByteBuffer passing = ByteBuffer.wrap(new byte[] {0, 1, 2, 3}, 1, 2);

        capture.add(passing);
        capture.add(ByteBuffer.wrap(new byte[] {9}));

        assertThat(passing.remaining()).isEqualTo(2);
        assertThat(capture.body().body().bytes()).containsExactly(1, 2, 9);
    }

    @Test
    void largerBodyIsCountedButNotKept() {
        Capture capture = new Capture(3, budget);

        capture.add(ByteBuffer.allocate(2));
        capture.add(ByteBuffer.allocate(2));
        capture.add(ByteBuffer.allocate(5));

        assertThat(capture.body().body()).isNull();
        assertThat(capture.body().size()).isEqualTo(9);
        assertThat(capture.body().missing()).contains("larger than 3 bytes");
        assertThat(budget.left()).isEqualTo(10);
    }

    @Test
    void allBodiesTogetherAreBounded() {
        Capture first = new Capture(100, budget);
        Capture second = new Capture(100, budget);

        first.add(ByteBuffer.allocate(6));
        second.add(ByteBuffer.allocate(6));

        assertThat(second.body().missing()).startsWith("so many bodies");
        assertThat(first.body().body().length()).isEqualTo(6);
        first.release();
        assertThat(budget.left()).isEqualTo(10);
    }
}
