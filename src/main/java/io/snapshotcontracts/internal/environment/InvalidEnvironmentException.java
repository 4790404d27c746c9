package io.snapshotcontracts.internal.environment;

import org.jspecify.annotations.Nullable;

/** An environment file that cannot be used; the message names file and line, and shows no header and no variable. */
public final class InvalidEnvironmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidEnvironmentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
