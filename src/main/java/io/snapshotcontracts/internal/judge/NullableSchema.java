package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** OpenAPI 3.0's {@code nullable}. */
final class NullableSchema {

    /** Keywords by which a schema can refuse null though its type admits it. */
    private static final Set<String> CHOICES = Set.of("allOf", "anyOf", "oneOf", "not", "enum", "const", "if");

    private NullableSchema() {}

    static boolean hasChoices(JsonNode schema) {
        return CHOICES.stream().anyMatch(schema::has);
    }

    /** Adds null to the types of a schema, where it lists any. */
    static void admitNull(ObjectNode translated) {
        if (translated.path("type") instanceof ArrayNode types) {
            types.add("null");
        }
    }
}
