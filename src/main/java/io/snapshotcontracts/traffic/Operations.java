package io.snapshotcontracts.traffic;

import io.snapshotcontracts.contract.Documentation;
import io.snapshotcontracts.contract.Documentation.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the documented operation of a recorded request by its method and the end of its path. */
final class Operations {

    private final List<Documented> all = new ArrayList<>();

    Operations(List<Documentation> documentation) {
        for (Documentation provider : documentation) {
            for (Operation operation : provider.operations()) {
                all.add(new Documented(provider.provider(), operation, segments(operation.pathTemplate())));
            }
        }
        // where two fit, the one that says more of the path is meant
        all.sort(Comparator.comparingLong(Documented::literals).reversed());
    }

    /** An operation and whose it is. */
    record Documented(String provider, Operation operation, List<String> segments) {

        private long literals() {
            return segments.stream().filter(segment -> !isParameter(segment)).count();
        }

        private boolean isEndOf(List<String> path) {
            int prefix = path.size() - segments.size();
            if (prefix < 0) {
                return false;
            }
            for (int i = 0; i < segments.size(); i++) {
                String actual = path.get(prefix + i);
                if (isParameter(segments.get(i)) ? actual.isEmpty() : !actual.equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    Optional<Documented> find(String method, String url) {
        Optional<String> path = path(url);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        List<String> segments = segments(path.get());
        return all.stream()
                .filter(documented -> documented.operation().method().equalsIgnoreCase(method))
                .filter(documented -> documented.isEndOf(segments))
                .findFirst();
    }

    /** The path of an absolute or relative HTTP URL, without query and fragment; nothing of any other URL. */
    static Optional<String> path(String url) {
        return RecordedUrl.of(url).map(RecordedUrl::path);
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
