package io.snapshotcontracts.internal.traffic;

import java.io.IOException;
import java.io.InputStream;

/**
 * JSON with every string shortened to a number of characters: a parser holds a string as a whole, and one that is too
 * long to judge is not worth the memory. All else passes as it is, be it JSON or not.
 */
final class LongStrings extends BlockStream {

    private static final int NO_ESCAPE = 0;
    private static final int AFTER_BACKSLASH = 1;
    private static final int UNICODE_DIGITS = 4;

    private final InputStream in;
    private final long limit;
    private boolean inString;
    private int escape;
    private boolean cutting;
    private boolean cut;
    private long length;

    LongStrings(InputStream json, long limit) {
        this.in = json;
        this.limit = limit;
    }

    /** Whether anything was left out so far. */
    boolean hasCut() {
        return cut;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            int count = in.read(target, offset, length);
            if (count < 0) {
                return -1;
            }
            int end = offset + count;
            int kept = offset;
            for (int i = offset; i < end; i++) {
                int plain = plainUntil(target, i, end);
                if (plain > i) {
                    System.arraycopy(target, i, target, kept, kept == i ? 0 : plain - i);
                    kept += plain - i;
                    i = plain;
                }
                if (i < end && isKept(target[i])) {
                    target[kept++] = target[i];
                }
            }
            if (kept > offset) {
                return kept - offset;
            }
        }
    }

    /** The end of what changes nothing: nearly all of a recording, so that it is passed without a look at each state. */
    private int plainUntil(byte[] target, int start, int end) {
        int i = start;
        if (!inString) {
            while (i < end && target[i] != '"') {
                i++;
            }
        } else if (escape == NO_ESCAPE && length + end - start < limit) {
            while (i < end && target[i] != '"' && target[i] != '\\' && target[i] != '\n') {
                i++;
            }
            length += i - start;
        }
        return i;
    }

    private boolean isKept(byte b) {
        if (!inString) {
            if (b == '"') {
                inString = true;
                cutting = false;
                length = 0;
            }
            return true;
        }
        if (b == '\n') {
            // a raw line break is illegal in a string; what follows is another line's
            inString = false;
            escape = NO_ESCAPE;
            return true;
        }
        if (escape != NO_ESCAPE) {
            // n and the like end the escape, u begins four digits, which are counted down to the first state
            escape = escape == AFTER_BACKSLASH ? (b == 'u' ? AFTER_BACKSLASH + UNICODE_DIGITS : NO_ESCAPE) : next();
            return !cutting;
        }
        if (b == '"') {
            inString = false;
            return true;
        }
        boolean startsACharacter = (b & 0xC0) != 0x80;
        if (startsACharacter && length >= limit) {
            cutting = true;
            cut = true;
        }
        length++;
        if (b == '\\') {
            escape = AFTER_BACKSLASH;
        }
        return !cutting;
    }

    private int next() {
        return escape == AFTER_BACKSLASH + 1 ? NO_ESCAPE : escape - 1;
    }
}
