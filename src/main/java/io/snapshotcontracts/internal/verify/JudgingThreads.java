package io.snapshotcontracts.internal.verify;

import io.snapshotcontracts.internal.judge.NotJudgedException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Judges on threads that the caller leaves behind at a bound, since an expression that backtracks for ever cannot be
 * stopped in Java. The threads are daemons, and no more than {@value #MOST_LEFT_BEHIND} are ever left behind.
 */
final class JudgingThreads implements AutoCloseable {

    static final int MOST_LEFT_BEHIND = 16;

    /** Such an answer becomes many times its size while it is judged, so that it is judged alone. */
    private static final int LARGE_BYTES = 1024 * 1024;

    private final ExecutorService pool = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "judge");
        thread.setDaemon(true);
        return thread;
    });
    private final Semaphore large = new Semaphore(1);
    private final AtomicInteger leftBehind = new AtomicInteger();

    /**
     * The work's result.
     *
     * @param time for the work itself
     * @param deadline for the wait until a large answer before it is judged
     * @param bytes the answer's size
     * @throws NotJudgedException where there is no result in time
     * @throws ExecutionException with what the work threw
     */
    <T> T within(Duration time, Deadline deadline, int bytes, Callable<T> work)
            throws InterruptedException, ExecutionException {
        if (leftBehind.get() >= MOST_LEFT_BEHIND) {
            throw new NotJudgedException("the answer cannot be judged: " + MOST_LEFT_BEHIND
                    + " answers before it took longer than their time, and all threads for that are still busy");
        }
        boolean alone = bytes > LARGE_BYTES;
        if (alone && !large.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
            throw tooLong(time);
        }
        Duration bound = deadline.orSooner(time);
        Task<T> task = new Task<>(work);
        try {
            pool.execute(task);
            return task.get(bound.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.leaveBehind();
            throw tooLong(time);
        } catch (InterruptedException e) {
            task.leaveBehind();
            throw e;
        } finally {
            if (alone) {
                large.release();
            }
        }
    }

    private static NotJudgedException tooLong(Duration time) {
        return new NotJudgedException("the answer could not be judged within " + time.toMillis()
                + " ms, for example since a rule's expression takes too long on one of its texts");
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private final class Task<T> extends FutureTask<T> {

        private final AtomicBoolean over = new AtomicBoolean();

        Task(Callable<T> work) {
            super(work);
        }

        @Override
        public void run() {
            try {
                super.run();
            } finally {
                if (!over.compareAndSet(false, true)) {
                    leftBehind.decrementAndGet();
                }
            }
        }

        void leaveBehind() {
            leftBehind.incrementAndGet();
            if (!over.compareAndSet(false, true)) {
                leftBehind.decrementAndGet();
            }
            cancel(true);
        }
    }
}
