package io.snapshotcontracts.dws;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * No complete answer came: no connection, no answer in time, one cut short, or one longer than 10 MiB. The request may
 * have reached DWS; the cause says more.
 */
public final class NoAnswerException extends DwsException {

    private static final long serialVersionUID = 1L;

    NoAnswerException(URI url, String problem, @Nullable String requestId, Throwable cause) {
        super("no answer of DWS to GET " + url + ": " + problem, requestId, cause);
    }
}
