package io.snapshotcontracts.internal.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a terminal's width; only the space at a break is lost. */
final class Wrapping {

    private Wrapping() {}

    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length() || lines.isEmpty()) {
            int end = endOfFit(text, start, columns);
            int space = end == text.length() ? -1 : text.lastIndexOf(' ', end);
            if (space > start && !text.substring(start, space).isBlank()) {
                lines.add(text.substring(start, space));
                start = space + 1;
            } else {
                lines.add(text.substring(start, end));
                start = end;
            }
        }
        return lines;
    }

    /** Columns that a terminal needs for the text: East Asian characters and emoji take two, combining ones none. */
    static int columns(String text) {
        return text.codePoints().map(Wrapping::columns).sum();
    }

    static String padRight(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - columns(text)));
    }

    static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - columns(text))) + text;
    }

    private static int endOfFit(String text, int start, int columns) {
        int end = start;
        int used = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += columns(c);
            // the first character is taken however wide it is, otherwise the loop would not end
            if (used > columns && end > start) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = Character.isIdeographic(c)
                || (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff);
        return wide ? 2 : 1;
    }
}
