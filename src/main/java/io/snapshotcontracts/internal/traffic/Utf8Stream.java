package io.snapshotcontracts.internal.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A text of another encoding as UTF-8: shells of Windows write UTF-16, and line ends are looked for in bytes. */
final class Utf8Stream extends BlockStream {

    /** What {@link #of} looks at. */
    static final int START = 4;

    private final Reader text;
    private final char[] characters = new char[8 * 1024];
    private byte[] bytes = new byte[0];
    private int position;

    private Utf8Stream(InputStream in, Charset charset) {
        this.text = new InputStreamReader(in, charset);
    }

    /** The stream as UTF-8; its first characters, which {@code start} repeats, are a mark or ASCII. */
    static InputStream of(InputStream in, byte[] start) {
        String charset = charset(at(start, 0), at(start, 1), at(start, 2), at(start, 3));
        return charset == null ? in : new Utf8Stream(in, Charset.forName(charset));
    }

    private static int at(byte[] start, int index) {
        return index < start.length ? start[index] & 0xff : 1;
    }

    private static @Nullable String charset(int first, int second, int third, int fourth) {
        boolean zeros = third == 0 && fourth == 0;
        if (first == 0xff && second == 0xfe) {
            return zeros ? "UTF-32LE" : "UTF-16LE";
        }
        if (first == 0xfe && second == 0xff) {
            return "UTF-16BE";
        }
        if (first == 0) {
            return second == 0 ? "UTF-32BE" : "UTF-16BE";
        }
        if (second == 0) {
            return zeros ? "UTF-32LE" : "UTF-16LE";
        }
        return null;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == bytes.length) {
            int count = text.read(characters, 0, characters.length);
            if (count < 0) {
                return -1;
            }
            bytes = new String(characters, 0, count).getBytes(UTF_8);
            position = 0;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
