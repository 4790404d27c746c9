package io.snapshotcontracts.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Samples a process that is to run throughout. */
final class Watch {

    private static final int EVERY_MILLIS = 1_000;
    private static final long ROOM_RESIDENT_KIB = 16 << 10;
    private static final long ROOM_LIVE_KIB = 1 << 10;
    private static final long ROOM_COUNT = 4;

    private final Running process;
    private final long heapEveryNanos;
    private final List<ProcessFigures> samples = new ArrayList<>();
    private final List<Long> live = new ArrayList<>();
    private final Thread thread = new Thread(this::sample, "watch");

    Watch(Running process, long heapEverySeconds) {
        this.process = process;
        this.heapEveryNanos = heapEverySeconds * 1_000_000_000;
        thread.start();
    }

    private void sample() {
        long nextHeap = System.nanoTime();
        try {
            while (true) {
                if (System.nanoTime() - nextHeap >= 0) {
                    nextHeap += heapEveryNanos;
                    live.add(LiveHeap.kib(process.pid()));
                }
                samples.add(ProcessFigures.of(process.pid()));
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (IOException | InterruptedException e) {
            // the process has ended, which others say, or nobody wants to know any more
            return;
        }
    }

    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    /**
     * Says what came of it.
     *
     * @param before what it held before anybody came
     * @param pool the most threads that answer requests; they come and go slowly
     */
    void report(Claims claims, String name, ProcessFigures before, int pool) {
        long most = samples.stream().mapToLong(ProcessFigures::threads).max().orElse(Long.MAX_VALUE);
        claims.that(
                name + ": never more threads than at first and a pool of " + pool,
                most <= before.threads() + pool,
                before.threads() + " at first, " + most + " at most");
        claims.that(name + ": the process lives", process.isAlive(), process.isAlive() ? "yes" : "it has ended");
        new Flatness(live).least(claims, name + ": live heap does not grow, KiB", ROOM_LIVE_KIB);
        of(ProcessFigures::residentKib).usual(claims, name + ": resident memory does not grow, KiB", ROOM_RESIDENT_KIB);
        of(ProcessFigures::descriptors).least(claims, name + ": open files do not grow", ROOM_COUNT);
    }

    private Flatness of(ToLongFunction<ProcessFigures> figure) {
        return new Flatness(samples.stream().map(figure::applyAsLong).toList());
    }
}
