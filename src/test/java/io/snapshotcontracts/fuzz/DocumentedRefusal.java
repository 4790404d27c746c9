package io.snapshotcontracts.fuzz;

import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.drift.InvalidOpenApiException;
import io.snapshotcontracts.internal.environment.InvalidEnvironmentException;
import io.snapshotcontracts.internal.traffic.InvalidTrafficException;
import java.util.Set;
import java.util.regex.Pattern;

/** The documented ways to refuse an input, in words of this program. */
final class DocumentedRefusal {

    private static final Set<Class<?>> DOCUMENTED = Set.of(
            InvalidContractException.class,
            InvalidEnvironmentException.class,
            InvalidTrafficException.class,
            InvalidOpenApiException.class);

    /** Names that no user knows; those of packages and classes, and of Jackson's options. */
    private static final Pattern FOREIGN = Pattern.compile("\\b(java|javax|kotlin|scala)\\.[a-z]+\\."
            + "|com\\.fasterxml|org\\.yaml|au\\.com\\.dius|dev\\.harrel|\\bjackson\\b|snakeyaml"
            + "|[A-Z][A-Za-z]+(Exception|Error)\\b|\\b(FAIL_ON|ALLOW)_[A-Z_]+|Optional\\[|\\bnull\\.[a-z]");

    private DocumentedRefusal() {}

    /** Runs what may refuse its input. */
    static void mayRefuse(Action action) throws Throwable {
        try {
            action.run();
        } catch (RuntimeException e) {
            if (!DOCUMENTED.contains(e.getClass())) {
                throw e;
            }
            requireOwnWords(e.getMessage());
        }
    }

    static void requireOwnWords(String message) {
        if (message == null || message.isBlank() || FOREIGN.matcher(message).find()) {
            throw new AssertionError("words of a library: " + message);
        }
    }

    /** Something that may throw anything. */
    interface Action {

        void run() throws Throwable;
    }
}
