package io.snapshotcontracts.internal.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.mapping.StageDuration;
import io.snapshotcontracts.internal.stub.Lifecycles.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LifecyclesTest {

    private static final StageDuration TWO_POLLS = StageDuration.in("");

    private final AtomicLong clock = new AtomicLong();
    private final Lifecycles lifecycles = new Lifecycles(100, clock::get);

    @Test
    void stagesFollowEachOtherAndTheLastStays() {
        assertThat(polls(key("a"), TWO_POLLS, 3, 8)).containsExactly(0, 0, 1, 1, 2, 2, 2, 2);
    }

    @Test
    void identifiersAndLifecyclesAreApart() {
        polls(key("a"), TWO_POLLS, 2, 3);

        assertThat(polls(key("b"), TWO_POLLS, 2, 1)).containsExactly(0);
        assertThat(polls(new Subject("other", "a"), TWO_POLLS, 2, 1)).containsExactly(0);
        assertThat(polls(key("a"), TWO_POLLS, 2, 1)).containsExactly(1);
    }

    @Test
    void timeCountsFromTheFirstPoll() {
        StageDuration pace = StageDuration.in("-after-3s");
        clock.set(50_000_000_000L);

        assertThat(polls(key("a"), pace, 2, 5)).containsOnly(0);
        clock.addAndGet(2_999_999_999L);
        assertThat(polls(key("a"), pace, 2, 1)).containsExactly(0);
        clock.addAndGet(1);
        assertThat(polls(key("a"), pace, 2, 1)).containsExactly(1);
    }

    @Test
    void slowerPaceDoesNotGoBack() {
        polls(key("a"), StageDuration.in("-after-1-polls"), 2, 2);

        assertThat(polls(key("a"), StageDuration.in("-after-9-polls"), 2, 1)).containsExactly(1);
    }

    @Test
    void forgottenIdentifierBeginsAnew() {
        polls(key("a"), TWO_POLLS, 2, 4);
        polls(key("b"), TWO_POLLS, 2, 4);

        assertThat(lifecycles.forget(key -> key.identifier().equals("a"))).isEqualTo(1);

        assertThat(polls(key("a"), TWO_POLLS, 2, 1)).containsExactly(0);
        assertThat(polls(key("b"), TWO_POLLS, 2, 1)).containsExactly(1);
    }

    @Test
    void memoryIsBoundedAndTheLongestUnpolledIsForgotten() {
        for (int i = 0; i < 100; i++) {
            polls(key("id-" + i), TWO_POLLS, 2, 3);
        }
        polls(key("id-0"), TWO_POLLS, 2, 1);
        polls(key("one more"), TWO_POLLS, 2, 1);

        assertThat(lifecycles.all()).hasSize(100);
        assertThat(polls(key("id-0"), TWO_POLLS, 2, 1)).containsExactly(1);
        assertThat(polls(key("id-1"), TWO_POLLS, 2, 1)).containsExactly(0);
    }

    @Test
    void twoPollersOfOneIdentifierNeverSeeItGoBack() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 200; round++) {
                Subject key = key("round-" + round);
                Callable<List<Integer>> poller = () -> polls(key, StageDuration.in("-after-3-polls"), 5, 20);
                List<Future<List<Integer>>> seen = threads.invokeAll(List.of(poller, poller));

                for (Future<List<Integer>> stages : seen) {
                    assertThat(stages.get()).isSorted().last().isEqualTo(4);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Subject key(String identifier) {
        return new Subject("shop becomes-ready", identifier);
    }

    private List<Integer> polls(Subject key, StageDuration pace, int stages, int count) {
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            seen.add(lifecycles.poll(key, pace, stages));
        }
        return seen;
    }
}
