package io.snapshotcontracts.verify;

import java.time.Duration;

/** A moment that nothing may outlast, on the clock that nobody sets. */
final class Deadline {

    private final long nanoTime;

    private Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Timers count in milliseconds, and end a moment before a deadline that they were set for. */
    boolean isOver() {
        return left().toMillis() < 2;
    }

    /** The time that is left, or the given time where that is shorter. */
    Duration orSooner(Duration time) {
        return left().compareTo(time) < 0 ? left() : time;
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }
}
