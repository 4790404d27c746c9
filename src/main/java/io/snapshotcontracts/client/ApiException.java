package io.snapshotcontracts.client;

import org.jspecify.annotations.Nullable;

/**
 * A service did not return what the client asked for. Messages hold no header of the request and at most 200
 * characters of a value of the answer.
 */
public abstract class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String requestId;

    /**
     * Makes an exception with a message that is safe in a log.
     *
     * @param requestId null where the answer has none or no answer came
     */
    protected ApiException(String message, @Nullable String requestId, @Nullable Throwable cause) {
        super(message, cause);
        this.requestId = requestId;
    }

    /**
     * The answer's {@code X-Request-Id} header, or what the service's documented errors have in its place; null where
     * there is neither.
     */
    public final @Nullable String requestId() {
        return requestId;
    }
}
