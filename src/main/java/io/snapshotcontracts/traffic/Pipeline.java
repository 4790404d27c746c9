package io.snapshotcontracts.traffic;

import io.snapshotcontracts.result.ExchangeResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Judges batches of entries on all processors; whoever adds waits where too much is on its way. */
final class Pipeline implements AutoCloseable {

    private static final int BATCH_ENTRIES = 128;
    private static final long BATCH_WEIGHT = 256 * 1024;
    private static final long MOST_ON_THE_WAY = 8 * 1024 * 1024;

    /** Such a body becomes ten times its size while it is judged: it is judged alone. */
    private static final long HEAVY = 1024 * 1024;

    private final EntryJudge judge;
    private final Consumer<ExchangeResult> results;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService pool;
    private final Deque<Batch> onTheWay = new ArrayDeque<>();
    private List<Entry> batch = new ArrayList<>();
    private long batchWeight;
    private long weightOnTheWay;
    private String source = "";

    Pipeline(EntryJudge judge, Consumer<ExchangeResult> results) {
        this.judge = judge;
        this.results = results;
        this.pool = Executors.newFixedThreadPool(processors, task -> {
            Thread thread = new Thread(task, "check");
            thread.setDaemon(true);
            return thread;
        });
    }

    private record Batch(CompletableFuture<List<ExchangeResult>> results, long weight) {}

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
        List<Entry> entries = batch;
        String from = source;
        onTheWay.add(new Batch(CompletableFuture.supplyAsync(() -> judged(from, entries), pool), batchWeight));
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
            first.results().join().forEach(results);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    private List<ExchangeResult> judged(String from, List<Entry> entries) {
        List<ExchangeResult> judged = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            judged.add(judge.judge(from, entry));
        }
        return judged;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
