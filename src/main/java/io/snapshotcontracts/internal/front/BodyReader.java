package io.snapshotcontracts.internal.front;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.jetty.server.Request;

/** Reads a request's body without a thread that waits between its parts, and then dispatches the request again. */
final class BodyReader implements ReadListener {

    static final String ATTRIBUTE = BodyReader.class.getName();

    private static final int PART_BYTES = 8192;

    private final Request request;
    private final AsyncContext waiting;
    private final ServletInputStream in;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final byte[] part = new byte[PART_BYTES];

    private BodyReader(Request request, AsyncContext waiting) throws IOException {
        this.request = request;
        this.waiting = waiting;
        this.in = request.getInputStream();
    }

    static void start(Request request) throws IOException {
        AsyncContext waiting = request.startAsync();
        // an idle connection is closed by its own timeout
        waiting.setTimeout(0);
        BodyReader reader = new BodyReader(request, waiting);
        reader.in.setReadListener(reader);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (in.isReady() && !in.isFinished()) {
            int length = in.read(part);
            if (length > 0) {
                body.write(part, 0, length);
            }
            if (body.size() > BodyLimit.MOST_BYTES) {
                BodyLimit.refuse(request);
                waiting.complete();
                return;
            }
        }
    }

    @Override
    public void onAllDataRead() {
        request.setAttribute(ATTRIBUTE, body.toByteArray());
        waiting.dispatch();
    }

    @Override
    public void onError(Throwable failure) {
        // no client waits for an answer to half a request
        request.getHttpChannel().abort(requireNonNull(failure));
        waiting.complete();
    }
}
