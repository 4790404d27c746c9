package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.deviation.Deviation;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.result.Change;
import java.util.ArrayList;
import java.util.List;

/** Collects the changes of one operation, each with what is publicly known of it. */
final class Changes {

    private final String operation;
    private final KnownDeviations known;
    private final List<Change> found = new ArrayList<>();

    Changes(String operation, KnownDeviations known) {
        this.operation = operation;
        this.known = known;
    }

    void breaking(String place, String change, String before, String after) {
        add(place, change, before, after, true);
    }

    void harmless(String place, String change, String before, String after) {
        add(place, change, before, after, false);
    }

    void add(String place, String change, String before, String after, boolean breaking) {
        String sentence = known.ofChange(operation, place, change, after.isEmpty() ? before : after)
                .map(Deviation::sentence)
                .orElse(null);
        found.add(new Change(operation, place, change, before, after, breaking, sentence));
    }

    void add(Difference difference, MessageKind direction) {
        add(
                difference.place(),
                difference.change(),
                difference.before(),
                difference.after(),
                difference.isBreaking(direction));
    }

    List<Change> found() {
        return found;
    }
}
