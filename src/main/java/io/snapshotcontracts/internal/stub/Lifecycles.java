package io.snapshotcontracts.internal.stub;

import io.snapshotcontracts.internal.mapping.StageDuration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The position of each identifier in its lifecycle, in a bounded LRU cache: an identifier that was evicted begins anew
 * when it is polled again.
 */
final class Lifecycles {

    private final LongSupplier nanoTime;
    private final Map<Subject, Progress> progress;

    Lifecycles(int capacity, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.progress = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Subject, Progress> eldest) {
                return size() > capacity;
            }
        };
    }

    /** A lifecycle of one identifier. */
    record Subject(String lifecycle, String identifier) {}

    /** The state of a lifecycle. */
    record Progress(long polls, long since, int stage) {}

    /** The stage that this poll sees: never one before that of an earlier poll. */
    synchronized int poll(Subject key, StageDuration pace, int stages) {
        long now = nanoTime.getAsLong();
        Progress before = progress.getOrDefault(key, new Progress(0, now, 0));
        long polls = before.polls() + 1;
        long reached = Math.min(stages - 1L, pace.stage(polls, now - before.since()));
        int stage = Math.max(before.stage(), (int) reached);
        progress.put(key, new Progress(polls, before.since(), stage));
        return stage;
    }

    /** Forgets, so that the next poll is the first; returns how many there were. */
    synchronized int forget(Predicate<Subject> which) {
        int before = progress.size();
        progress.keySet().removeIf(which);
        return before - progress.size();
    }

    synchronized List<Map.Entry<Subject, Progress>> all() {
        List<Map.Entry<Subject, Progress>> all = new ArrayList<>();
        progress.forEach((key, value) -> all.add(Map.entry(key, value)));
        return all;
    }
}
