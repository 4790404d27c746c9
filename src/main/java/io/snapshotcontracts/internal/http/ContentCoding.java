package io.snapshotcontracts.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes gzip and deflate, which some servers apply unasked; the cap holds for the inflated bytes too. */
public final class ContentCoding {

    /** Check sum and length at a member's end. */
    private static final int GZIP_TRAILER = 8;

    private ContentCoding() {}

    /**
     * The content of an answer without its coding.
     *
     * @throws NoAnswerException where the coding is another one, is broken, or makes more of the content than the cap
     */
    public static Body decode(Headers headers, byte[] content, long maxBytes) throws NoResponseException {
        String coding = String.join(
                        ",",
                        headers.fields().stream()
                                .filter(field -> field.isNamed("Content-Encoding"))
                                .map(Header::value)
                                .toList())
                .strip()
                .toLowerCase(Locale.ROOT);
        if (content.length == 0 || coding.equals("identity") || coding.isEmpty()) {
            return Body.of(content);
        }
        try (Decoder decoder = decoder(coding, content)) {
            byte[] bytes = decoder.stream().readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > maxBytes) {
                throw CappedBodySubscriber.tooLarge(maxBytes);
            }
            if (decoder.unread() > 0) {
                throw new NoResponseException("the answer's " + coding + " content is followed by something else");
            }
            return Body.of(bytes);
        } catch (IOException e) {
            throw new NoResponseException(
                    "the answer says that its content is " + coding + ", but it is not, or is cut short", e);
        }
    }

    private static Decoder decoder(String coding, byte[] content) throws IOException, NoResponseException {
        return switch (coding) {
            case "gzip", "x-gzip" -> new Gzip(content);
            // RFC 9110 means the zlib format; some servers send the bare deflate stream instead
            case "deflate" -> new Deflate(content, new Inflater(!hasZlibHeader(content)));
            default ->
                throw new NoResponseException("the answer's content coding '" + JdkTransport.visible(coding)
                        + "' is not one that was asked for");
        };
    }

    private static boolean hasZlibHeader(byte[] content) {
        return content.length >= 2
                && (content[0] & 0x0f) == 8
                && (((content[0] & 0xff) << 8) + (content[1] & 0xff)) % 31 == 0;
    }

    /** A stream that knows what lies behind its end; the JDK's own ones pass over that. */
    private interface Decoder extends AutoCloseable {

        InputStream stream();

        int unread();

        @Override
        void close() throws IOException;
    }

    private static final class Gzip extends GZIPInputStream implements Decoder {

        /** All of the content is in the buffer at once, so that what is left of it is known. */
        Gzip(byte[] content) throws IOException {
            super(new ByteArrayInputStream(content), content.length);
        }

        @Override
        public InputStream stream() {
            return this;
        }

        @Override
        public int unread() {
            return inf.getRemaining() - GZIP_TRAILER;
        }
    }

    private static final class Deflate extends InflaterInputStream implements Decoder {

        Deflate(byte[] content, Inflater inflater) {
            super(new ByteArrayInputStream(content), inflater, content.length);
        }

        @Override
        public InputStream stream() {
            return this;
        }

        @Override
        public int unread() {
            return inf.getRemaining();
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
