package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.contract.OperationMatcher;
import io.snapshotcontracts.internal.judge.NotJudgedException;
import java.util.List;
import java.util.Optional;

/** Finds the documented operation of a recorded request by its method and its URL. */
final class Operations {

    private final OperationMatcher matcher;

    Operations(List<Documentation> documentation) {
        matcher = new OperationMatcher(documentation);
    }

    Optional<OperationMatcher.Match> find(String method, String url) {
        try {
            return path(url).flatMap(path -> matcher.findBelowAnyPrefix(method, path));
        } catch (InvalidContractException e) {
            // the operations of one path are unknown; that costs the exchanges that meet it alone
            throw new NotJudgedException("the documentation cannot be used: " + e.getMessage(), e);
        }
    }

    /** The path of an absolute or relative HTTP URL, without query and fragment; nothing of any other URL. */
    static Optional<String> path(String url) {
        return RecordedUrl.of(url).map(RecordedUrl::path);
    }
}
