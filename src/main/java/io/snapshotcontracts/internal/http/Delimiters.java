package io.snapshotcontracts.internal.http;

/** Finds where a part of a URL ends. */
public final class Delimiters {

    private Delimiters() {}

    /** The first place from a start on that holds one of the characters; the text's length where none does. */
    public static int first(String text, String characters, int from) {
        int first = text.length();
        for (int i = 0; i < characters.length(); i++) {
            int at = text.indexOf(characters.charAt(i), from);
            first = at < 0 ? first : Math.min(first, at);
        }
        return first;
    }
}
