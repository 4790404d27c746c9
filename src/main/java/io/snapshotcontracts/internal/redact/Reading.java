package io.snapshotcontracts.internal.redact;

import org.jspecify.annotations.Nullable;

/**
 * One reading of a text: its characters, and which part of the text shows each. A text is first read as it is; what
 * escapes stand for is a further reading, and so on while there are escapes.
 */
final class Reading {

    private final char[] characters;
    private final int size;

    // null where each character shows itself
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;

    private Reading(char[] characters, int size, int @Nullable [] starts, int @Nullable [] ends) {
        this.characters = characters;
        this.size = size;
        this.starts = starts;
        this.ends = ends;
    }

    static Reading of(String text) {
        char[] characters = text.toCharArray();
        return new Reading(characters, characters.length, null, null);
    }

    /** The text with every escape read until none is left, or until too many lie within each other. */
    static String unescaped(String text, int most) {
        Reading reading = of(text);
        for (int i = 0; i < most; i++) {
            Reading next = reading.unescaped();
            if (next == null) {
                break;
            }
            reading = next;
        }
        return new String(reading.characters, 0, reading.size);
    }

    int size() {
        return size;
    }

    char at(int index) {
        return characters[index];
    }

    boolean holds(String part, int at) {
        for (int i = 0; i < part.length(); i++) {
            if (characters[at + i] != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where in the text that begins which shows the character. */
    int start(int index) {
        return starts == null ? index : starts[index];
    }

    int end(int index) {
        return ends == null ? index + 1 : ends[index];
    }

    /** The reading in which each escape is decoded; null where there is none. */
    @Nullable
    Reading unescaped() {
        int first = firstSign();
        if (first == size) {
            return null;
        }
        char[] read = new char[size];
        int[] readStarts = new int[size];
        int[] readEnds = new int[size];
        char[] units = new char[2];
        int count = 0;
        int at = 0;
        boolean any = false;
        while (at < size) {
            int length = Escapes.isSign(characters[at]) ? Escapes.read(characters, size, at, units) : 0;
            int shown = Math.max(length, 1);
            int unitsRead = length == 0 ? 1 : units[1] == 0 ? 1 : 2;
            for (int unit = 0; unit < unitsRead; unit++) {
                read[count] = length == 0 ? characters[at] : units[unit];
                readStarts[count] = start(at);
                readEnds[count] = end(at + shown - 1);
                count++;
            }
            any |= length > 0;
            at += shown;
        }
        return any ? new Reading(read, count, readStarts, readEnds) : null;
    }

    private int firstSign() {
        int at = 0;
        while (at < size && !Escapes.isSign(characters[at])) {
            at++;
        }
        return at;
    }
}
