package io.snapshotcontracts.verify;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Some threads for the run's exchanges. Once stopped, what has not begun gets its other result at once. */
final class Workers implements AutoCloseable {

    private final ThreadPoolExecutor pool;
    private volatile boolean stopped;

    Workers(int threads) {
        pool = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    // a thread that hangs in somebody's library must not keep the process alive
                    Thread thread = new Thread(task, "verify");
                    thread.setDaemon(true);
                    return thread;
                },
                // what comes after the stop is done by whoever brings it
                (task, unused) -> task.run());
    }

    <T> CompletableFuture<T> submit(Supplier<T> work, Supplier<T> whenStopped) {
        CompletableFuture<T> future = new CompletableFuture<>();
        pool.execute(() -> {
            try {
                future.complete(stopped ? whenStopped.get() : work.get());
            } catch (RuntimeException | Error e) { // whoever waits for the future gets it
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    /** The result, or what the work threw. */
    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }

    /** Interrupts what runs and gives up what waits. */
    void stop() {
        stopped = true;
        pool.shutdownNow().forEach(Runnable::run);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
