package io.snapshotcontracts.internal.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Compares the ways to authenticate, each named by what the request carries. */
final class SecurityComparison {

    private static final String PLACE = "security";

    private final Changes changes;

    SecurityComparison(Changes changes) {
        this.changes = changes;
    }

    void compare(ApiOperation old, ApiOperation now) {
        Map<String, List<Set<String>>> scopesBefore = scopes(old);
        Map<String, List<Set<String>>> scopesAfter = scopes(now);
        Set<String> before = scopesBefore.keySet();
        Set<String> after = scopesAfter.keySet();
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
        optional(isOptional(old), isOptional(now), !before.isEmpty() && !after.isEmpty());
        scopesBefore.forEach((way, scopes) -> {
            if (scopesAfter.containsKey(way)) {
                scopes(way, scopes, scopesAfter.get(way));
            }
        });
    }

    private void optional(boolean was, boolean is, boolean isNamed) {
        if (isNamed && was && !is) {
            changes.breaking(PLACE, "now required", "optional", "required");
        } else if (isNamed && is && !was) {
            changes.harmless(PLACE, "no longer required", "required", "optional");
        }
    }

    /** A token has the scopes of one alternative, and must do for one of the new ones. */
    private void scopes(String way, List<Set<String>> old, List<Set<String>> now) {
        if (!new LinkedHashSet<>(old).equals(new LinkedHashSet<>(now))) {
            boolean isMissed = old.stream().anyMatch(held -> now.stream().noneMatch(held::containsAll));
            changes.add(PLACE, "scopes changed", way + scopeText(old), way + scopeText(now), isMissed);
        }
    }

    private static String scopeText(List<Set<String>> alternatives) {
        return alternatives.stream()
                .map(scopes -> scopes.isEmpty() ? " without scopes" : " with " + String.join(", ", scopes))
                .distinct()
                .collect(Collectors.joining(", or"));
    }

    private static boolean isOptional(ApiOperation operation) {
        return StreamSupport.stream(operation.security().json().spliterator(), false)
                .anyMatch(JsonNode::isEmpty);
    }

    /** The ways to authenticate, each with the scopes that its alternatives need. */
    private static Map<String, List<Set<String>>> scopes(ApiOperation operation) {
        Map<String, OpenApiNode> schemes = operation.document().securitySchemes();
        Map<String, List<Set<String>>> ways = new LinkedHashMap<>();
        for (JsonNode alternative : operation.security().json()) {
            Set<String> together = new TreeSet<>();
            Set<String> scopes = new TreeSet<>();
            alternative.properties().forEach(required -> {
                OpenApiNode scheme = schemes.get(required.getKey());
                together.add(scheme == null ? required.getKey() : onTheWire(scheme.json()));
                required.getValue().forEach(scope -> scopes.add(scope.asText()));
            });
            if (!together.isEmpty()) {
                ways.computeIfAbsent(String.join(" and ", together), way -> new ArrayList<>())
                        .add(scopes);
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
