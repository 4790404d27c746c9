package io.snapshotcontracts.internal.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.LongConsumer;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.client.api.Response;
import org.eclipse.jetty.client.api.Result;
import org.eclipse.jetty.client.util.AsyncRequestContent;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.proxy.AsyncProxyServlet;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Jetty's proxy servlet, which streams both ways without a thread that waits; here it changes no more than HTTP makes it
 * change, passes what comes on at once, and keeps a copy.
 */
final class Forwarding extends AsyncProxyServlet {

    private static final long serialVersionUID = 1L;

    private static final String PASSING = Passing.class.getName();

    private final transient Upstream upstream;
    private final transient Exchanges exchanges;

    Forwarding(Upstream upstream, Exchanges exchanges) {
        this.upstream = upstream;
        this.exchanges = exchanges;
    }

    @Override
    protected HttpClient createHttpClient() {
        return upstream.client();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (HttpMethod.CONNECT.is(request.getMethod())) {
            send(response, 405, "this is no proxy for tunnels; it stands for " + upstream.target());
            return;
        }
        HttpFields fields = Hops.passedOnTo(upstream.authority(), base(request).getHttpFields());
        Passing passing = exchanges.passing(request.getMethod(), upstream.url(target(request)), fields);
        request.setAttribute(PASSING, passing);
        try {
            super.service(request, response);
        } catch (RuntimeException e) { // what Jetty's client refuses before it sends anything
            String why = "the request cannot be sent on";
            exchanges.passed(passing, passing.broken(null, why));
            send(response, 502, why);
            if (request.isAsyncStarted()) {
                request.getAsyncContext().complete();
            }
        }
    }

    /** As the client wrote it. */
    private static String target(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    @Override
    protected String rewriteTarget(HttpServletRequest request) {
        return upstream.path() + target(request);
    }

    @Override
    protected Request newProxyRequest(HttpServletRequest request, String path) {
        Passing passing = passing(request);
        return upstream.request(path)
                .method(request.getMethod())
                .attribute(CLIENT_REQUEST_ATTRIBUTE, request)
                .onRequestCommit(committed -> passing.headSent());
    }

    @Override
    protected boolean hasContent(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeader.TRANSFER_ENCODING.asString()) != null;
    }

    @Override
    protected boolean expects100Continue(HttpServletRequest request) {
        return false;
    }

    @Override
    protected void copyRequestHeaders(HttpServletRequest request, Request proxied) {
        HttpFields passed = passing(request).requestFields();
        proxied.headers(headers -> headers.clear().add(passed));
    }

    @Override
    protected void addProxyHeaders(HttpServletRequest request, Request proxied) {
        // the service is to see what it would see without a proxy
    }

    /** Jetty's own would name a type for a body that has none. */
    @Override
    protected Request.Content proxyRequestContent(
            HttpServletRequest request, HttpServletResponse response, Request proxied) throws IOException {
        AsyncRequestContent content = new AsyncRequestContent((String) null);
        request.getInputStream().setReadListener(newReadListener(request, response, proxied, content));
        return content;
    }

    @Override
    protected ReadListener newReadListener(
            HttpServletRequest request, HttpServletResponse response, Request proxied, AsyncRequestContent content) {
        return new StreamReader(request, response, proxied, content) {
            @Override
            protected void onRequestContent(
                    HttpServletRequest from,
                    Request to,
                    AsyncRequestContent passed,
                    byte[] buffer,
                    int offset,
                    int length,
                    Callback callback) {
                passing(from).request().add(ByteBuffer.wrap(buffer, offset, length));
                super.onRequestContent(from, to, passed, buffer, offset, length, callback);
            }
        };
    }

    @Override
    protected Response.Listener newProxyResponseListener(HttpServletRequest request, HttpServletResponse response) {
        return new Answering(request, response);
    }

    @Override
    protected void onClientRequestFailure(
            HttpServletRequest request, Request proxied, HttpServletResponse response, Throwable failure) {
        passing(request).clientHungUp();
        if (!proxied.abort(failure)) {
            base(request).getHttpChannel().abort(failure);
        }
    }

    /** Passes one answer back. */
    private final class Answering extends ProxyResponseListener {

        private final Passing passing;
        private final HttpServletRequest request;
        private final org.eclipse.jetty.server.Response back;
        private final HttpChannel channel;

        Answering(HttpServletRequest request, HttpServletResponse response) {
            super(request, response);
            this.request = request;
            this.passing = passing(request);
            this.channel = base(request).getHttpChannel();
            this.back = channel.getResponse();
        }

        @Override
        public void onBegin(Response answer) {
            passing.headCame();
            back.setStatusWithReason(answer.getStatus(), answer.getReason());
        }

        @Override
        public void onHeaders(Response answer) {
            Hops.passedOn(answer.getHeaders()).forEach(back.getHttpFields()::add);
        }

        /** What has no known length may be a stream of events whose first comes late; its head does not wait for that. */
        @Override
        public void onBeforeContent(Response answer, LongConsumer demand) {
            if (answer.getHeaders().contains(HttpHeader.CONTENT_LENGTH)) {
                demand.accept(1);
                return;
            }
            channel.write(
                    BufferUtil.EMPTY_BUFFER,
                    false,
                    Callback.from(
                            () -> {
                                passing.headPassed();
                                demand.accept(1);
                            },
                            failure -> hangUp(answer, failure)));
        }

        @Override
        public void onContent(Response answer, ByteBuffer content, Callback callback) {
            passing.answer().add(content);
            channel.write(
                    content,
                    false,
                    Callback.from(
                            () -> {
                                passing.headPassed();
                                callback.succeeded();
                            },
                            failure -> {
                                callback.failed(failure);
                                hangUp(answer, failure);
                            }));
        }

        private void hangUp(Response answer, Throwable failure) {
            passing.clientHungUp();
            answer.abort(failure);
        }

        @Override
        public void onComplete(Result result) {
            Response answer = result.getResponse();
            boolean isWhole = result.getResponseFailure() == null && answer != null && answer.getStatus() > 0;
            if (isWhole) {
                exchanges.passed(passing, passing.complete(answer));
                request.getAsyncContext().complete();
            } else {
                fail(answer, result.getFailure());
            }
        }

        private void fail(@Nullable Response answer, Throwable failure) {
            Trouble trouble = Trouble.of(failure, upstream.target());
            if (trouble.isAClosedConnection() && !hasContent(request) && passing.repeat()) {
                Request again = newProxyRequest(request, rewriteTarget(request));
                copyRequestHeaders(request, again);
                again.send(new Answering(request, back));
                return;
            }
            String why = passing.hasClientHungUp() ? "the client hung up before" : trouble.sentence();
            exchanges.passed(passing, passing.broken(answer, why));
            try {
                if (channel.isCommitted() || passing.hasClientHungUp()) {
                    // the reader has to see that something is missing
                    channel.abort(failure);
                } else {
                    back.reset();
                    back.setHeader(
                            "Proxy-Status",
                            "snapshot-contracts; error=" + trouble.error() + "; details=\"" + trouble.sentence()
                                    + "\"");
                    send(back, trouble.status(), trouble.sentence());
                }
            } catch (IOException e) {
                channel.abort(e);
            } finally {
                request.getAsyncContext().complete();
            }
        }
    }

    /** An answer of the proxy's own. */
    private static void send(HttpServletResponse response, int status, String sentence) throws IOException {
        byte[] text = ("snapshot-contracts proxy: " + sentence + "\n").getBytes(UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private static org.eclipse.jetty.server.Request base(HttpServletRequest request) {
        return requireNonNull(org.eclipse.jetty.server.Request.getBaseRequest(request));
    }

    private static Passing passing(HttpServletRequest request) {
        return (Passing) requireNonNull(request.getAttribute(PASSING));
    }
}
