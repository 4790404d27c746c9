package io.snapshotcontracts.internal.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Text from outside on one line, with every character made visible that could hide or forge something. */
public final class VisibleText {

    private VisibleText() {}

    /** Leaves the letters of all scripts as they are. */
    public static String unicode(String text) {
        return visible(text, false);
    }

    /** Names every character that is not ASCII. */
    public static String ascii(String text) {
        return visible(text, true);
    }

    /** Sentences of our own may hold line breaks, such as lines to copy into a file; values may not. */
    public static List<String> lines(String text) {
        return Stream.of(text.split("\n", -1)).map(VisibleText::unicode).toList();
    }

    private static String visible(String text, boolean ascii) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(shown, c, ascii));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int c, boolean ascii) {
        switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            case '…' -> shown.append(ascii ? "..." : "…");
            default -> {
                boolean plain = c >= ' ' && c < 0x7f;
                if (plain || (!ascii && isVisible(c))) {
                    shown.appendCodePoint(c);
                } else {
                    shown.append(String.format(Locale.ROOT, c > 0xffff ? "\\u{%x}" : "\\u%04x", c));
                }
            }
        }
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
