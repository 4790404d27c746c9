package io.snapshotcontracts.internal.environment;

/** An environment file that cannot be used; the message names file and line, and shows no header and no variable. */
public final class InvalidEnvironmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidEnvironmentException(String message) {
        super(message);
    }

    InvalidEnvironmentException(String message, Throwable cause) {
        super(message, cause);
    }
}
