package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why one interaction or exchange came to no result, so that it costs itself alone.
 *
 * @param reason in our words; no library's sentence or class name
 * @param defect the stack trace of an unforeseen throwable, null for a foreseen failure
 */
public record Failure(String reason, @Nullable String defect) {

    /** Logs every unforeseen throwable at the level DEBUG, which is off by default. */
    public static final String LOGGER = "io.snapshotcontracts.defect";

    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 5;

    public Failure {
        requireNonNull(reason, "reason");
    }

    public static Failure foreseen(String reason) {
        return new Failure(reason, null);
    }

    /**
     * What was thrown at one interaction or exchange.
     *
     * @param doing what was done to it then, for example "judging the answer"
     */
    public static Failure of(Throwable thrown, String doing) {
        if (has(thrown, OutOfMemoryError.class)) {
            return foreseen(
                    doing + " needs more than this program's memory: the answer is too large; java -Xmx gives it more");
        }
        if (thrown instanceof StackOverflowError && isOfAnExpression(thrown)) {
            return foreseen("the answer cannot be judged: it is too large for a rule's expression");
        }
        System.getLogger(LOGGER).log(Level.DEBUG, doing, thrown);
        return new Failure(
                "internal error while " + doing + "; this is a defect of this program, not of the provider",
                trace(thrown, true));
    }

    /** The same without the messages of exceptions, which can quote anything; for where no masking can follow. */
    public Failure withoutMessages(Throwable thrown) {
        return new Failure(reason, defect == null ? null : trace(thrown, false));
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAnExpression(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace()).limit(MOST_FRAMES).anyMatch(frame -> frame.getClassName()
                .startsWith("java.util.regex."));
    }

    private static String trace(Throwable thrown, boolean messages) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String label = "";
        Throwable cause = thrown;
        while (cause != null && seen.add(cause) && seen.size() <= MOST_CAUSES) {
            text.append(label).append(cause.getClass().getName());
            if (messages && cause.getMessage() != null) {
                text.append(": ").append(cause.getMessage());
            }
            text.append('\n');
            Arrays.stream(cause.getStackTrace())
                    .limit(MOST_FRAMES)
                    .forEach(frame -> text.append("    at ").append(frame).append('\n'));
            label = "caused by ";
            cause = cause.getCause();
        }
        return text.toString();
    }
}
