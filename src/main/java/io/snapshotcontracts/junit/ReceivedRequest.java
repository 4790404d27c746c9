package io.snapshotcontracts.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.stub.StubServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as the stub received it. Its text, which a failed assertion shows, shows neither what may be a secret in a
 * header or a query, nor the body.
 *
 * @param target path and query as they were sent, percent-encoded
 * @param headers values by name, ignoring case
 */
public record ReceivedRequest(String method, String target, Map<String, List<String>> headers, String body) {

    /** Takes copies, so that a received request never changes. */
    public ReceivedRequest {
        requireNonNull(method, "method");
        requireNonNull(target, "target");
        requireNonNull(body, "body");
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) ->
                copy.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(values));
        copy.replaceAll((name, values) -> List.copyOf(values));
        headers = Collections.unmodifiableSortedMap(copy);
    }

    static ReceivedRequest of(StubServer.ReceivedRequest request) {
        return new ReceivedRequest(
                request.method(),
                request.url(),
                request.headers().toMap(),
                new String(request.body().bytes(), UTF_8));
    }

    /** The target without its query. */
    public String path() {
        return target.split("\\?", 2)[0];
    }

    /** The first value of a header, by its name ignoring case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Whether the request went to a path, or, where this holds a question mark, to exactly this path and query. */
    boolean isFor(String wantedMethod, String wanted) {
        return method.equals(wantedMethod) && (wanted.contains("?") ? target : path()).equals(wanted);
    }

    /** One line, fit for a log. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(method + " " + path());
        String[] parts = target.split("\\?", 2);
        if (parts.length > 1) {
            List<String> names = Arrays.stream(parts[1].split("&"))
                    .map(pair -> pair.split("=", 2)[0] + "=***")
                    .toList();
            text.append('?').append(String.join("&", names));
        }
        headers.forEach((name, values) -> text.append("  ").append(HeaderText.of(name, values)));
        return text.toString();
    }
}
