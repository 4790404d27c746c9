package io.snapshotcontracts.internal.redact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forms by their first four characters, so that a text is looked through once for any number of secrets. */
final class Beginnings {

    private static final int KEY = SecretForms.SHORTEST;

    /** One bit for each of 4,096 remainders of a key: nearly every place of a text is passed by without a look-up. */
    private final long[] remainders = new long[64];

    private final Map<Long, List<Form>> forms = new HashMap<>();

    void add(Form form) {
        long key = 0;
        for (int i = 0; i < KEY; i++) {
            key = key << Character.SIZE | form.at(i);
        }
        int remainder = remainder(key);
        remainders[remainder >> 6] |= 1L << remainder;
        forms.computeIfAbsent(key, unused -> new ArrayList<>()).add(form);
    }

    boolean areNone() {
        return forms.isEmpty();
    }

    void mark(Reading reading, BitSet marked) {
        Set<Form> found = Set.of();
        long key = 0;
        for (int i = 0; i < reading.size(); i++) {
            key = key << Character.SIZE | Folding.folded(reading.at(i));
            int remainder = remainder(key);
            if (i < KEY - 1 || (remainders[remainder >> 6] & 1L << remainder) == 0) {
                continue;
            }
            int start = i - KEY + 1;
            for (Form form : forms.getOrDefault(key, List.of())) {
                if (form.beginsAt(reading, start) && !found.contains(form)) {
                    found = found.isEmpty() ? Collections.newSetFromMap(new IdentityHashMap<>()) : found;
                    found.add(form);
                    form.mark(reading, start, marked);
                }
            }
        }
    }

    private static int remainder(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 52);
    }
}
