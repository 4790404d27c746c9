package io.snapshotcontracts.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * No complete answer came: no connection, no answer in time, one cut short, or one longer than 10 MiB. The request may
 * have reached the service; the cause has the details.
 */
public final class NoAnswerException extends ApiException {

    private static final long serialVersionUID = 1L;

    NoAnswerException(String service, URI url, String problem, @Nullable String requestId, Throwable cause) {
        super("no answer of " + service + " to GET " + url + ": " + problem, requestId, cause);
    }
}
