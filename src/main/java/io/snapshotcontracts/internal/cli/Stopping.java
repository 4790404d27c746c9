package io.snapshotcontracts.internal.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run when the process is told to stop, and holds the process until the report of what is known is out. The JVM
 * itself then exits with 130 or 143.
 */
final class Stopping {

    /** Judging what has already come takes milliseconds; a report to a pipe that nobody reads would take for ever. */
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
