package io.snapshotcontracts.dws;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Sends requests and waits for whole answers, within a time and a size. */
final class Transport {

    private final HttpClient http;
    private final Map<String, String> headers;
    private final Duration readTimeout;

    Transport(Map<String, String> headers, Duration connectTimeout, Duration readTimeout) {
        // HTTP/1.1, because the attempt to upgrade a plain connection adds three headers to each request.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
        this.headers = Map.copyOf(headers);
        this.readTimeout = readTimeout;
    }

    Answer get(URI url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).GET();
        headers.forEach(request::header);
        AtomicReference<@Nullable String> requestId = new AtomicReference<>();
        CompletableFuture<HttpResponse<byte[]>> pending = http.sendAsync(request.build(), head -> {
            requestId.set(Answer.requestId(head.headers()));
            return new CappedBody();
        });
        try {
            // The timeout of a JDK request ends with the head of the answer; this wait bounds the body too.
            HttpResponse<byte[]> response =
                    pending.get(TimeUnit.NANOSECONDS.convert(readTimeout), TimeUnit.NANOSECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            throw new NoAnswerException(url, "no complete answer within " + readTimeout, requestId.get(), e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new NoAnswerException(url, Answer.quoted(cause.toString()), requestId.get(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(url, "interrupted", requestId.get(), e);
        } finally {
            // Without this an abandoned answer would go on arriving; a finished one does not notice.
            pending.cancel(true);
        }
    }

    static Duration checkTimeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("a timeout must be more than zero, not " + timeout);
        }
        return timeout;
    }

    static String checkCredential(String credential) {
        if (credential.isBlank()) {
            throw new IllegalArgumentException("the credential is empty");
        }
        return credential;
    }

    static void checkHeader(String name, String value) {
        try {
            // the JDK leaves it to a property of the process whether it takes this one
            if (name.equalsIgnoreCase("Host")) {
                throw new IllegalArgumentException(name);
            }
            HttpRequest.newBuilder().header(name, "any");
        } catch (IllegalArgumentException e) {
            // Neither text nor cause shows the name: it may be a whole line, with a credential in it.
            throw new IllegalArgumentException("this is no header name, or one that only the transport sets");
        }
        // The JDK would send other characters as question marks, and show the value when it refuses one.
        if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~'))) {
            throw new IllegalArgumentException("the value of the header " + name + " is not printable ASCII");
        }
    }
}
