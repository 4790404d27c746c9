package io.snapshotcontracts.traffic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** The beginning of a stream, which can be read again; it ends where nobody should have to read on to know more. */
final class RecordedStart extends BlockStream {

    private static final int LONGEST = 1024 * 1024;

    private final InputStream in;
    private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();

    RecordedStart(InputStream in) {
        this.in = in;
    }

    byte[] recorded() {
        return recorded.toByteArray();
    }

    /** The stream from its first byte on. */
    InputStream fromTheFirstByte() {
        return new SequenceInputStream(new ByteArrayInputStream(recorded()), in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int room = Math.min(length, LONGEST - recorded.size());
        int count = room <= 0 ? -1 : in.read(target, offset, room);
        if (count > 0) {
            recorded.write(target, offset, count);
        }
        return count;
    }
}
