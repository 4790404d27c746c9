package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.judge.NotJudgedException;
import io.snapshotcontracts.internal.redact.Redactor;
import io.snapshotcontracts.result.ExchangeResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges exchanges while they are passed on, by the code that judges recordings. It never holds traffic up: what comes
 * faster than it can be judged is reported as unjudged.
 */
public final class LiveCheck implements AutoCloseable {

    /** Between passing on and judging; what they hold of bodies, their sender bounds. */
    private static final int MOST_WAITING = 4096;

    private static final int LONGEST_EXCHANGE_MILLIS = 1_000;

    private final BlockingQueue<Passed> passed = new ArrayBlockingQueue<>(MOST_WAITING);
    private final LiveEntries entries;
    private final SeenSecrets seen = new SeenSecrets();
    private final LiveJudging judging;
    private final @Nullable HarFile recording;
    private Redactor redactor = new Redactor(List.of());
    private List<String> masked = List.of();
    private final Thread reader = new Thread(this::read, "exchanges");
    private long next;
    private boolean closed;

    /**
     * What to judge by.
     *
     * @param source what results name as their source
     * @param provider whose exchanges alone are judged, null for all
     * @param maxBodyBytes larger bodies are not judged
     * @param requests whether requests are judged too
     * @param accepting marks the findings that the user accepts
     */
    public record Rules(
            ContractSet contracts,
            String source,
            @Nullable String provider,
            long maxBodyBytes,
            boolean requests,
            Accepting accepting) {

        /** Rules under which nothing is accepted. */
        public Rules(
                ContractSet contracts, String source, @Nullable String provider, long maxBodyBytes, boolean requests) {
            this(contracts, source, provider, maxBodyBytes, requests, Accepting.NONE);
        }
    }

    private record Passed(long index, @Nullable LiveExchange exchange, Runnable done) {}

    /**
     * Judges without recording.
     *
     * @param results called with each exchange, by one thread at a time
     */
    public LiveCheck(Rules rules, Consumer<ExchangeResult> results) {
        this(rules, null, results);
    }

    /** @param recording gets each exchange before it is judged, null for none */
    public LiveCheck(Rules rules, @Nullable HarFile recording, Consumer<ExchangeResult> results) {
        this.recording = recording;
        if (!rules.contracts().areProven()) {
            rules.contracts().requireUsable(rules.provider());
        }
        EntryJudge judge = new EntryJudge(
                rules.contracts(), rules.provider(), rules.maxBodyBytes(), rules.requests(), rules.accepting());
        this.entries = new LiveEntries(rules.maxBodyBytes(), rules.requests());
        this.judging = new LiveJudging(judge, rules.source(), results);
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Takes an exchange over, and returns at once.
     *
     * @param done run when nothing of the exchange is held any more
     */
    public synchronized void offer(LiveExchange exchange, Runnable done) {
        if (closed) {
            done.run();
            return;
        }
        long index = next++;
        if (!passed.offer(new Passed(index, exchange, done))) {
            leaveOut(exchange, "exchanges came faster than they could be recorded");
            judging.refuse(LiveEntries.bare(index, exchange));
            done.run();
        }
    }

    private void leaveOut(LiveExchange exchange, String why) {
        if (recording != null) {
            recording.leaveOut(exchange, why);
        }
    }

    private void read() {
        try {
            for (Passed each = passed.take(); each.exchange() != null; each = passed.take()) {
                take(each.index(), each.exchange(), each.done());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(long index, LiveExchange exchange, Runnable done) {
        try {
            Entry entry = seen.withEarlier(entries.entry(index, exchange));
            if (recording != null) {
                recording.add(exchange, entry, redactor(entry.secrets()));
            }
            judging.add(entry, done);
        } catch (Throwable thrown) { // such as that the memory is full; it costs this one alone
            judging.addFailed(LiveEntries.bare(index, exchange), thrown, done);
        }
    }

    /** Nearly all exchanges have the same credentials, and what is known of their forms is kept. */
    private Redactor redactor(List<String> secrets) {
        if (!masked.equals(secrets)) {
            redactor = redactor.of(secrets);
            masked = secrets;
        }
        return redactor;
    }

    /** Waits until all that was offered so far is judged, as long as that takes no longer than the bound. */
    public void awaitJudged(Duration bound) throws InterruptedException {
        long offered;
        synchronized (this) {
            offered = next;
        }
        judging.awaitTold(offered, bound);
    }

    /** Judges what came in so far, as long as that takes no more than some seconds; the rest is unjudged. */
    @Override
    public void close() {
        close(Duration.ofSeconds(5));
    }

    void close(Duration within) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        long end = System.nanoTime() + within.toNanos();
        try {
            passed.put(new Passed(next, null, () -> {}));
            reader.join(Math.max(1, within.toMillis()));
            giveUpWaiting();
            judging.close(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What has not even been read by now is unjudged and not recorded, and both are said. */
    private void giveUpWaiting() throws InterruptedException {
        List<Passed> left = new ArrayList<>();
        passed.drainTo(left);
        passed.put(new Passed(next, null, () -> {}));
        reader.join(LONGEST_EXCHANGE_MILLIS); // has one in hand
        for (Passed each : left) {
            if (each.exchange() != null) {
                leaveOut(each.exchange(), HarFile.STOPPED);
                judging.addFailed(
                        LiveEntries.bare(each.index(), each.exchange()),
                        new NotJudgedException(LiveJudging.STOPPED),
                        each.done());
            }
        }
    }
}
