package io.snapshotcontracts.internal.proxy;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How much longer exchanges took since the proxy stood between: from a request's head to its being sent on, and from the
 * answer's head to its being passed back. Counted in steps of an eighth, so that any number of exchanges takes no memory.
 */
public final class AddedLatency {

    private static final int STEPS = 8;

    private final AtomicLongArray counts = new AtomicLongArray(64 * STEPS);
    private final AtomicLong most = new AtomicLong();

    void add(long nanos) {
        long time = Math.max(STEPS, nanos);
        int power = 63 - Long.numberOfLeadingZeros(time);
        int step = (int) ((time >>> (power - 3)) & (STEPS - 1));
        counts.incrementAndGet(power * STEPS + step);
        most.accumulateAndGet(nanos, Math::max);
    }

    /** How many exchanges were measured. */
    public long exchanges() {
        long sum = 0;
        for (int i = 0; i < counts.length(); i++) {
            sum += counts.get(i);
        }
        return sum;
    }

    /** The time, in milliseconds, that a share of the exchanges stayed below, an eighth too much at most. */
    public double millis(double share) {
        long wanted = (long) Math.ceil((double) exchanges() * share);
        long seen = 0;
        for (int i = 0; i < counts.length(); i++) {
            seen += counts.get(i);
            if (seen >= wanted && seen > 0) {
                int power = i / STEPS;
                double upper = Math.pow(2, power) * (1 + (i % STEPS + 1) / (double) STEPS);
                return Math.min(upper, (double) most.get()) / 1e6;
            }
        }
        return 0;
    }
}
