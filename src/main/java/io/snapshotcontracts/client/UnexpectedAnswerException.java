package io.snapshotcontracts.client;

import org.jspecify.annotations.Nullable;

/** The service gave an answer that its documentation does not allow, or one that does not fit the types of the client. */
public final class UnexpectedAnswerException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String path;
    private final String problem;

    UnexpectedAnswerException(String service, int status, String path, String problem, @Nullable String requestId) {
        super("unexpected answer " + status + " of " + service + ": " + problem + " at " + path, requestId, null);
        this.status = status;
        this.path = path;
        this.problem = problem;
    }

    /** The HTTP status code of the answer. */
    public int status() {
        return status;
    }

    /** The place: a JSONPath such as {@code $.created_at}, or {@code status}, or {@code header:Content-Type}. */
    public String path() {
        return path;
    }

    /** What is wrong there, for people. */
    public String problem() {
        return problem;
    }
}
