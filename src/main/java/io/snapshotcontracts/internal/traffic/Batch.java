package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.judge.NotJudgedException;
import io.snapshotcontracts.result.ExchangeResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Some entries that one thread judges. The thread that waits for them looks at the clock, so that the bound of each costs
 * no more than to note when it began.
 */
final class Batch {

    private final ExchangeJudge judge;
    private final String source;
    private final List<Entry> entries;
    private final long weight;
    private final CompletableFuture<List<ExchangeResult>> done = new CompletableFuture<>();
    private volatile Run run = new Run(new ArrayList<>());

    Batch(ExchangeJudge judge, String source, List<Entry> entries, long weight) {
        this.judge = judge;
        this.source = source;
        this.entries = entries;
        this.weight = weight;
    }

    long weight() {
        return weight;
    }

    /** The work of one thread; asked again for what is left after {@link #leaveBehind}. */
    Runnable work(AtomicInteger leftBehind, int mostLeftBehind) {
        Run current = run;
        return () -> {
            try {
                current.judge(leftBehind, mostLeftBehind);
            } catch (Throwable thrown) { // a future that stays open would hold the check for ever
                done.completeExceptionally(thrown);
            } finally {
                if (!current.end()) {
                    leftBehind.decrementAndGet();
                }
            }
        };
    }

    /** The results, null where an entry takes longer than the bound. */
    @Nullable
    List<ExchangeResult> await(Duration bound) throws InterruptedException, java.util.concurrent.ExecutionException {
        while (true) {
            try {
                return done.get(bound.toMillis() / 8 + 1, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (run.isOver(bound)) {
                    return null;
                }
            }
        }
    }

    /**
     * Gives the entry up that is being judged, and the thread that judges it.
     *
     * @return whether a further thread has to go on
     */
    boolean leaveBehind(Duration bound, AtomicInteger leftBehind) {
        Run stuck = run;
        leftBehind.incrementAndGet();
        List<ExchangeResult> results = stuck.leave();
        if (results == null) {
            leftBehind.decrementAndGet();
            return false;
        }
        results.add(judge.failed(
                source,
                entries.get(results.size()),
                new NotJudgedException("the answer could not be judged within " + bound.toSeconds()
                        + " s, for example since a rule's expression takes too long on one of its texts")));
        run = new Run(results);
        return true;
    }

    /** What one thread has judged so far. */
    private final class Run {

        private final List<ExchangeResult> results;
        private volatile long started;
        private @Nullable Thread thread;
        private boolean ended;
        private boolean left;

        Run(List<ExchangeResult> results) {
            this.results = results;
        }

        void judge(AtomicInteger leftBehind, int mostLeftBehind) {
            synchronized (this) {
                thread = Thread.currentThread();
            }
            for (int i = results.size(); i < entries.size(); i++) {
                started = System.nanoTime();
                ExchangeResult result = leftBehind.get() < mostLeftBehind
                        ? judge.judge(source, entries.get(i))
                        : judge.failed(source, entries.get(i), tooManyLeftBehind(mostLeftBehind));
                synchronized (this) {
                    if (left) {
                        return;
                    }
                    results.add(result);
                }
            }
            done.complete(results);
        }

        private NotJudgedException tooManyLeftBehind(int most) {
            return new NotJudgedException("the answer was not judged: " + most
                    + " answers before it took longer than their time, and all threads for that are still busy");
        }

        boolean isOver(Duration bound) {
            return started != 0 && System.nanoTime() - started > bound.toNanos();
        }

        /** What is judged, null where the thread has ended. */
        synchronized @Nullable List<ExchangeResult> leave() {
            if (ended || results.size() == entries.size()) {
                return null;
            }
            left = true;
            if (thread != null) {
                thread.interrupt();
            }
            return new ArrayList<>(results);
        }

        /** Whether the thread was still waited for. */
        synchronized boolean end() {
            ended = true;
            return !left;
        }
    }
}
