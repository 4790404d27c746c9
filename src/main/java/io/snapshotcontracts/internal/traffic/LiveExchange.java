package io.snapshotcontracts.internal.traffic;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.http.Headers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exchange that was passed on.
 *
 * @param url where the request went
 * @param answer null where there was none
 * @param problem why there was no answer, null where there was one
 */
public record LiveExchange(
        Instant started,
        String method,
        String url,
        Headers requestHeaders,
        LiveBody requestBody,
        @Nullable Answer answer,
        @Nullable String problem,
        Timings timings) {

    public LiveExchange {
        requireNonNull(started, "started");
        requireNonNull(method, "method");
        requireNonNull(url, "url");
        requireNonNull(requestHeaders, "requestHeaders");
        requireNonNull(requestBody, "requestBody");
        requireNonNull(timings, "timings");
    }

    /** The answer as it came over the wire, its content coding included. */
    public record Answer(int status, String reason, Headers headers, LiveBody body) {}

    /** How long, in milliseconds, it took to send the request, to wait for the answer's head and to receive its body. */
    public record Timings(double send, double waiting, double receive) {

        double total() {
            return Math.round((send + waiting + receive) * 1000) / 1000.0;
        }
    }
}
