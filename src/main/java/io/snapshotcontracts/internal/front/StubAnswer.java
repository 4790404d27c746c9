package io.snapshotcontracts.internal.front;

import static java.util.Objects.requireNonNull;

import com.github.tomakehurst.wiremock.common.Exceptions;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpResponder;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.jetty.JettyFaultInjector;
import com.github.tomakehurst.wiremock.jetty.JettyHttpUtils;
import com.github.tomakehurst.wiremock.servlet.BodyChunker;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import com.github.tomakehurst.wiremock.verification.diff.DiffEventData;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.Callback;

/** Sends WireMock's answer to a request; a delayed one holds no thread while it waits. */
final class StubAnswer implements HttpResponder {

    /** The largest answer that is written at once; a slow reader of a larger one holds no thread. */
    private static final int SENT_AT_ONCE_BYTES = 16 << 10;

    private final org.eclipse.jetty.server.Request request;
    private final org.eclipse.jetty.server.Response to;
    private final JettyHttpUtils utils;
    private final long longestMillis;
    private boolean sendsInBackground;

    StubAnswer(
            org.eclipse.jetty.server.Request request,
            org.eclipse.jetty.server.Response to,
            JettyHttpUtils utils,
            long longestMillis) {
        this.request = request;
        this.to = to;
        this.utils = utils;
        this.longestMillis = longestMillis;
    }

    @Override
    public void respond(Request asked, Response answer, Map<String, Object> attributes) {
        if (answer.getInitialDelay() == 0 && !answer.shouldAddChunkedDribbleDelay()) {
            send(answer, attributes);
            return;
        }
        AsyncContext waiting = request.startAsync();
        waiting.setTimeout(longestMillis);
        after(answer.getInitialDelay(), waiting, () -> {
            if (answer.shouldAddChunkedDribbleDelay() && answer.getFault() == null) {
                dribble(answer, waiting);
            } else {
                send(answer, attributes);
                if (!sendsInBackground) {
                    waiting.complete();
                }
            }
        });
    }

    private void send(Response answer, Map<String, Object> attributes) {
        try {
            if (answer.getFault() != null) {
                answer.getFault().apply(new JettyFaultInjector(to, utils));
            } else if (answer.wasConfigured()) {
                writeHead(answer);
                write(answer.getBody());
            } else {
                sendNotMatched((ServeEvent) requireNonNull(attributes.get(ServeEvent.ORIGINAL_SERVE_EVENT_KEY)));
            }
        } catch (IOException e) {
            // as WireMock's own server does: Jetty handles a client that has disconnected
            Exceptions.throwUnchecked(e);
        }
    }

    private void writeHead(Response answer) {
        if (answer.getStatusMessage() == null) {
            to.setStatus(answer.getStatus());
        } else {
            to.setStatusWithReason(answer.getStatus(), answer.getStatusMessage());
        }
        for (HttpHeader header : answer.getHeaders().all()) {
            header.values().forEach(value -> to.addHeader(header.key(), value));
        }
    }

    private void write(byte[] body) throws IOException {
        // a mapping may declare a wrong length on purpose
        if (body.length > 0 && !to.containsHeader("Content-Length")) {
            to.setContentLength(body.length);
        }
        if (body.length <= SENT_AT_ONCE_BYTES) {
            to.getHttpOutput().write(body);
            to.getHttpOutput().close();
            return;
        }
        sendsInBackground = true;
        AsyncContext sending = request.isAsyncStarted() ? request.getAsyncContext() : request.startAsync();
        sending.setTimeout(0);
        to.getHttpOutput().sendContent(ByteBuffer.wrap(body), new Callback() {
            @Override
            public void succeeded() {
                sending.complete();
            }

            @Override
            public void failed(Throwable failure) {
                request.getHttpChannel().abort(failure);
                sending.complete();
            }
        });
    }

    /** The answer of WireMock's own server, which names the nearest mapping. */
    private void sendNotMatched(ServeEvent event) throws IOException {
        to.setStatus(404);
        SubEvent difference = event.getDiffSubEvent().orElse(null);
        if (difference == null) {
            to.closeOutput();
            return;
        }
        DiffEventData page = difference.getDataAs(DiffEventData.class);
        to.setStatus(page.getStatus());
        to.setContentType(page.getContentType());
        to.setCharacterEncoding(StandardCharsets.UTF_8.name());
        write(page.getReport().getBytes(StandardCharsets.UTF_8));
    }

    private void dribble(Response answer, AsyncContext waiting) {
        writeHead(answer);
        byte[] body = answer.getBody();
        if (body.length == 0) {
            waiting.complete();
            return;
        }
        byte[][] pieces =
                BodyChunker.chunkBody(body, answer.getChunkedDribbleDelay().getNumberOfChunks());
        int pause = answer.getChunkedDribbleDelay().getTotalDuration() / pieces.length;
        writePiece(pieces, 0, pause, waiting);
    }

    private void writePiece(byte[][] pieces, int next, int pause, AsyncContext waiting) {
        after(pause, waiting, () -> {
            to.getHttpOutput().write(pieces[next]);
            to.getHttpOutput().flush();
            if (next + 1 < pieces.length) {
                writePiece(pieces, next + 1, pause, waiting);
            } else {
                waiting.complete();
            }
        });
    }

    private interface Step {
        void run() throws IOException;
    }

    private void after(long millis, AsyncContext waiting, Step step) {
        Connector connector = request.getHttpChannel().getConnector();
        Runnable task = () -> connector.getExecutor().execute(() -> {
            try {
                step.run();
            } catch (IOException | RuntimeException e) {
                abort(waiting, e);
            }
        });
        connector.getScheduler().schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    private void abort(AsyncContext waiting, Exception failure) {
        request.getHttpChannel().abort(failure);
        waiting.complete();
    }
}
