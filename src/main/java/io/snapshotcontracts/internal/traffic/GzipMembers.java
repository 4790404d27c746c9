package io.snapshotcontracts.internal.traffic;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses every gzip member of a stream. {@code GZIPInputStream} ends where the next member is late, as it is in a
 * pipe, and says nothing about other bytes after the last one.
 */
final class GzipMembers extends BlockStream {

    private static final int FIRST_MAGIC = 0x1f;
    private static final int SECOND_MAGIC = 0x8b;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private int position;
    private int end;
    private boolean inMember;
    private boolean ended;
    private boolean trailing;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    /** Whether the stream goes on after its last member with something else than the zeros of a padded block. */
    boolean hasTrailingBytes() {
        return trailing;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (length > 0 && !ended) {
            if (!inMember && !startsMember()) {
                ended = true;
                return -1;
            }
            int count = inflate(target, offset, length);
            if (count > 0) {
                checksum.update(target, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsInput()) {
                require(fill());
                giveInput();
            } else {
                throw new ZipException("preset dictionary");
            }
        }
        return length == 0 ? 0 : -1;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            return inflater.inflate(target, offset, length);
        } catch (DataFormatException e) {
            ZipException damaged = new ZipException("invalid deflate data");
            damaged.initCause(e);
            throw damaged;
        }
    }

    private void giveInput() {
        inflater.setInput(buffer, position, end - position);
        position = end;
    }

    private boolean startsMember() throws IOException {
        int first = next();
        while (first == 0) {
            first = next();
        }
        if (first < 0) {
            return false;
        }
        if (first != FIRST_MAGIC || next() != SECOND_MAGIC) {
            trailing = true;
            return false;
        }
        readHeader();
        inflater.reset();
        checksum.reset();
        giveInput();
        inMember = true;
        return true;
    }

    private void readHeader() throws IOException {
        if (required() != DEFLATE) {
            throw new ZipException("unknown compression method");
        }
        int flags = required();
        // time, extra flags and operating system
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip((int) number(2));
        }
        for (int text = NAME; text <= COMMENT; text *= 2) {
            while ((flags & text) != 0 && required() != 0) {
                // up to its zero
            }
        }
        skip((flags & HEADER_CHECKSUM) == 0 ? 0 : 2);
    }

    private void endMember() throws IOException {
        position = end - inflater.getRemaining();
        inMember = false;
        if (number(4) != checksum.getValue() || number(4) != (inflater.getBytesWritten() & 0xffff_ffffL)) {
            throw new ZipException("wrong checksum or length");
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            required();
        }
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) required() << (8 * i);
        }
        return number;
    }

    private int required() throws IOException {
        int next = next();
        require(next >= 0);
        return next;
    }

    private static void require(boolean hasMore) throws EOFException {
        if (!hasMore) {
            throw new EOFException("the member is not complete");
        }
    }

    private int next() throws IOException {
        return fill() ? buffer[position++] & 0xff : -1;
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

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
