package io.snapshotcontracts.internal.judge;

/**
 * An answer that cannot be judged, for a reason that is foreseen and told in the message. It makes one interaction
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
