package io.snapshotcontracts.internal.accept;

import org.jspecify.annotations.Nullable;

/** A file of accepted findings that cannot be used; the message names file and line. */
public final class InvalidAcceptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidAcceptedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
