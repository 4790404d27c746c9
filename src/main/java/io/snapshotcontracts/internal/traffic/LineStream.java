package io.snapshotcontracts.internal.traffic;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that is read line by line, so that no line need be held as a whole. While the form of a recording is unknown
 * it gives one line at a time, for what follows the first may be another entry.
 */
final class LineStream extends BlockStream {

    private enum Mode {
        ONE_LINE_AT_A_TIME,
        UP_TO_LINE_END,
        WHOLE
    }

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private Mode mode;
    private int position;
    private int end;
    private boolean atLineEnd;

    private LineStream(InputStream in, Mode mode) {
        this.in = in;
        this.mode = mode;
    }

    static LineStream ofUnknownForm(InputStream in) {
        return new LineStream(in, Mode.ONE_LINE_AT_A_TIME);
    }

    /** To be read from {@link #nextLine()} on. */
    static LineStream ofLines(InputStream in) {
        LineStream lines = new LineStream(in, Mode.UP_TO_LINE_END);
        lines.atLineEnd = true;
        return lines;
    }

    /** From now on the stream ends at the end of the line that was read last, and goes on with the next one. */
    void endAtLineEnds() {
        mode = Mode.UP_TO_LINE_END;
    }

    /** From now on line ends mean nothing. */
    void ignoreLineEnds() {
        mode = Mode.WHOLE;
    }

    /** Skips what is left of the line; whether there is another one. */
    boolean nextLine() throws IOException {
        byte[] rest = new byte[8 * 1024];
        while (read(rest, 0, rest.length) >= 0) {
            // the parser stopped before it
        }
        atLineEnd = !fill();
        return !atLineEnd;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        boolean isOver = atLineEnd && mode == Mode.UP_TO_LINE_END;
        if (isOver || !fill()) {
            return -1;
        }
        int limit = Math.min(length, end - position);
        int count = 0;
        if (mode == Mode.WHOLE) {
            count = limit;
        } else {
            while (count < limit && buffer[position + count] != '\n') {
                count++;
            }
        }
        atLineEnd = count < limit;
        // the line's end is white space to the parser
        count += atLineEnd ? 1 : 0;
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (position == end) {
            int count = in.read(buffer, 0, buffer.length);
            if (count < 0) {
                return false;
            }
            position = 0;
            end = count;
        }
        return true;
    }
}
