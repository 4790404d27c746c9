package io.snapshotcontracts.client;

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

/** Sends requests to one service and waits for whole answers, within a time and a size. */
public final class Transport {

    private final String service;
    private final ServiceUrl baseUrl;
    private final HttpClient http;
    private final Map<String, String> headers;
    private final Duration readTimeout;

    Transport(
            String service,
            ServiceUrl baseUrl,
            Map<String, String> headers,
            Duration connectTimeout,
            Duration readTimeout) {
        this.service = service;
        this.baseUrl = baseUrl;
        this.http = httpClient(connectTimeout);
        this.headers = Map.copyOf(headers);
        this.readTimeout = readTimeout;
    }

    static HttpClient httpClient(Duration connectTimeout) {
        // HTTP/1.1, because the attempt to upgrade a plain connection adds three headers to each request.
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    /**
     * Asks for a resource. Redirects are never followed and nothing is repeated after an answer came.
     *
     * @param rawPath begins with a slash; ids in it are encoded as a {@link PathSegment}
     * @throws NoAnswerException where no complete answer came
     */
    public ApiAnswer get(String rawPath) {
        URI url = baseUrl.resolve(rawPath);
        HttpRequest.Builder request = HttpRequest.newBuilder(url).GET();
        headers.forEach(request::header);
        AtomicReference<@Nullable String> requestId = new AtomicReference<>();
        CompletableFuture<HttpResponse<byte[]>> pending = http.sendAsync(request.build(), head -> {
            requestId.set(ApiAnswer.requestId(head.headers()));
            return new CappedBody();
        });
        try {
            // The timeout of a JDK request ends with the head of the answer; this wait bounds the body too.
            HttpResponse<byte[]> response =
                    pending.get(TimeUnit.NANOSECONDS.convert(readTimeout), TimeUnit.NANOSECONDS);
            return new ApiAnswer(service, response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            throw new NoAnswerException(service, url, "no complete answer within " + readTimeout, requestId.get(), e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new NoAnswerException(service, url, ApiAnswer.quoted(cause.toString()), requestId.get(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(service, url, "interrupted", requestId.get(), e);
        } finally {
            // Without this an abandoned answer would go on arriving; a finished one does not notice.
            pending.cancel(true);
        }
    }
}
