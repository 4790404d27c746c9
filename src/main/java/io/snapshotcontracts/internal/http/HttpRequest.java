package io.snapshotcontracts.internal.http;

import static java.util.Objects.requireNonNull;

/**
 * A request below some base URL.
 *
 * @param target the path, with the query where there is one, percent-encoded, starting with a slash
 * @param body the content; empty where the request has none
 */
public record HttpRequest(String method, String target, Headers headers, Body body) {

    public HttpRequest {
        requireNonNull(method, "method");
        requireNonNull(headers, "headers");
        requireNonNull(body, "body");
        if (!target.startsWith("/")) {
            throw new IllegalArgumentException("a request target starts with a slash: " + target);
        }
    }

    public static HttpRequest get(String target) {
        return new HttpRequest("GET", target, Headers.NONE, Body.EMPTY);
    }

    public HttpRequest withHeaders(Headers replacement) {
        return new HttpRequest(method, target, replacement, body);
    }
}
