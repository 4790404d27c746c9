package io.snapshotcontracts.internal.stub;

import org.jspecify.annotations.Nullable;

/** The stub cannot be started; the message is one sentence that names the host and port, or the mappings, at fault. */
public final class StubStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StubStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static StubStartException cannotListen(String host, int port, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = String.valueOf(cause.getMessage());
        return new StubStartException(
                reason.contains("already in use")
                        ? "port " + port + " of " + host + " is already in use"
                        : "the stub cannot listen on port " + port + " of " + host + ": " + reason,
                failure);
    }
}
