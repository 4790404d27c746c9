package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.result.ExchangeResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Judges batches of entries on all processors; the caller that adds a batch waits while too many are in flight. */
final class Pipeline implements AutoCloseable {

    private static final int BATCH_ENTRIES = 128;
    private static final long BATCH_WEIGHT = 256 * 1024;
    private static final long MOST_ON_THE_WAY = 8 * 1024 * 1024;

    /** Such a body becomes ten times its size while it is judged: it is judged alone. */
    private static final long HEAVY = 1024 * 1024;

    /** For each exchange. */
    static final Duration BOUND = Duration.ofSeconds(10);

    /** An expression that backtracks for ever cannot be stopped in Java, so that its thread is left behind. */
    private static final int MOST_LEFT_BEHIND = 16;

    private final ExchangeJudge judge;
    private final Consumer<ExchangeResult> results;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final Duration bound;
    private final ThreadPoolExecutor pool;
    private final AtomicInteger leftBehind = new AtomicInteger();
    private final Deque<Batch> onTheWay = new ArrayDeque<>();
    private List<Entry> batch = new ArrayList<>();
    private long batchWeight;
    private long weightOnTheWay;
    private String source = "";

    Pipeline(ExchangeJudge judge, Consumer<ExchangeResult> results) {
        this(judge, results, BOUND);
    }

    Pipeline(ExchangeJudge judge, Consumer<ExchangeResult> results, Duration bound) {
        this.judge = judge;
        this.results = results;
        this.bound = bound;
        this.pool = new ThreadPoolExecutor(
                processors, processors, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "check");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    void add(String from, Entry entry) {
        boolean isHeavy = entry.weight() > HEAVY;
        if (isHeavy) {
            finish();
        }
        source = from;
        batch.add(entry);
        batchWeight += entry.weight();
        if (batch.size() >= BATCH_ENTRIES || batchWeight >= BATCH_WEIGHT) {
            endOfSource();
        }
        if (isHeavy) {
            finish();
        }
    }

    /** What follows belongs to another recording. */
    void endOfSource() {
        if (batch.isEmpty()) {
            return;
        }
        Batch full = new Batch(judge, source, batch, batchWeight);
        onTheWay.add(full);
        pool.execute(full.work(leftBehind, MOST_LEFT_BEHIND));
        weightOnTheWay += batchWeight;
        batch = new ArrayList<>();
        batchWeight = 0;
        while (onTheWay.size() > 4 * processors || (weightOnTheWay > MOST_ON_THE_WAY && !onTheWay.isEmpty())) {
            deliver();
        }
    }

    void finish() {
        endOfSource();
        while (!onTheWay.isEmpty()) {
            deliver();
        }
    }

    private void deliver() {
        Batch first = onTheWay.remove();
        weightOnTheWay -= first.weight();
        try {
            List<ExchangeResult> judged = first.await(bound);
            while (judged == null) {
                if (first.leaveBehind(bound, leftBehind)) {
                    pool.setMaximumPoolSize(pool.getMaximumPoolSize() + 1);
                    pool.setCorePoolSize(pool.getCorePoolSize() + 1);
                    pool.execute(first.work(leftBehind, MOST_LEFT_BEHIND));
                }
                judged = first.await(bound);
            }
            judged.forEach(results);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted amid a check", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch of exchanges could not be judged", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
