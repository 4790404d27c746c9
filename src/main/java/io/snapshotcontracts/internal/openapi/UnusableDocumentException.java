package io.snapshotcontracts.internal.openapi;

/** A document, or the part of it that an operation leads to, that cannot be used; the message names file and place. */
public final class UnusableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableDocumentException(String message) {
        super(message);
    }

    UnusableDocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
