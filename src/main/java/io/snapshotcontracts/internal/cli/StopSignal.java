package io.snapshotcontracts.internal.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Tells a command that runs until somebody stops it that somebody did. */
interface StopSignal {

    void whenStopped(Runnable cleanUp);

    /** Blocks until then, or until what runs has ended by itself. */
    void await(Future<Void> ended) throws InterruptedException;

    /**
     * Ctrl-C and SIGTERM. The JVM runs the clean-up and then exits with 130 or 143 by itself, whatever the main thread returns meanwhile.
     */
    static StopSignal ofTheProcess() {
        return new StopSignal() {
            @Override
            public void whenStopped(Runnable cleanUp) {
                Runtime.getRuntime().addShutdownHook(new Thread(cleanUp, "stop"));
            }

            @Override
            public void await(Future<Void> ended) throws InterruptedException {
                try {
                    ended.get();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        };
    }
}
