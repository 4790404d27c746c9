package io.snapshotcontracts.internal.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiDocument;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a documented operation among those of another document, ignoring its prefix and its parameters' names. */
final class OperationFinder {

    /** Server addresses whose variables have more values than this are tried with the first ones only. */
    private static final int MOST_ADDRESSES = 50;

    private final List<Offer> offers = new ArrayList<>();

    /**
     * A path below which an operation is offered.
     *
     * @param operation null where the path's operations are unknown
     */
    private record Offer(
            List<String> segments,
            String template,
            @Nullable ApiOperation operation,
            @Nullable UnusableDocumentException problem) {

        boolean suits(ApiOperation wanted, List<String> path) {
            int from = segments.size() - path.size();
            return from >= 0
                    && (operation == null || operation.method().equals(wanted.method()))
                    && segments.subList(from, segments.size()).equals(path);
        }

        ApiOperation usable() {
            if (operation == null) {
                throw problem == null
                        ? new UnusableDocumentException(template + ": its operations are unknown")
                        : problem;
            }
            if (operation.node().isReference()) {
                // where it leads says more than that OpenAPI allows no reference here
                throw operation
                        .node()
                        .resolved()
                        .unusable("this is an operation by reference, which OpenAPI does not know");
            }
            return operation;
        }
    }

    OperationFinder(OpenApiDocument document) {
        for (ApiOperation operation : document.operations()) {
            for (String prefix : prefixes(operation)) {
                String template = operation.pathTemplate();
                offers.add(new Offer(segments(prefix + template), template, operation, null));
            }
        }
        document.brokenPaths()
                .forEach((template, problem) -> offers.add(new Offer(segments(template), template, null, problem)));
    }

    /**
     * The operation with the shortest prefix.
     *
     * @throws UnusableDocumentException where it may be in a document that is not read
     */
    Optional<ApiOperation> find(ApiOperation wanted) {
        List<String> path = segments(wanted.pathTemplate());
        Optional<Offer> nearest = offers.stream()
                .filter(offer -> offer.suits(wanted, path))
                .min(Comparator.comparingInt((Offer offer) -> offer.segments().size())
                        .thenComparing(offer -> offer.operation() == null)
                        .thenComparing(Offer::template));
        return nearest.map(Offer::usable);
    }

    /** Segments with their parameters' names left out. */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment.replaceAll("\\{[^{}]*}", "{}"));
            }
        }
        return segments;
    }

    /** The paths of all servers' addresses, and none. */
    private static Set<String> prefixes(ApiOperation operation) {
        Set<String> prefixes = new LinkedHashSet<>(List.of(""));
        prefixes.addAll(operation.serverPaths());
        OpenApiNode item = operation.node().parent();
        OpenApiNode root = operation.document().root();
        for (OpenApiNode holder : List.of(operation.node(), item == null ? root : item, root)) {
            for (OpenApiNode server : holder.member("servers").children()) {
                addresses(server).forEach(address -> prefixes.add(path(address)));
            }
        }
        return prefixes;
    }

    private static Set<String> addresses(OpenApiNode server) {
        Set<String> addresses =
                new LinkedHashSet<>(List.of(server.json().path("url").asText()));
        for (Map.Entry<String, JsonNode> variable :
                server.json().path("variables").properties()) {
            Set<String> values = new LinkedHashSet<>();
            values.add(variable.getValue().path("default").asText());
            variable.getValue().path("enum").forEach(value -> values.add(value.asText()));
            Set<String> replaced = new LinkedHashSet<>();
            for (String address : addresses) {
                values.stream()
                        .limit(MOST_ADDRESSES)
                        .forEach(value -> replaced.add(address.replace("{" + variable.getKey() + "}", value)));
            }
            addresses = replaced;
            if (addresses.size() > MOST_ADDRESSES) {
                break;
            }
        }
        return addresses;
    }

    private static String path(String address) {
        return address.replaceFirst("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*", "")
                .replaceFirst("[?#].*$", "");
    }
}
