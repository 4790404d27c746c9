package io.snapshotcontracts.internal.proxy;

import io.snapshotcontracts.internal.traffic.LiveCheck;
import io.snapshotcontracts.internal.traffic.LiveExchange;
import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;

/** Where exchanges begin to be kept and are handed over to be judged. */
final class Exchanges {

    private final LiveCheck check;
    private final long mostBytes;
    private final Budget budget = Budget.ofTheMemory();
    private final AddedLatency latency = new AddedLatency();
    private int underWay;

    Exchanges(LiveCheck check, long mostBytes) {
        this.check = check;
        this.mostBytes = mostBytes;
    }

    /** Waits until nothing is under way, as long as that takes no longer than the bound; a stream of events may never end. */
    synchronized void awaitNone(Duration bound) throws InterruptedException {
        long end = System.nanoTime() + bound.toNanos();
        for (long left = bound.toMillis(); underWay > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    private synchronized void count(int change) {
        underWay += change;
        notifyAll();
    }

    Passing passing(String method, String url, HttpFields fields) {
        count(1);
        return new Passing(method, url, fields, new Capture(mostBytes, budget), new Capture(mostBytes, budget));
    }

    void passed(Passing passing, LiveExchange exchange) {
        long added = passing.added();
        if (added >= 0) {
            latency.add(added);
        }
        check.offer(exchange, passing::release);
        count(-1);
    }

    AddedLatency latency() {
        return latency;
    }
}
