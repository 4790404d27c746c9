package io.snapshotcontracts.internal.report;

import java.util.HashSet;
import java.util.Set;

/** Numbers what would carry the same name twice: tools that read reports take the second for the first. */
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
