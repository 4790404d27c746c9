package io.snapshotcontracts.internal.schema;

/** One schema cannot be compared; the message is a clause that says why. */
public final class NotComparableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotComparableException(String message) {
        super(message);
    }
}
