package io.snapshotcontracts.dws;

import org.jspecify.annotations.Nullable;

/**
 * DWS did not hand out a snapshot list. Messages hold no header of the request and at most 200 characters of a value of
 * the answer.
 */
public abstract sealed class DwsException extends RuntimeException
        permits DwsErrorException, UnexpectedAnswerException, NoAnswerException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String requestId;

    DwsException(String message, @Nullable String requestId, @Nullable Throwable cause) {
        super(message, cause);
        this.requestId = requestId;
    }

    /**
     * The answer's {@code X-Request-Id} header, or else {@code request_id} in the body of an error; null where there
     * was neither.
     */
    public final @Nullable String requestId() {
        return requestId;
    }
}
