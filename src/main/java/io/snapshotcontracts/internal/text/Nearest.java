package io.snapshotcontracts.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that is nearest to a misspelt one. */
public final class Nearest {

    private Nearest() {}

    /** The known name with the fewest edits from the wanted one, unless so many are needed that it was not meant. */
    public static Optional<String> to(String wanted, Collection<String> known) {
        int tolerance = Math.max(2, wanted.length() / 3);
        return known.stream()
                .filter(name -> edits(wanted, name) <= tolerance)
                .min(Comparator.comparingInt((String name) -> edits(wanted, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The same as a clause that ends an error message; empty where nothing is near. */
    public static String hint(String wanted, Collection<String> known) {
        return to(wanted, known).map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    /** Levenshtein's distance, ignoring case. */
    private static int edits(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
