package io.snapshotcontracts.internal.drift;

import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares bodies by their media types. */
final class BodyComparison {

    private final Changes changes;
    private final SchemaComparison schemas;

    BodyComparison(Changes changes, SchemaComparison schemas) {
        this.changes = changes;
        this.schemas = schemas;
    }

    /**
     * Compares.
     *
     * @param place of the answer or the request
     * @param old the object that has the content
     */
    void compare(String place, OpenApiNode old, OpenApiNode now) {
        Map<String, OpenApiNode> before = contents(old);
        Map<String, OpenApiNode> after = contents(now);
        for (String type : after.keySet()) {
            if (!before.containsKey(type)) {
                changes.harmless(place, before.isEmpty() ? "body documented" : "media type added", "", type);
            }
        }
        before.forEach((type, content) -> {
            OpenApiNode counterpart = covering(type, after);
            if (counterpart == null) {
                changes.breaking(place, after.isEmpty() ? "body removed" : "media type removed", type, "");
            } else if (isStructured(type)) {
                schemas.whole(place + " $", schema(content), schema(counterpart))
                        .forEach(difference -> changes.add(difference, schemas.direction()));
            }
        });
    }

    private static Map<String, OpenApiNode> contents(OpenApiNode holder) {
        Map<String, OpenApiNode> contents = new LinkedHashMap<>();
        for (OpenApiNode content : holder.member("content").children()) {
            // how text is written down is no other body
            String type = content.name()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s", "")
                    .replaceAll(";charset=[^;]*", "");
            contents.putIfAbsent(type, content.resolved());
        }
        return contents;
    }

    /** By the type itself, the type without parameters, or a range of types. */
    private static @Nullable OpenApiNode covering(String type, Map<String, OpenApiNode> contents) {
        String bare = type.split(";", 2)[0];
        for (String key : List.of(type, bare, bare.split("/", 2)[0] + "/*", "*/*")) {
            if (contents.containsKey(key)) {
                return contents.get(key);
            }
        }
        return null;
    }

    /** Text and bytes are judged by their type alone. */
    private static boolean isStructured(String type) {
        return type.matches("(application/)?\\*(/\\*)?|.*(json|xml|yaml|form|ndjson).*");
    }

    private static List<OpenApiNode> schema(OpenApiNode content) {
        OpenApiNode schema = content.member("schema");
        return schema.isMissing() ? List.of() : List.of(schema);
    }
}
