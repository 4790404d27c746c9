package io.snapshotcontracts.soak;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must hold under one fault, and how often it did. */
final class Claims {

    private final String fault;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    Claims(String fault) {
        this.fault = fault;
    }

    /**
     * What came of one claim.
     *
     * @param found what was seen last; of a broken claim what broke it first
     * @param notRun why it was not tried, null where it was
     */
    record Tally(
            int times, int broken, String found, @Nullable String notRun) {

        private Tally with(boolean holds, String seen) {
            boolean isFirst = !holds && broken == 0;
            return new Tally(
                    times + 1, broken + (holds ? 0 : 1), (holds && broken == 0) || isFirst ? seen : found, null);
        }
    }

    String fault() {
        return fault;
    }

    synchronized void that(String claim, boolean holds, String found) {
        Tally before = tallies.getOrDefault(claim, new Tally(0, 0, "", null));
        tallies.put(claim, before.with(holds, found));
        if (!holds) {
            Soak.ERR.println("BROKEN  " + fault + ": " + claim + ": " + found);
        }
    }

    void equal(String claim, Object expected, Object actual) {
        boolean holds = expected.equals(actual);
        that(claim, holds, holds ? actual.toString() : actual + " where " + expected + " was expected");
    }

    synchronized void notRun(String claim, String reason) {
        tallies.putIfAbsent(claim, new Tally(0, 0, "", reason));
    }

    synchronized Map<String, Tally> tallies() {
        return new LinkedHashMap<>(tallies);
    }
}
