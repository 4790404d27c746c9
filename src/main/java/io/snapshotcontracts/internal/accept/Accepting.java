package io.snapshotcontracts.internal.accept;

import io.snapshotcontracts.result.Finding;
import java.util.List;

/** Marks the findings that the user accepts; may be asked from several threads. */
@FunctionalInterface
public interface Accepting {

    /** Accepts nothing. */
    Accepting NONE = (provider, operation, status, findings) -> findings;

    /**
     * The same findings, those marked that are accepted or once were.
     *
     * @param operation the documented operation's identifier; see {@link OperationNames} for one without documentation
     * @param status the answer's status
     * @param findings of one judged answer, none too; secrets are masked in them, and nothing is cut
     */
    List<Finding> mark(String provider, String operation, int status, List<Finding> findings);
}
