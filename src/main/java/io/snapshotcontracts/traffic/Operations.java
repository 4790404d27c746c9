package io.snapshotcontracts.traffic;

import io.snapshotcontracts.contract.Documentation;
import io.snapshotcontracts.contract.InvalidContractException;
import io.snapshotcontracts.contract.OperationMatcher;
import io.snapshotcontracts.match.NotJudgedException;
import java.util.List;
import java.util.Optional;

/** Finds the documented operation of a recorded request by its method and its URL. */
final class Operations {

    private static final List<String> SCHEMES = List.of("https://", "http://");

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
        int start = url.startsWith("/") ? 0 : afterScheme(url);
        while (start >= 0 && start < url.length() && "/?#".indexOf(url.charAt(start)) < 0) {
            start++;
        }
        if (start < 0 || start == url.length() || url.charAt(start) != '/') {
            return Optional.empty();
        }
        int end = start;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        return Optional.of(url.substring(start, end));
    }

    private static int afterScheme(String url) {
        for (String scheme : SCHEMES) {
            if (url.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return scheme.length();
            }
        }
        return -1;
    }
}
