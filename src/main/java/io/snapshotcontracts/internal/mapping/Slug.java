package io.snapshotcontracts.internal.mapping;

import java.util.Locale;

/** A text as part of a file name that every file system takes. */
final class Slug {

    private Slug() {}

    static String of(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
