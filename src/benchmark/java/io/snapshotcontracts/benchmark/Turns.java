package io.snapshotcontracts.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Things that are measured in turns, because a machine is not the same a minute later. A failure is reported as one, and
 * the others go on.
 */
final class Turns<T> {

    /** One measurement of one thing. */
    interface Sample<T> {
        T take() throws IOException, InterruptedException;
    }

    private final Map<String, Sample<T>> samples = new LinkedHashMap<>();
    private final Map<String, List<T>> taken = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    void add(String name, Sample<T> sample) {
        samples.put(name, sample);
    }

    Turns<T> run(int rounds) throws InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Sample<T>> sample : samples.entrySet()) {
                take(sample.getKey(), sample.getValue());
            }
        }
        return this;
    }

    private void take(String name, Sample<T> sample) throws InterruptedException {
        if (failures.containsKey(name)) {
            return;
        }
        try {
            taken.computeIfAbsent(name, unused -> new ArrayList<>()).add(sample.take());
        } catch (IOException e) {
            failures.put(name, String.valueOf(e.getMessage()));
        }
    }

    /** The median of what was taken; of what was never added, that the peer is not present. */
    Value median(String name, ToDoubleFunction<T> figure) {
        if (failures.containsKey(name)) {
            return Value.none(failures.get(name));
        }
        List<T> all = taken.getOrDefault(name, List.of());
        if (all.isEmpty()) {
            return Value.PEER_NOT_PRESENT;
        }
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        return Value.of(sorted[sorted.length / 2]);
    }
}
