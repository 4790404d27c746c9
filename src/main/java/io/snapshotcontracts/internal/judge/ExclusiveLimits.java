package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.Map;

/** OpenAPI 3.0's {@code exclusiveMinimum} and {@code exclusiveMaximum}: whether the limit beside them is itself allowed. */
final class ExclusiveLimits {

    private static final Map<String, String> LIMITS =
            Map.of("exclusiveMinimum", "minimum", "exclusiveMaximum", "maximum");

    private ExclusiveLimits() {}

    static boolean isFlag(OpenApiNode keyword) {
        return LIMITS.containsKey(keyword.name()) && keyword.json().isBoolean();
    }

    static void apply(OpenApiNode source, ObjectNode translated) {
        LIMITS.forEach((flag, limit) -> {
            JsonNode value = translated.path(limit);
            if (source.json().path(flag).isBoolean() && source.json().path(flag).asBoolean() && value.isNumber()) {
                translated.remove(limit);
                translated.set(flag, value);
            }
        });
    }
}
