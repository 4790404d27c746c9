package io.snapshotcontracts.internal.broker;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpTransport;
import io.snapshotcontracts.internal.redact.Redactor;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How a broker is reached.
 *
 * @param url its base URL
 * @param credentials sent with each request to the broker, and to no other host
 * @param redactor takes the credentials out of what the broker says
 * @param timeout for each request
 * @param deadline for all requests of one operation
 */
public record BrokerAccess(
        URI url, Headers credentials, Redactor redactor, HttpTransport transport, Duration timeout, Duration deadline) {

    public BrokerAccess {
        requireNonNull(credentials, "credentials");
        requireNonNull(redactor, "redactor");
        requireNonNull(transport, "transport");
        requireNonNull(timeout, "timeout");
        requireNonNull(deadline, "deadline");
        url = url.toString().endsWith("/") ? url : URI.create(url + "/");
    }

    /** Does something with the broker, and lets no message out that shows the credentials. */
    <T> T masking(Supplier<T> work) {
        try {
            return work.get();
        } catch (BrokerException e) {
            throw new BrokerException(redactor.redact(String.valueOf(e.getMessage())), e);
        }
    }
}
