package io.snapshotcontracts.traffic;

import java.io.IOException;
import java.io.InputStream;

/** A stream that ends at each line's end and goes on with the next one, so that no line need be held as a whole. */
final class LineStream extends BlockStream {

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;
    private boolean atLineEnd = true;

    LineStream(InputStream in) {
        this.in = in;
    }

    /** Skips what is left of the line; tells whether there is another one. */
    boolean nextLine() throws IOException {
        byte[] rest = new byte[8 * 1024];
        while (read(rest, 0, rest.length) >= 0) {
            // nobody wants it
        }
        atLineEnd = !fill();
        return !atLineEnd;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (atLineEnd || !fill()) {
            return -1;
        }
        int count = 0;
        while (count < length && position + count < end && buffer[position + count] != '\n') {
            count++;
        }
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        if (position < end && buffer[position] == '\n') {
            position++;
            atLineEnd = true;
        }
        return count == 0 && atLineEnd ? -1 : count;
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
