package io.snapshotcontracts.internal.traffic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A stream whose beginning is kept until its form is known, so that it can be read again, within bounds. */
final class RecordedStart extends BlockStream {

    private static final int LONGEST = 1024 * 1024;

    private final InputStream in;
    private ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean keeps = true;

    RecordedStart(InputStream in) {
        this.in = in;
    }

    /** Whether the stream can still be read from its first byte on. */
    boolean isComplete() {
        return keeps;
    }

    void forget() {
        keeps = false;
        kept = new ByteArrayOutputStream();
    }

    /** Up to a megabyte of the beginning, which may be more than was read so far. */
    byte[] beginning() throws IOException {
        byte[] block = new byte[64 * 1024];
        int room = LONGEST - kept.size();
        while (keeps && room > 0 && read(block, 0, Math.min(room, block.length)) >= 0) {
            room = LONGEST - kept.size();
        }
        return kept.toByteArray();
    }

    /** The stream from its first byte on. */
    InputStream fromTheFirstByte() {
        return new SequenceInputStream(new ByteArrayInputStream(kept.toByteArray()), in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (keeps && count > 0) {
            if (kept.size() + count > LONGEST) {
                forget();
            } else {
                kept.write(target, offset, count);
            }
        }
        return count;
    }
}
