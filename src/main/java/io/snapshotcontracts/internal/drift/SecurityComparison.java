package io.snapshotcontracts.internal.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares the ways to authenticate, each named by what the request carries. */
final class SecurityComparison {

    private static final String PLACE = "security";

    private final Changes changes;

    SecurityComparison(Changes changes) {
        this.changes = changes;
    }

    void compare(ApiOperation old, ApiOperation now) {
        Set<String> before = ways(old);
        Set<String> after = ways(now);
        if (after.isEmpty() && !before.isEmpty()) {
            changes.harmless(PLACE, "security no longer named", String.join(", ", before), "");
            return;
        }
        before.stream()
                .filter(way -> !after.contains(way))
                .forEach(way -> changes.breaking(PLACE, "security removed", way, ""));
        after.stream()
                .filter(way -> !before.contains(way))
                .forEach(way -> changes.add(PLACE, "security added", "", way, before.isEmpty()));
    }

    private static Set<String> ways(ApiOperation operation) {
        Map<String, OpenApiNode> schemes = operation.document().securitySchemes();
        Set<String> ways = new LinkedHashSet<>();
        for (JsonNode alternative : operation.security().json()) {
            Set<String> together = new TreeSet<>();
            for (String name : (Iterable<String>) alternative::fieldNames) {
                OpenApiNode scheme = schemes.get(name);
                together.add(scheme == null ? name : onTheWire(scheme.json()));
            }
            if (!together.isEmpty()) {
                ways.add(String.join(" and ", together));
            }
        }
        return ways;
    }

    /** How a token was got is not the operation's business; the request carries it as a bearer's. */
    private static String onTheWire(JsonNode scheme) {
        return switch (scheme.path("type").asText()) {
            case "apiKey" -> {
                String in = scheme.path("in").asText();
                String name = scheme.path("name").asText();
                yield in + " " + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
            }
            case "http" -> scheme.path("scheme").asText().toLowerCase(Locale.ROOT);
            case "mutualTLS" -> "client certificate";
            default -> "bearer";
        };
    }
}
