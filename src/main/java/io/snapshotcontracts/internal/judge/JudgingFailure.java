package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.result.Failure;

/** Tells what was thrown while an answer was judged: a reason that is foreseen, or a defect. */
public final class JudgingFailure {

    private static final int MOST_CAUSES = 5;

    private JudgingFailure() {}

    public static Failure of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
            if (cause instanceof NotJudgedException notJudged) {
                return Failure.foreseen(String.valueOf(notJudged.getMessage()));
            }
        }
        return Failure.of(thrown, "judging the answer");
    }
}
