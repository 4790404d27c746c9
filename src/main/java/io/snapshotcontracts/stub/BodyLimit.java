package io.snapshotcontracts.stub;

import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpInput;
import org.eclipse.jetty.server.Request;

/** Refuses a request whose body would fill the memory, be its length told in advance or not. */
final class BodyLimit {

    static final long MOST_BYTES = 10L << 20;

    private long seen;

    void applyTo(Request request) {
        long announced = request.getContentLengthLong();
        if (announced > MOST_BYTES) {
            throw refusal();
        }
        if (announced < 0 && request.getHttpFields().contains("Transfer-Encoding")) {
            request.getHttpInput().addInterceptor(this::count);
        }
    }

    void rethrowIfExceeded() {
        if (seen > MOST_BYTES) {
            throw refusal();
        }
    }

    private HttpInput.Content count(HttpInput.Content content) {
        seen += content.remaining();
        if (seen <= MOST_BYTES) {
            return content;
        }
        content.skip(content.remaining());
        content.succeeded();
        return new HttpInput.ErrorContent(refusal());
    }

    private static BadMessageException refusal() {
        return new BadMessageException(
                HttpStatus.PAYLOAD_TOO_LARGE_413, "the body is larger than " + MOST_BYTES + " bytes");
    }
}
