package io.snapshotcontracts.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A schema without the words that only describe: they refuse no answer, but the validator collects them anew for each
 * value that it sees. Everything else stays at its place, so that a broken rule is found where the documentation has it.
 */
final class Assertions {

    private static final Set<String> DESCRIPTIONS = Set.of("description", "summary", "title");

    private Assertions() {}

    static JsonNode of(JsonNode schema) {
        return SchemaCopy.of(schema, (name, value) -> describes(name, value) ? null : value);
    }

    /** A schema can have a property of that name, but then what stands there is a schema, and no text. */
    private static boolean describes(String name, JsonNode value) {
        return value.isTextual() && (name.startsWith("x-") || DESCRIPTIONS.contains(name));
    }
}
