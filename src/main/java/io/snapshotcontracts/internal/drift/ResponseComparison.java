package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.openapi.ApiHeader;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.ApiResponse;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares answers by their statuses: each code, range and default with the answer that documents it there. */
final class ResponseComparison {

    private final Changes changes;
    private final BodyComparison bodies;
    private final WireComparison values;
    private final IntPredicate isNeeded;

    /**
     * A comparison.
     *
     * @param isNeeded whether an interaction expects the status
     */
    ResponseComparison(Changes changes, BodyComparison bodies, WireComparison values, IntPredicate isNeeded) {
        this.changes = changes;
        this.bodies = bodies;
        this.values = values;
        this.isNeeded = isNeeded;
    }

    void compare(ApiOperation old, ApiOperation now) {
        Map<String, ApiResponse> before = responses(old);
        Map<String, ApiResponse> after = responses(now);
        after.forEach((key, response) -> {
            if (covering(key, before) == null) {
                changes.harmless(key, "status added", "", key);
            }
        });
        before.keySet().forEach(key -> {
            if (covering(key, after) == null) {
                changes.add(key, "status removed", key, "", isMissed(key, before, after));
            }
        });
        Map<String, ApiResponse> all = new TreeMap<>(before);
        all.putAll(after);
        for (String key : all.keySet()) {
            ApiResponse was = covering(key, before);
            ApiResponse is = covering(key, after);
            if (was != null && is != null) {
                compare(key, was, is);
            }
        }
    }

    private static Map<String, ApiResponse> responses(ApiOperation operation) {
        Map<String, ApiResponse> responses = new TreeMap<>();
        operation.responses().forEach(response -> responses.putIfAbsent(response.key(), response));
        return responses;
    }

    private static @Nullable ApiResponse covering(String key, Map<String, ApiResponse> responses) {
        for (String wider : List.of(key, key.charAt(0) + "XX", "default")) {
            if (responses.containsKey(wider)) {
                return responses.get(wider);
            }
        }
        return null;
    }

    /** Whether an interaction expects a status that was documented under the key and is no longer documented at all. */
    private boolean isMissed(String key, Map<String, ApiResponse> before, Map<String, ApiResponse> after) {
        return IntStream.range(100, 600)
                .filter(isNeeded)
                .mapToObj(Integer::toString)
                .anyMatch(status -> {
                    ApiResponse was = covering(status, before);
                    return was != null && was.key().equals(key) && covering(status, after) == null;
                });
    }

    private void compare(String key, ApiResponse old, ApiResponse now) {
        bodies.compare(key, old.node(), now.node());
        Map<String, ApiHeader> before = headers(key, old);
        Map<String, ApiHeader> after = headers(key, now);
        after.forEach((place, header) -> {
            if (!before.containsKey(place)) {
                changes.harmless(place, "header added", "", necessity(header));
            }
        });
        before.forEach((place, header) -> {
            ApiHeader counterpart = after.get(place);
            if (counterpart == null) {
                changes.breaking(place, "header removed", necessity(header), "");
            } else {
                compare(place, header, counterpart);
            }
        });
    }

    private void compare(String place, ApiHeader old, ApiHeader now) {
        if (old.isRequired() && !now.isRequired()) {
            changes.breaking(place, "no longer required", "required", "optional");
        } else if (now.isRequired() && !old.isRequired()) {
            changes.harmless(place, "now required", "optional", "required");
        }
        values.compare(place, schema(old), schema(now))
                .forEach(difference -> changes.add(difference, MessageKind.ANSWER));
    }

    private static Map<String, ApiHeader> headers(String key, ApiResponse response) {
        Map<String, ApiHeader> headers = new TreeMap<>();
        response.headers()
                .forEach(header -> headers.put(key + " header " + header.name().toLowerCase(Locale.ROOT), header));
        return headers;
    }

    private static List<OpenApiNode> schema(ApiHeader header) {
        return header.schema().map(List::of).orElse(List.of());
    }

    private static String necessity(ApiHeader header) {
        return header.isRequired() ? "required" : "optional";
    }
}
