package io.snapshotcontracts.internal.http;

/** No complete answer came; the message is one sentence that says why, without any header's value. */
public final class NoResponseException extends Exception {

    private static final long serialVersionUID = 1L;

    public NoResponseException(String message) {
        super(message);
    }

    public NoResponseException(String message, Throwable cause) {
        super(message, cause);
    }
}
