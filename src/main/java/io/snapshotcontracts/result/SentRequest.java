package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A request as it was, or would be, sent. Header values are left out on purpose: what is not here cannot leak.
 *
 * @param target path and query, percent-encoded, as below the base URL
 * @param url the whole URL
 * @param headerNames in the order sent
 */
public record SentRequest(String method, String target, String url, List<String> headerNames) {

    public SentRequest {
        requireNonNull(method, "method");
        requireNonNull(target, "target");
        requireNonNull(url, "url");
        headerNames = List.copyOf(headerNames);
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
