package io.snapshotcontracts.traffic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The credentials that were recorded of late: an answer may repeat one that only an earlier exchange carried. Asked in
 * the recording's order by the one thread that reads, so that what is masked does not depend on who judges when.
 */
final class SeenSecrets {

    /** Few people share a recording, and each one costs time wherever an answer has findings. */
    static final int MOST = 16;

    private static final int LONGEST = 16 * 1024;

    private final Set<String> values = new LinkedHashSet<>();
    private List<String> list = List.of();

    /** The entry with the credentials of those before it. */
    Entry withEarlier(Entry entry) {
        for (String secret : entry.secrets()) {
            if (secret.length() <= LONGEST && values.add(secret)) {
                if (values.size() > MOST) {
                    values.remove(values.iterator().next());
                }
                list = List.copyOf(values);
            }
        }
        if (list.isEmpty()) {
            return entry;
        }
        if (values.containsAll(entry.secrets())) {
            return entry.withSecrets(list);
        }
        List<String> all = new ArrayList<>(list);
        entry.secrets().stream().filter(secret -> !values.contains(secret)).forEach(all::add);
        return entry.withSecrets(all);
    }
}
