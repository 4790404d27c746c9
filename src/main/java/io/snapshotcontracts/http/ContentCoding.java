package io.snapshotcontracts.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes gzip and deflate, which some servers apply unasked; the cap holds for the inflated bytes too. */
final class ContentCoding {

    private ContentCoding() {}

    static Body decode(Headers headers, byte[] content, long maxBytes) throws NoAnswerException {
        String coding =
                headers.first("Content-Encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
        if (content.length == 0 || coding.equals("identity") || coding.isEmpty()) {
            return Body.of(content);
        }
        try (InputStream decoded = decoder(coding, content)) {
            byte[] bytes = decoded.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > maxBytes) {
                throw CappedBodySubscriber.tooLarge(maxBytes);
            }
            return Body.of(bytes);
        } catch (IOException e) {
            throw new NoAnswerException("the answer's " + coding + " content cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream decoder(String coding, byte[] content) throws IOException, NoAnswerException {
        InputStream raw = new ByteArrayInputStream(content);
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            // RFC 9110 means the zlib format; some servers send the bare deflate stream instead
            case "deflate" ->
                hasZlibHeader(content)
                        ? new InflaterInputStream(raw)
                        : new InflaterInputStream(raw, new Inflater(true));
            default ->
                throw new NoAnswerException(
                        "the answer's content coding '" + coding + "' is not one that was asked for");
        };
    }

    private static boolean hasZlibHeader(byte[] content) {
        return content.length >= 2
                && (content[0] & 0x0f) == 8
                && (((content[0] & 0xff) << 8) + (content[1] & 0xff)) % 31 == 0;
    }
}
