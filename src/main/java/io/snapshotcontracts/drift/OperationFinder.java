package io.snapshotcontracts.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.contract.Documentation.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds a documented operation among those of another file, whatever stands before its path and inside its braces. */
final class OperationFinder {

    private final OpenApiFile file;

    OperationFinder(OpenApiFile file) {
        this.file = file;
    }

    /**
     * An operation of the file.
     *
     * @param template its path there
     * @param path the path item, which can hold parameters
     * @param surplus how many segments one of the two paths has in front of the other
     */
    record Found(String template, JsonNode path, JsonNode operation, int surplus) {

        /** The name that the page gives to the path parameter which is called so there. */
        String documentedName(Operation documented, String name) {
            List<String> ours = segments(documented.pathTemplate());
            List<String> theirs = segments(template);
            for (int i = 1; i <= Math.min(ours.size(), theirs.size()); i++) {
                String our = ours.get(ours.size() - i);
                if (theirs.get(theirs.size() - i).equals("{" + name + "}") && isParameter(our)) {
                    return our.substring(1, our.length() - 1);
                }
            }
            return name;
        }
    }

    Optional<Found> find(Operation documented) {
        List<String> wanted = segments(documented.pathTemplate());
        String method = documented.method().toLowerCase(Locale.ROOT);
        List<Found> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : file.root().path("paths").properties()) {
            JsonNode path = file.resolved(entry.getValue());
            if (!path.path(method).isObject()) {
                continue;
            }
            for (String prefix : prefixes(path)) {
                List<String> offered = segments(prefix + entry.getKey());
                if (endsWith(offered, wanted)) {
                    found.add(new Found(
                            entry.getKey(), path, path.path(method), Math.abs(offered.size() - wanted.size())));
                }
            }
        }
        return found.stream().min(Comparator.comparingInt(Found::surplus).thenComparing(Found::template));
    }

    /** The paths of the servers' addresses, and none. */
    private List<String> prefixes(JsonNode path) {
        List<String> prefixes = new ArrayList<>(List.of(""));
        for (JsonNode holder : List.of(path, file.root())) {
            for (JsonNode server : holder.path("servers")) {
                try {
                    // variables of the host would make it no address
                    String address = server.path("url").asText().replaceAll("\\{[^}/]*}", "x");
                    String prefix = URI.create(address).getRawPath();
                    prefixes.add(prefix == null ? "" : prefix);
                } catch (IllegalArgumentException e) {
                    prefixes.add("");
                }
            }
        }
        return prefixes;
    }

    private static boolean endsWith(List<String> offered, List<String> wanted) {
        int from = offered.size() - wanted.size();
        if (from < 0) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            String ours = wanted.get(i);
            String theirs = offered.get(from + i);
            if (isParameter(ours) ? !isParameter(theirs) : !ours.equals(theirs)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
