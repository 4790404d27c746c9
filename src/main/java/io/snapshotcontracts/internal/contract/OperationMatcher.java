package io.snapshotcontracts.internal.contract;

import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documented operation of a request by its method and path: the whole path first, then below a path of the
 * document's servers, then, in recordings, below any prefix. The longest template comes first, and among equals the one
 * that says more of the path.
 */
public final class OperationMatcher {

    private static final String ANY_METHOD = "*";

    /** By method; each list is in the order of preference. */
    private final Map<String, List<Candidate>> candidates = new HashMap<>();

    public OperationMatcher(List<Documentation> documentation) {
        List<Candidate> all = new ArrayList<>();
        for (Documentation documented : documentation) {
            for (Operation operation : documented.operations()) {
                all.add(Candidate.of(documented, operation));
            }
            documented
                    .openApi()
                    .brokenPaths()
                    .forEach((template, problem) -> all.add(new Candidate(
                            documented, null, PathTemplate.of(template), ANY_METHOD, List.of(), problem)));
        }
        all.sort(Comparator.comparing(Candidate::template, PathTemplate.PREFERENCE));
        all.forEach(candidate -> candidates
                .computeIfAbsent(candidate.method(), method -> new ArrayList<>())
                .add(candidate));
    }

    /** An operation and whose it is. */
    public record Match(String provider, Operation operation) {}

    /**
     * An operation, or a path whose operations are unknown.
     *
     * @param operation null where the path item is a broken reference
     */
    private record Candidate(
            Documentation documentation,
            @Nullable Operation operation,
            PathTemplate template,
            String method,
            List<PathTemplate> belowServers,
            @Nullable UnusableDocumentException problem) {

        static Candidate of(Documentation documentation, Operation operation) {
            ApiOperation openApi = operation.openApi();
            List<PathTemplate> below = openApi.serverPaths().stream()
                    .filter(path -> !path.isEmpty())
                    .map(path -> PathTemplate.of(path + operation.pathTemplate()))
                    .toList();
            return new Candidate(
                    documentation,
                    operation,
                    PathTemplate.of(operation.pathTemplate()),
                    operation.method(),
                    below,
                    null);
        }

        boolean isBelowServer(List<String> segments) {
            for (PathTemplate template : belowServers) {
                if (template.matches(segments)) {
                    return true;
                }
            }
            return false;
        }

        Match match() {
            if (operation == null) {
                throw new InvalidContractException(
                        "documentation/" + (problem == null ? documentation.file() : problem.getMessage()));
            }
            return new Match(documentation.provider(), operation);
        }
    }

    /** The operation of a request of a contract. */
    public Optional<Match> find(String method, String path) {
        return find(suited(method), PathTemplate.segments(path));
    }

    private static Optional<Match> find(List<Candidate> suited, List<String> segments) {
        for (Candidate candidate : suited) {
            if (candidate.template().matches(segments)) {
                return Optional.of(candidate.match());
            }
        }
        for (Candidate candidate : suited) {
            if (candidate.isBelowServer(segments)) {
                return Optional.of(candidate.match());
            }
        }
        return Optional.empty();
    }

    /** The operation of a recorded request, which a proxy may have put below any path. */
    public Optional<Match> findBelowAnyPrefix(String method, String path) {
        List<Candidate> suited = suited(method);
        List<String> segments = PathTemplate.segments(path);
        Optional<Match> exact = find(suited, segments);
        if (exact.isPresent()) {
            return exact;
        }
        for (Candidate candidate : suited) {
            if (candidate.template().isEndOf(segments)) {
                return Optional.of(candidate.match());
            }
        }
        return Optional.empty();
    }

    private List<Candidate> suited(String method) {
        List<Candidate> suited = candidates.getOrDefault(method.toUpperCase(Locale.ROOT), List.of());
        List<Candidate> unknown = candidates.getOrDefault(ANY_METHOD, List.of());
        if (unknown.isEmpty()) {
            return suited;
        }
        List<Candidate> both = new ArrayList<>(suited);
        both.addAll(unknown);
        return both;
    }
}
