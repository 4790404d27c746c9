package io.snapshotcontracts.internal.front;

import com.github.tomakehurst.wiremock.common.Gzip;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;

/**
 * Refuses a request whose body would fill the memory, whether its length is announced or not, as it comes or once WireMock
 * has decompressed it.
 */
final class BodyLimit {

    static final int MOST_BYTES = 10 << 20;

    private static final String MESSAGE = "the body is larger than " + MOST_BYTES + " bytes";

    private BodyLimit() {}

    /** The request with its body at hand; empty where it was too large, which is answered already, or is still to come. */
    static Optional<HttpServletRequest> read(Request base, HttpServletRequest request) throws IOException {
        if (base.getAttribute(BodyReader.ATTRIBUTE) instanceof byte[] body) {
            if (grows(body, request)) {
                refuse(base);
                return Optional.empty();
            }
            return Optional.of(new ReadRequest(request, body));
        }
        long announced = base.getContentLengthLong();
        if (announced > MOST_BYTES) {
            refuse(base);
            return Optional.empty();
        }
        if (announced <= 0 && !base.getHttpFields().contains(HttpHeader.TRANSFER_ENCODING)) {
            return Optional.of(request);
        }
        base.setHandled(true);
        BodyReader.start(base);
        return Optional.empty();
    }

    // the same condition as WireMock's own, which then decompresses without a limit
    private static boolean grows(byte[] body, HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeader.CONTENT_ENCODING.asString());
        if (!Gzip.isGzipped(body) && (encoding == null || !encoding.contains("gzip"))) {
            return false;
        }
        try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(body))) {
            text.skipNBytes(MOST_BYTES);
            return text.read() >= 0;
        } catch (IOException e) {
            // it ends early or is no gzip, which is no question of size
            return false;
        }
    }

    static void refuse(Request base) throws IOException {
        Refusals.send(base, HttpStatus.PAYLOAD_TOO_LARGE_413, MESSAGE);
    }
}
