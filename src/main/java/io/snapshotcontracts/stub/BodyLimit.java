package io.snapshotcontracts.stub;

import java.io.IOException;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpInput;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** Refuses a request whose body would fill the memory, be its length told in advance or not. */
final class BodyLimit {

    static final long MOST_BYTES = 10L << 20;

    private static final String MESSAGE = "the body is larger than " + MOST_BYTES + " bytes";

    private long seen;

    /** Whether the request was answered because it announces too much; one that announces nothing is counted. */
    boolean refuses(Request request) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > MOST_BYTES) {
            request.setHandled(true);
            // the connection ends here: what follows on it is a body that nobody reads
            Response response = request.getResponse();
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE_413);
            response.setHeader(HttpHeader.CONNECTION, "close");
            response.setContentType("text/plain");
            response.getHttpOutput().print(MESSAGE);
            response.closeOutput();
            return true;
        }
        if (announced < 0 && request.getHttpFields().contains(HttpHeader.TRANSFER_ENCODING)) {
            request.getHttpInput().addInterceptor(this::count);
        }
        return false;
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
        return new BadMessageException(HttpStatus.PAYLOAD_TOO_LARGE_413, MESSAGE);
    }
}
