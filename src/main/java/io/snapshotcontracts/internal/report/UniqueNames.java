package io.snapshotcontracts.internal.report;

import java.util.HashSet;
import java.util.Set;

/** Numbers repeated names: tools that read reports would take the second for the first. */
final class UniqueNames {

    private final Set<String> taken = new HashSet<>();

    String unique(String name) {
        String unique = name;
        for (int n = 2; !taken.add(unique); n++) {
            unique = name + " (" + n + ")";
        }
        return unique;
    }
}
