package io.snapshotcontracts.internal.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ctrl-C and SIGTERM. The JVM runs the clean-up and then exits with 130 or 143 by itself, and ignores what the main thread
 * returns meanwhile, unless the command asked for its own code to count.
 */
final class ProcessStop implements StopSignal {

    /** A command that does not end by then never will; orchestrators kill after ten seconds. */
    private static final long LONGEST_SECONDS = 15;

    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    @Override
    public void whenStopped(Runnable cleanUp) {
        Runtime.getRuntime().addShutdownHook(new Thread(cleanUp, "stop"));
    }

    @Override
    public void whenStoppedWithOwnCode(Runnable cleanUp) {
        whenStopped(() -> {
            cleanUp.run();
            try {
                // exit would wait for this thread to end
                Runtime.getRuntime().halt(code.get(LONGEST_SECONDS, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                // then the JVM's code is the best there is
                return;
            }
        });
    }

    @Override
    public void await(Future<Void> ended) throws InterruptedException {
        try {
            ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The command has ended, and all that it wrote is out. */
    void ended(int exitCode) {
        code.complete(exitCode);
    }
}
