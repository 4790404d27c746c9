package io.snapshotcontracts.internal.drift;

/** The other file is no OpenAPI file that can be compared; the message says why in one sentence. */
public final class InvalidOpenApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidOpenApiException(String message, Throwable cause) {
        super(message, cause);
    }
}
