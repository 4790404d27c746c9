package io.snapshotcontracts.internal.redact;

/**
 * Characters that stand for each other: a plus sign for a space in a form, and the last two digits of base64, which have
 * other signs in URLs.
 */
final class Folding {

    private static final char[] ASCII = new char[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = c;
        }
        ASCII[' '] = '-';
        ASCII['+'] = '-';
        ASCII['_'] = '/';
    }

    private Folding() {}

    static char folded(char c) {
        return c < ASCII.length ? ASCII[c] : c;
    }

    static char[] folded(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded(folded[i]);
        }
        return folded;
    }

    /** Whether a character can belong to a base64 text. */
    static boolean isBase64(Reading reading, int at) {
        char c = reading.at(at);
        return isAlphanumeric(c) || c == '+' || c == '-' || c == '/' || c == '_' || c == '=';
    }

    static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
