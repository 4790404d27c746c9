package io.snapshotcontracts.internal.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run at a stop signal, and keeps the process alive until the report of what is known is written. The JVM
 * itself then exits with 130 or 143.
 */
final class Stopping {

    /** Judging the answers that are there takes milliseconds; writing to a pipe without a reader never ends. */
    private static final long LONGEST_SECONDS = 5;

    private final CountDownLatch reported = new CountDownLatch(1);

    Stopping(StopSignal signal, Runnable stop) {
        signal.whenStopped(() -> {
            stop.run();
            awaitReport();
        });
    }

    private void awaitReport() {
        try {
            if (!reported.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The report is out, or will never be. */
    void reported() {
        reported.countDown();
    }
}
