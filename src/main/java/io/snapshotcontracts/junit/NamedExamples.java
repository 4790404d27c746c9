package io.snapshotcontracts.junit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.snapshotcontracts.internal.text.Nearest;
import java.util.Set;
import java.util.TreeSet;

/**
 * The examples that the stub has of some providers beside the documented answers, as the stub's own index lists them.
 *
 * @param of whose examples they are, for messages
 */
record NamedExamples(String of, Set<String> names) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What may follow the name of a lifecycle: how fast it goes on. */
    private static final String PACE = "-after-[0-9]+(-polls|ms|s)$";

    NamedExamples {
        requireNonNull(of, "of");
        names = Set.copyOf(names);
    }

    /**
     * Those of an index.
     *
     * @param index the file of the mappings that serves it
     */
    static NamedExamples of(String index, Set<String> providers) {
        Set<String> names = new TreeSet<>();
        for (JsonNode operation : operations(index)) {
            if (providers.contains(operation.path("provider").asText())) {
                operation.path("examples").findValuesAsText("example").forEach(names::add);
            }
        }
        return new NamedExamples(String.join(" and ", new TreeSet<>(providers)), names);
    }

    String prefer(String name) {
        if (!names.contains(name) && !names.contains(name.replaceFirst(PACE, ""))) {
            throw new IllegalArgumentException(of + " has no example '" + name + "'" + Nearest.hint(name, names));
        }
        return "example=" + name;
    }

    private static JsonNode operations(String index) {
        try {
            return JSON.readTree(index).findPath("operations");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the index of the stub is no JSON", e);
        }
    }
}
