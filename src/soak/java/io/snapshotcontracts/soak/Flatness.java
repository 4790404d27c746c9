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

    /** By medians: what is held once and not given back, such as memory of the JVM. */
    void usual(Claims claims, String claim, long room) {
        hold(claims, claim, room, median(first()), median(last()));
    }

    /** By the quietest moments: what comes and goes with the faults, such as open files. */
    void least(Claims claims, String claim, long room) {
        hold(claims, claim, room, min(first()), min(last()));
    }

    /** @param room for what comes late in a short run, such as code that the JVM compiles */
    private void hold(Claims claims, String claim, long room, long before, long after) {
        boolean holds = !warm.isEmpty() && after <= before * GROWTH + room;
        claims.that(claim, holds, String.format(Locale.ROOT, "%,d, then %,d", before, after));
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
