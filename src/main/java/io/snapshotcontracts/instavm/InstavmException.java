package io.snapshotcontracts.instavm;

import org.jspecify.annotations.Nullable;

/**
 * InstaVM did not hand out a snapshot. Messages hold no header of the request and at most 200 characters of a value of
 * the answer.
 */
public abstract sealed class InstavmException extends RuntimeException
        permits ValidationException, UnexpectedAnswerException, NoAnswerException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String requestId;

    InstavmException(String message, @Nullable String requestId, @Nullable Throwable cause) {
        super(message, cause);
        this.requestId = requestId;
    }

    /** The answer's {@code X-Request-Id} header, or null where there was none. */
    public final @Nullable String requestId() {
        return requestId;
    }
}
