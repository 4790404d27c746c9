package io.snapshotcontracts.dws;

import org.jspecify.annotations.Nullable;

/** DWS gave an answer that the DWS page does not allow, or one that does not fit the types of this client. */
public final class UnexpectedAnswerException extends DwsException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String path;
    private final String problem;

    UnexpectedAnswerException(int status, String path, String problem, @Nullable String requestId) {
        super("unexpected answer " + status + " of DWS: " + problem + " at " + path, requestId, null);
        this.status = status;
        this.path = path;
        this.problem = problem;
    }

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
