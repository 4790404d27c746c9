package io.snapshotcontracts.internal.report;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.result.Acceptance;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What other programs show beside a file: a finding, a change, or what could not be judged.
 *
 * @param title a few words
 * @param message sentences, on several lines
 * @param identity what is the same in every run as long as the issue is the same
 * @param acceptance that the user accepts it, null where it is not accepted or its day has passed
 */
record Issue(
        IssueKind kind,
        Level level,
        String title,
        String message,
        Optional<Location> location,
        List<String> identity,
        @Nullable Acceptance acceptance) {

    /** How serious it is. */
    enum Level {
        ERROR,
        WARNING,
        NOTE
    }

    Issue {
        requireNonNull(kind, "kind");
        requireNonNull(level, "level");
        identity = List.copyOf(identity);
    }

    boolean isAccepted() {
        return acceptance != null;
    }
}
