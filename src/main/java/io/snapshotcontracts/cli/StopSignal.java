package io.snapshotcontracts.cli;

import java.util.concurrent.CountDownLatch;

/** Tells a command that runs until somebody stops it that somebody did. */
interface StopSignal {

    void whenStopped(Runnable cleanUp);

    /** Blocks until then. */
    void await() throws InterruptedException;

    /**
     * Ctrl-C and SIGTERM. The JVM runs the clean-up and then exits with 130 or 143 by itself, so waiting never ends.
     */
    static StopSignal ofTheProcess() {
        return new StopSignal() {
            @Override
            public void whenStopped(Runnable cleanUp) {
                Runtime.getRuntime().addShutdownHook(new Thread(cleanUp, "stop"));
            }

            @Override
            public void await() throws InterruptedException {
                new CountDownLatch(1).await();
            }
        };
    }
}
