package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A request as it was, or would be, sent. Header values that the user gives are left out on purpose: what is
 * not here cannot leak.
 *
 * @param target path and query, percent-encoded, as below the base URL
 * @param url the whole URL
 * @param headerNames in the order sent
 * @param reproduction how to send it once more
 */
public record SentRequest(
        String method, String target, String url, List<String> headerNames, Reproduction reproduction) {

    public SentRequest {
        requireNonNull(method, "method");
        requireNonNull(target, "target");
        requireNonNull(url, "url");
        headerNames = List.copyOf(headerNames);
        requireNonNull(reproduction, "reproduction");
    }

    /** One without a body, of whose headers the names alone are known. */
    public SentRequest(String method, String target, String url, List<String> headerNames) {
        this(method, target, url, headerNames, Reproduction.of(url, headerNames));
    }

    SentRequest mapped(UnaryOperator<String> text) {
        return new SentRequest(method, text.apply(target), text.apply(url), headerNames, reproduction.mapped(text));
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
