package io.snapshotcontracts.internal.report;

/** Text that has bytes in UTF-8, whatever an answer held: half a pair of surrogates has none, and an encoder refuses it. */
final class WellFormed {

    private WellFormed() {}

    /** The text with each such half as its escape, which JSON reads as the same half, and people as what it is. */
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
