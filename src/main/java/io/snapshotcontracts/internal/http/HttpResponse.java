package io.snapshotcontracts.internal.http;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A complete answer; the body's content coding is already undone. */
public record HttpResponse(int status, Headers headers, Body body) {

    public HttpResponse {
        requireNonNull(headers, "headers");
        requireNonNull(body, "body");
    }

    public Optional<String> contentType() {
        return headers.first("Content-Type").filter(value -> !value.isBlank());
    }
}
