package io.snapshotcontracts.result;

/** Texts that are bounded. */
final class Texts {

    private Texts() {}

    /** The text, or what can be said of it where it is too large to be held many times. */
    static String held(String text) {
        return text.length() <= Finding.LARGEST_TEXT ? text : "a text of " + text.length() + " characters";
    }

    /** The text with an ellipsis where it ends too late, and no half of a pair of surrogates before that. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
