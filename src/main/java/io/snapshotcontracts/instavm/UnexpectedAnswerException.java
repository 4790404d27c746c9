package io.snapshotcontracts.instavm;

import org.jspecify.annotations.Nullable;

/** InstaVM gave an answer that the InstaVM page does not allow, or one that does not fit the types of this client. */
public final class UnexpectedAnswerException extends InstavmException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String path;
    private final String problem;

    UnexpectedAnswerException(int status, String path, String problem, @Nullable String requestId) {
        super("unexpected answer " + status + " of InstaVM: " + problem + " at " + path, requestId, null);
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
