package io.snapshotcontracts.internal.drift;

/** One schema cannot be compared; the message is a clause that says why. */
final class NotComparableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotComparableException(String message) {
        super(message);
    }
}
