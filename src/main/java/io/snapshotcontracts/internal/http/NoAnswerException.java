package io.snapshotcontracts.internal.http;

/** No complete answer came; the message is one sentence that says why, without any header's value. */
public final class NoAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    public NoAnswerException(String message) {
        super(message);
    }

    public NoAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
