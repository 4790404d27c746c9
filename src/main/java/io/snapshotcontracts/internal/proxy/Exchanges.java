package io.snapshotcontracts.internal.proxy;

import io.snapshotcontracts.internal.traffic.LiveCheck;
import io.snapshotcontracts.internal.traffic.LiveExchange;
import org.eclipse.jetty.http.HttpFields;

/** Where exchanges begin to be kept and are handed over to be judged. */
final class Exchanges {

    private final LiveCheck check;
    private final long mostBytes;
    private final Budget budget = Budget.ofTheMemory();
    private final AddedLatency latency = new AddedLatency();

    Exchanges(LiveCheck check, long mostBytes) {
        this.check = check;
        this.mostBytes = mostBytes;
    }

    Passing passing(String method, String url, HttpFields fields) {
        return new Passing(method, url, fields, new Capture(mostBytes, budget), new Capture(mostBytes, budget));
    }

    void passed(Passing passing, LiveExchange exchange) {
        long added = passing.added();
        if (added >= 0) {
            latency.add(added);
        }
        check.offer(exchange, passing::release);
    }

    AddedLatency latency() {
        return latency;
    }
}
