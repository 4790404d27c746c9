package io.snapshotcontracts.internal.verify;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Hands out the moments at which requests may start, evenly spread, so that no burst hits a service. */
final class RateLimiter {

    private final LongSupplier clock;
    private final long nanosBetween;
    private long next;

    /** With 0 for no limit. */
    RateLimiter(int perSecond, LongSupplier clock) {
        this.clock = clock;
        this.nanosBetween = perSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / perSecond;
        this.next = clock.getAsLong();
    }

    /** How long to wait before the next request; the moment is taken by asking. */
    synchronized Duration toNextTurn() {
        long now = clock.getAsLong();
        long turn = Math.max(now, next);
        next = turn + nanosBetween;
        return Duration.ofNanos(turn - now);
    }
}
