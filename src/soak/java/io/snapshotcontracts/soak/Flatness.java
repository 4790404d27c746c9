package io.snapshotcontracts.soak;

import java.util.List;
import java.util.Locale;

/** Whether a series grows: its first third, when the program was warm, beside its last. */
final class Flatness {

    private static final double WARM_UP = 0.2;
    private static final double GROWTH = 1.10;

    private final List<Long> warm;

    Flatness(List<Long> series) {
        warm = series.subList((int) (series.size() * WARM_UP), series.size());
    }

    /** Memory: the medians, 10 % and some room that a JVM takes for code that it compiles late. */
    void memory(Claims claims, String claim, long roomKib) {
        long before = median(first());
        long after = median(last());
        boolean holds = !warm.isEmpty() && after <= before * GROWTH + roomKib;
        claims.that(claim, holds, String.format(Locale.ROOT, "%,d KiB, then %,d KiB", before, after));
    }

    /** Open files: the quietest moments, since others come and go with the faults. */
    void count(Claims claims, String claim, long room) {
        long before = min(first());
        long after = min(last());
        claims.that(claim, !warm.isEmpty() && after <= before + room, before + ", then " + after);
    }

    private List<Long> first() {
        return warm.subList(0, (warm.size() + 2) / 3);
    }

    private List<Long> last() {
        return warm.subList(warm.size() - (warm.size() + 2) / 3, warm.size());
    }

    private static long median(List<Long> values) {
        return values.isEmpty() ? 0 : values.stream().sorted().toList().get(values.size() / 2);
    }

    private static long min(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).min().orElse(0);
    }
}
