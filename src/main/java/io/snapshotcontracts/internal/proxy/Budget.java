package io.snapshotcontracts.internal.proxy;

import java.util.concurrent.atomic.AtomicLong;

/** How much of the bodies under way may be kept for judging, all of them together. */
final class Budget {

    private static final long LEAST = 4L << 20;
    private static final long MOST = 128L << 20;

    private final AtomicLong left;

    Budget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** A share of the memory that leaves room for judging, where a body becomes several times its size. */
    static Budget ofTheMemory() {
        return new Budget(Math.max(LEAST, Math.min(MOST, Runtime.getRuntime().maxMemory() / 10)));
    }

    boolean take(long bytes) {
        if (left.addAndGet(-bytes) >= 0) {
            return true;
        }
        giveBack(bytes);
        return false;
    }

    void giveBack(long bytes) {
        left.addAndGet(bytes);
    }

    long left() {
        return left.get();
    }
}
