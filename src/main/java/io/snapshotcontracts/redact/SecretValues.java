package io.snapshotcontracts.redact;

import java.util.List;
import java.util.stream.Stream;

/** What of a credential's value is to be masked wherever it comes back. */
public final class SecretValues {

    /** A shorter one is a word, such as {@code expired}, that an answer may hold for reasons of its own. */
    private static final int SHORTEST = 8;

    private SecretValues() {}

    /** The value, and what follows the scheme's name in it, as in {@code Bearer abc}. */
    public static List<String> of(String value) {
        return Stream.of(value, value.substring(value.indexOf(' ') + 1).strip())
                .filter(SecretValues::isTelling)
                .toList();
    }

    /** Whether it is long enough not to be found by chance. */
    public static boolean isTelling(String value) {
        return value.length() >= SHORTEST;
    }
}
