package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.judge.NotJudgedException;
import io.snapshotcontracts.result.ExchangeResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has entries judged in order on a thread of its own, each as soon as nothing is before it. */
final class LiveJudging {

    private static final int MOST_WAITING = 4096;

    private static final int TAKING_MILLIS = 200;

    /** Each is a line of the result; so many say enough. */
    private static final int MOST_REFUSED = 100_000;

    static final String STOPPED = "the answer was not judged, since the proxy was stopped before";

    private static final String TOO_FAST = "exchanges came faster than they could be judged";

    private final ExchangeJudge judge;
    private final String source;
    private final Consumer<ExchangeResult> results;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final BlockingQueue<Entry> refused = new LinkedBlockingQueue<>(MOST_REFUSED);
    private final Queue<Waiting> inJudgement = new ArrayDeque<>();
    private final Thread thread = new Thread(this::run, "judging");
    private long reported;
    private boolean over;

    LiveJudging(ExchangeJudge judge, String source, Consumer<ExchangeResult> results) {
        this.judge = judge;
        this.source = source;
        this.results = results;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * An entry that waits.
     *
     * @param entry null after the last
     * @param thrown why it need not be judged, null where it is to be
     */
    private record Waiting(@Nullable Entry entry, @Nullable Throwable thrown, Runnable done) {

        Waiting(@Nullable Entry entry, Runnable done) {
            this(entry, null, done);
        }
    }

    void add(Entry entry, Runnable done) {
        if (!waiting.offer(new Waiting(entry, done))) {
            refuse(entry);
            done.run();
        }
    }

    /** The exchange is unjudged since something was thrown before it could be judged. */
    void addFailed(Entry entry, Throwable thrown, Runnable done) {
        if (!waiting.offer(new Waiting(entry.withoutContent(), thrown, done))) {
            refuse(entry);
            done.run();
        }
    }

    /** The exchange is unjudged since there are too many. Returns at once; the result comes with those of others. */
    boolean refuse(Entry entry) {
        return refused.offer(entry.withoutContent());
    }

    private void run() {
        boolean more = true;
        while (more) {
            try {
                more = judge();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) { // costs what was in judgement, and nothing that comes later
                failInJudgement(e);
            }
        }
    }

    /** @return whether more may come */
    private boolean judge() throws InterruptedException {
        try (Pipeline pipeline = new Pipeline(judge, this::judged)) {
            while (true) {
                reportRefused();
                Waiting next = waiting.poll();
                if (next == null) {
                    // a result must not wait until a batch is full
                    pipeline.finish();
                    next = waiting.take();
                }
                Entry entry = next.entry();
                if (entry == null) {
                    pipeline.finish();
                    return false;
                }
                if (next.thrown() != null) {
                    pipeline.finish();
                    fail(next, next.thrown());
                    continue;
                }
                synchronized (this) {
                    inJudgement.add(next);
                }
                pipeline.add(source, entry);
            }
        }
    }

    private void tell(ExchangeResult result) {
        results.accept(result);
        reported++;
        notifyAll();
    }

    /** Waits until there are so many results, as long as that takes no longer than the bound. */
    synchronized void awaitTold(long count, Duration bound) throws InterruptedException {
        long end = System.nanoTime() + bound.toNanos();
        for (long left = bound.toMillis(); reported < count && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    private synchronized void reportRefused() {
        for (Entry each = refused.poll(); each != null; each = refused.poll()) {
            if (!over) {
                tell(judge.failed(source, each, new NotJudgedException(TOO_FAST)));
            }
        }
    }

    private synchronized void judged(ExchangeResult result) {
        Waiting first = inJudgement.poll();
        if (first != null) {
            first.done().run();
            if (!over) {
                tell(result);
            }
        }
    }

    private synchronized void failInJudgement(RuntimeException thrown) {
        for (Waiting each = inJudgement.poll(); each != null; each = inJudgement.poll()) {
            fail(each, thrown);
        }
    }

    private synchronized void fail(Waiting each, Throwable thrown) {
        each.done().run();
        if (each.entry() != null && !over) {
            tell(judge.failed(source, each.entry(), thrown));
        }
    }

    void close(Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        if (waiting.offer(new Waiting(null, () -> {}), within.toNanos(), TimeUnit.NANOSECONDS)) {
            thread.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        }
        if (thread.isAlive()) {
            giveUpWaiting();
        }
        reportRefused();
        synchronized (this) {
            over = true;
        }
        thread.interrupt();
    }

    private void giveUpWaiting() throws InterruptedException {
        List<Waiting> left = new ArrayList<>();
        waiting.drainTo(left);
        waiting.put(new Waiting(null, () -> {}));
        thread.join(TAKING_MILLIS); // may have taken one that is not yet in judgement
        NotJudgedException stopped = new NotJudgedException(STOPPED);
        synchronized (this) {
            failInJudgement(stopped);
            left.forEach(each -> fail(each, stopped));
        }
    }
}
