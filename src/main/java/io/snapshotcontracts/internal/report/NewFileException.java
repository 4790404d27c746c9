package io.snapshotcontracts.internal.report;

import org.jspecify.annotations.Nullable;

/** A file that cannot be written; the message names it and the reason. */
public final class NewFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NewFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
