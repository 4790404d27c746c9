package io.snapshotcontracts.internal.verify;

import java.util.concurrent.CompletableFuture;
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
                    // a thread that hangs in a library must not keep the process alive
                    Thread thread = new Thread(task, "verify");
                    thread.setDaemon(true);
                    return thread;
                },
                // what comes after the stop is done by the submitting thread
                (task, unused) -> task.run());
    }

    <T> CompletableFuture<T> submit(Supplier<T> work, Supplier<T> whenStopped) {
        CompletableFuture<T> future = new CompletableFuture<>();
        pool.execute(() -> {
            try {
                future.complete(stopped ? whenStopped.get() : work.get());
            } catch (Throwable thrown) { // a future that stays open would hold the run for ever
                future.completeExceptionally(thrown);
            }
        });
        return future;
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
