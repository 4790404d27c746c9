package io.snapshotcontracts.internal.http;

import java.net.URI;
import java.time.Duration;

/** Sends one request and returns the complete answer, of any status. */
@FunctionalInterface
public interface HttpTransport {

    /**
     * Sends the request and waits for the whole answer.
     *
     * @param baseUrl where the implementation lives; its path is a prefix of the request's target
     * @param within for the whole exchange, from connecting to the body's last byte
     * @throws NoAnswerException where no complete answer came within the bounds
     */
    HttpResponse send(URI baseUrl, HttpRequest request, Duration within) throws NoResponseException;

    /**
     * Looks at a request without sending it.
     *
     * @throws IllegalArgumentException with one clause where the request can never be sent by any implementation
     */
    default void requireSendable(URI baseUrl, HttpRequest request) {}
}
