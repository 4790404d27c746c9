package io.snapshotcontracts.junit;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A header for a message: its value only where that cannot be a secret. */
final class HeaderText {

    /** Shown by name, since no list of the headers that carry credentials is complete. */
    private static final Set<String> HARMLESS = Set.of(
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "connection",
            "content-length",
            "content-type",
            "host",
            "prefer",
            "user-agent");

    private HeaderText() {}

    static String of(String name, List<String> values) {
        return name + ": " + (isHarmless(name) ? printable(String.join(", ", values)) : "***");
    }

    static boolean isHarmless(String name) {
        return HARMLESS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String printable(String value) {
        return value.replaceAll("\\p{Cntrl}", "?");
    }
}
