package io.snapshotcontracts.internal.proxy;

import org.jspecify.annotations.Nullable;

/** The proxy cannot be started; the message is one sentence that names the host and port to blame. */
public final class ProxyStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProxyStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static ProxyStartException cannotListen(String host, int port, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = String.valueOf(cause.getMessage());
        return new ProxyStartException(
                reason.contains("already in use")
                        ? "port " + port + " of " + host + " is already in use; --port takes another one, 0 a free one"
                        : "the proxy cannot listen on port " + port + " of " + host + ": " + reason,
                failure);
    }
}
