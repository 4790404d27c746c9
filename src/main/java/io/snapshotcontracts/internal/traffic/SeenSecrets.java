package io.snapshotcontracts.internal.traffic;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The credentials that were recorded most recently: an answer may repeat one that only an earlier exchange carried. Asked in
 * the recording's order by the one thread that reads, so that what is masked does not depend on who judges when.
 */
final class SeenSecrets {

    /** Few people share a recording, and a signed request has five of them. */
    static final int MOST = 64;

    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private final Set<String> values = new LinkedHashSet<>();
    private List<String> list = List.of();
    private long characters;

    /** The entry with the credentials of those before it. */
    Entry withEarlier(Entry entry) {
        long added = 0;
        for (String secret : entry.secrets()) {
            added += values.add(secret) ? secret.length() : 0;
        }
        if (added > 0) {
            characters += added;
            forgetTheOldest();
            list = List.copyOf(values);
        }
        if (values.containsAll(entry.secrets())) {
            return entry.withSecrets(list, added);
        }
        List<String> all = new ArrayList<>(list);
        entry.secrets().stream().filter(secret -> !values.contains(secret)).forEach(all::add);
        return entry.withSecrets(all, added);
    }

    private void forgetTheOldest() {
        Iterator<String> oldest = values.iterator();
        while (values.size() > MOST || (characters > MOST_CHARACTERS && !values.isEmpty())) {
            characters -= oldest.next().length();
            oldest.remove();
        }
    }
}
