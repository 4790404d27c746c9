package io.snapshotcontracts.internal.verify;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits, unless the thread is interrupted; handed in so that tests need not wait. */
@FunctionalInterface
interface Pause {

    void of(Duration time) throws InterruptedException;

    static Pause real() {
        return time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
