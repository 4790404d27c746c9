package io.snapshotcontracts.internal.judge;

/**
 * An answer that cannot be judged, for an expected reason, which the message names. It makes one interaction
 * inconclusive, or one exchange unjudged; anything else that is thrown while an answer is judged is a defect.
 */
public final class NotJudgedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotJudgedException(String message) {
        super(message);
    }

    public NotJudgedException(String message, Throwable cause) {
        super(message, cause);
    }
}
