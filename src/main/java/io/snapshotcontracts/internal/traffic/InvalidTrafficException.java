package io.snapshotcontracts.internal.traffic;

/** A recording that cannot be used at all; the message is one sentence for people. */
public final class InvalidTrafficException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidTrafficException(String source, String problem) {
        super(source + ": " + problem);
    }

    InvalidTrafficException(String source, String problem, Throwable cause) {
        super(source + ": " + problem, cause);
    }
}
