package io.snapshotcontracts.internal.verify;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A point in time at which all work ends, on the monotonic clock. */
final class Deadline {

    private final LongSupplier clock;
    private final long nanoTime;

    private Deadline(LongSupplier clock, long nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    static Deadline in(Duration time) {
        return in(time, System::nanoTime);
    }

    static Deadline in(Duration time, LongSupplier clock) {
        return new Deadline(clock, clock.getAsLong() + time.toNanos());
    }

    /** This moment, or the one in so much time where that is later. */
    Deadline orIn(Duration time) {
        return left().compareTo(time) < 0 ? in(time, clock) : this;
    }

    /** Timers count in milliseconds, and end a moment before a deadline that they were set for. */
    boolean isOver() {
        return left().toMillis() < 2;
    }

    /** The time that is left, or the given time where that is shorter. */
    Duration orSooner(Duration time) {
        return left().compareTo(time) < 0 ? left() : time;
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - clock.getAsLong()));
    }
}
