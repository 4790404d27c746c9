package io.snapshotcontracts.junit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.text.Nearest;
import java.util.Set;
import java.util.TreeSet;

/** The examples that the stub has of a provider beside the documented answers, as the stub's own index lists them. */
record NamedExamples(String provider) {

    private static final String INDEX = "/io/snapshotcontracts/bundled/wiremock-mappings/mappings/stub-only-index.json";

    /** What may follow the name of a lifecycle: how fast it goes on. */
    private static final String PACE = "-after-[0-9]+(-polls|ms|s)$";

    NamedExamples {
        requireNonNull(provider, "provider");
    }

    String prefer(String name) {
        Set<String> known = names();
        if (!known.contains(name) && !known.contains(name.replaceFirst(PACE, ""))) {
            throw new IllegalArgumentException(provider + " has no example '" + name + "'" + Nearest.hint(name, known));
        }
        return "example=" + name;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (JsonNode operation : Resource.json(INDEX).findValue("operations")) {
            if (operation.path("provider").asText().equals(provider)) {
                operation.path("examples").findValuesAsText("example").forEach(names::add);
            }
        }
        return names;
    }
}
