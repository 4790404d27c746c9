package io.snapshotcontracts.internal.report;

/** Text that can be encoded in UTF-8: an encoder refuses an unpaired surrogate, which an answer may hold. */
final class WellFormed {

    private WellFormed() {}

    /** The text with an escape in place of each unpaired surrogate, which JSON reads as that surrogate. */
    static String text(String text) {
        int at = half(text, 0);
        if (at == text.length()) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length() + 16);
        int shown = 0;
        while (at < text.length()) {
            whole.append(text, shown, at).append("\\u").append(Integer.toHexString(text.charAt(at)));
            shown = at + 1;
            at = half(text, shown);
        }
        return whole.append(text, shown, text.length()).toString();
    }

    private static int half(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean pair = Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (Character.isSurrogate(c) && !pair) {
                break;
            }
            at += pair ? 2 : 1;
        }
        return at;
    }
}
