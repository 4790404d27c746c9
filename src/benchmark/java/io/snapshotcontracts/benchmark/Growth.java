package io.snapshotcontracts.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a cost grows with the work: one curve for each of what is compared. */
final class Growth {

    private final String file;
    private final String title;
    private final String work;
    private final String cost;
    private final Map<String, SortedMap<Double, Double>> curves = new LinkedHashMap<>();

    /**
     * No curve yet.
     *
     * @param file its name without the ending
     * @param work the axis that grows
     * @param cost the axis that follows, with its unit
     */
    Growth(String file, String title, String work, String cost) {
        this.file = file;
        this.title = title;
        this.work = work;
        this.cost = cost;
    }

    /** What was not measured leaves a gap. */
    void add(String curve, double amount, Value value) {
        if (value.isThere()) {
            curves.computeIfAbsent(curve, unused -> new TreeMap<>()).put(amount, value.number());
        }
    }

    String file() {
        return file;
    }

    String title() {
        return title;
    }

    String work() {
        return work;
    }

    String cost() {
        return cost;
    }

    Map<String, SortedMap<Double, Double>> curves() {
        return curves;
    }
}
