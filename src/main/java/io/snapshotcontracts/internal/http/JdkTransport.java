package io.snapshotcontracts.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HTTP client, kept within bounds: one deadline for the whole exchange, however slowly the bytes come; one
 * cap for the body, before and after decompression; no redirects, so that credentials go nowhere else; HTTP/1.1, since
 * an upgrade would be a request that no contract holds. The process has to set {@link ClientProperties}.
 */
public final class JdkTransport implements HttpTransport {

    /** Far above what servers send; a JDK that counts header bytes itself stops earlier. */
    private static final int MOST_HEADERS = 1_000;

    private static final int MOST_HEADER_CHARACTERS = 256 * 1024;

    /** How the client words the end of a connection. */
    private static final Pattern CUT = Pattern.compile("(?i)no bytes|bytes received|closed|reset|EOF|broken pipe");

    /** Without an effect on the server, so that nothing is done twice. */
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD");

    /** Whether the client takes it, which is a property of the process. */
    private static final boolean HOST_MAY_BE_SET = mayHostBeSet();

    private final HttpClient client;
    private final long maxBodyBytes;
    private final IdleConnections idle = new IdleConnections(ClientProperties.CONNECTION_KEPT);

    /** Connects directly and trusts whom the JDK trusts. */
    public JdkTransport(Duration connectTimeout, long maxBodyBytes) {
        this(ConnectionSettings.direct(), connectTimeout, maxBodyBytes);
    }

    public JdkTransport(ConnectionSettings settings, Duration connectTimeout, long maxBodyBytes) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(settings.proxies())
                .connectTimeout(connectTimeout);
        if (settings.tls() != null) {
            builder.sslContext(settings.tls());
        } else {
            // with parameters of its own the client does not ask the context for any
            builder.sslContext(LazyTls.context()).sslParameters(new SSLParameters());
        }
        this.client = builder.build();
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public void requireSendable(URI baseUrl, HttpRequest request) {
        Sendable.require(request);
        try {
            prepared(baseUrl, request);
        } catch (IllegalArgumentException e) {
            // the client's own words can quote a header
            throw new IllegalArgumentException("the HTTP client refuses its method, address or headers", e);
        }
    }

    /**
     * Sends a request once, and once more only where a server closes the kept connection that a GET or HEAD travels on
     * before a byte of the answer.
     */
    @Override
    public HttpResponse send(URI baseUrl, HttpRequest request, Duration within) throws NoResponseException {
        long end = System.nanoTime() + within.toNanos();
        boolean mayRepeat = idle.take(baseUrl) && REPEATABLE.contains(request.method());
        AtomicBoolean answered = new AtomicBoolean();
        try {
            return sendOnce(baseUrl, request, within, answered);
        } catch (ConnectionGoneException e) {
            if (!mayRepeat || answered.get()) {
                throw e.asNoAnswer();
            }
        }
        try {
            idle.take(baseUrl);
            return sendOnce(baseUrl, request, Duration.ofNanos(Math.max(0, end - System.nanoTime())), answered);
        } catch (ConnectionGoneException e) {
            throw e.asNoAnswer();
        }
    }

    private HttpResponse sendOnce(URI baseUrl, HttpRequest request, Duration within, AtomicBoolean answered)
            throws NoResponseException, ConnectionGoneException {
        CompletableFuture<java.net.http.HttpResponse<byte[]>> exchange =
                client.sendAsync(prepared(baseUrl, request), info -> {
                    answered.set(true);
                    String contradiction = Framing.contradiction(info.headers());
                    return new CappedBodySubscriber(
                            maxBodyBytes, contradiction == null ? null : new NoResponseException(contradiction));
                });
        try {
            java.net.http.HttpResponse<byte[]> answer = exchange.get(within.toMillis(), TimeUnit.MILLISECONDS);
            Headers headers = Headers.of(answer.headers().map());
            if (!headers.first("Connection").orElse("").equalsIgnoreCase("close")) {
                idle.giveBack(baseUrl);
            }
            requireFew(headers);
            return new HttpResponse(
                    answer.statusCode(), headers, ContentCoding.decode(headers, answer.body(), maxBodyBytes));
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new NoResponseException("no complete answer within " + seconds(within), e);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoResponseException("stopped before an answer came", e);
        } catch (ExecutionException e) {
            throw noAnswer(baseUrl, e.getCause());
        } catch (CancellationException e) {
            throw new NoResponseException("stopped before an answer came", e);
        }
    }

    /** The connection ended amid an exchange, perhaps before anything of the answer came. */
    private static final class ConnectionGoneException extends Exception {

        private static final long serialVersionUID = 1L;

        ConnectionGoneException(String message, Throwable cause) {
            super(message, cause);
        }

        NoResponseException asNoAnswer() {
            return new NoResponseException(String.valueOf(getMessage()), this);
        }
    }

    private static void requireFew(Headers headers) throws NoResponseException {
        long characters = headers.fields().stream()
                .mapToLong(field -> (long) field.name().length() + field.value().length())
                .sum();
        if (headers.fields().size() > MOST_HEADERS || characters > MOST_HEADER_CHARACTERS) {
            throw new NoResponseException("the answer has more than " + MOST_HEADERS + " headers or "
                    + MOST_HEADER_CHARACTERS + " characters in them");
        }
    }

    private static java.net.http.HttpRequest prepared(URI baseUrl, HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(
                        BaseUrl.join(baseUrl, request.target()))
                .method(
                        request.method(),
                        request.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body().bytes()));
        for (Header field : request.headers().fields()) {
            if (Header.mayBeSet(field.name()) || (HOST_MAY_BE_SET && field.isNamed("Host"))) {
                builder.header(field.name(), field.value());
            }
        }
        return builder.build();
    }

    private static NoResponseException noAnswer(URI baseUrl, @Nullable Throwable cause) throws ConnectionGoneException {
        String where = baseUrl.getHost() + (baseUrl.getPort() < 0 ? "" : ":" + baseUrl.getPort());
        if (cause instanceof NoResponseException already) {
            return already;
        }
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof UnresolvedAddressException) {
                return new NoResponseException("the host name " + baseUrl.getHost() + " cannot be resolved", t);
            }
            if (t instanceof SSLException) {
                return new NoResponseException("no TLS connection to " + where + ": " + t.getMessage(), t);
            }
        }
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof HttpConnectTimeoutException) {
                return new NoResponseException("no connection to " + where + " in time", t);
            }
            if (t instanceof ConnectException) {
                return new NoResponseException("nothing accepts connections at " + where, t);
            }
        }
        Throwable root = cause == null ? new IOException() : cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root instanceof EOFException
                || CUT.matcher(String.valueOf(root.getMessage())).find()) {
            throw new ConnectionGoneException("the answer was cut short", root);
        }
        return new NoResponseException(
                "the answer cannot be read: it is not HTTP/1.1, or its headers are wrong or larger than is read", root);
    }

    /** What a server sent, as a message can show it; it is cut only where secrets are masked already. */
    static String visible(String message) {
        return message.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static boolean mayHostBeSet() {
        try {
            java.net.http.HttpRequest.newBuilder().header("Host", "a");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String seconds(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
