package io.snapshotcontracts.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.judge.JudgingFailure;
import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.ExchangeVerdict;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveJudgingTest {

    private final CountDownLatch go = new CountDownLatch(1);
    private final List<ExchangeResult> results = new CopyOnWriteArrayList<>();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void resultComesWhileNothingFollows() throws InterruptedException {
        go.countDown();
        CountDownLatch told = new CountDownLatch(1);
        LiveJudging judging = new LiveJudging(new Waiting(), "s", result -> told.countDown());

        judging.add(entry(0), done::incrementAndGet);

        told.await();
        judging.close(Duration.ofSeconds(5));
        assertThat(done).hasValue(1);
    }

    @Test
    void whatComesTooFastIsUnjudgedAndHoldsNobodyUp() throws InterruptedException {
        LiveJudging judging = new LiveJudging(new Waiting(), "s", results::add);

        for (int i = 0; i < 10_000; i++) {
            judging.add(entry(i), done::incrementAndGet);
        }
        go.countDown();
        judging.close(Duration.ofSeconds(20));

        assertThat(done).hasValue(10_000);
        assertThat(results).hasSize(10_000);
        assertThat(results.stream().filter(result -> result.verdict() == ExchangeVerdict.UNJUDGED))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.findings().get(0).message())
                        .isEqualTo("exchanges came faster than they could be judged"));
    }

    @Test
    void whatCouldNotBeTakenCostsItselfAlone() throws InterruptedException {
        go.countDown();
        LiveJudging judging = new LiveJudging(new Waiting(), "s", results::add);

        judging.add(entry(0), done::incrementAndGet);
        judging.addFailed(entry(1), new OutOfMemoryError("all of it"), done::incrementAndGet);
        judging.add(entry(2), done::incrementAndGet);
        judging.close(Duration.ofSeconds(20));

        assertThat(results)
                .extracting(ExchangeResult::verdict)
                .containsExactly(ExchangeVerdict.CONFORMS, ExchangeVerdict.UNJUDGED, ExchangeVerdict.CONFORMS);
        assertThat(done).hasValue(3);
    }

    @Test
    void whatIsNotJudgedWhenItEndsIsUnjudged() throws InterruptedException {
        LiveJudging judging = new LiveJudging(new Waiting(), "s", results::add);
        judging.add(entry(0), done::incrementAndGet);
        judging.add(entry(1), done::incrementAndGet);

        judging.close(Duration.ofMillis(1));

        assertThat(results).hasSize(2).allSatisfy(result -> assertThat(
                        result.findings().get(0).message())
                .startsWith("the answer was not judged, since the proxy was stopped"));
        assertThat(done).hasValue(2);
        go.countDown();
    }

    private static Entry entry(long index) {
        return new Entry(index, null, null, "GET", "/x", 200, null, Entry.Content.NONE, List.of());
    }

    /** Judges once it may. */
    private final class Waiting implements ExchangeJudge {

        @Override
        public ExchangeResult judge(String source, Entry entry) {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new ExchangeResult(entry.index(), source, "p", "o", 200, ExchangeVerdict.CONFORMS, "", List.of());
        }

        @Override
        public ExchangeResult failed(String source, Entry entry, Throwable thrown) {
            String reason = JudgingFailure.of(thrown).reason();
            Finding finding = new Finding(Lens.DOCUMENTATION, "$", "", "", "", reason);
            return new ExchangeResult(
                    entry.index(), source, null, null, 200, ExchangeVerdict.UNJUDGED, "", List.of(finding));
        }
    }
}
