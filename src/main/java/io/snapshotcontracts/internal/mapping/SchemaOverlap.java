package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Whether one JSON value may satisfy two schemas of {@link JsonBodySchema}; where that is not known, it may. */
final class SchemaOverlap {

    private SchemaOverlap() {}

    static boolean isPossible(JsonNode one, JsonNode other) {
        if (one.has("allOf") || other.has("allOf") || one.has("anyOf") || other.has("anyOf")) {
            return true;
        }
        if (one.has("enum") && other.has("enum")) {
            return one.equals(other);
        }
        if (!typesOverlap(type(one), type(other))) {
            return false;
        }
        if (one.has("enum") || other.has("enum")) {
            JsonNode value = one.has("enum")
                    ? one.path("enum").path(0)
                    : other.path("enum").path(0);
            JsonNode pattern = (one.has("enum") ? other : one).path("pattern");
            return !pattern.isTextual()
                    || Pattern.compile(pattern.asText()).matcher(value.asText()).find();
        }
        return membersOverlap(one, other) && membersOverlap(other, one);
    }

    // an object of the one has all its members, and of the other no more than these
    private static boolean membersOverlap(JsonNode one, JsonNode other) {
        for (JsonNode name : one.path("required")) {
            JsonNode theirs = other.path("properties").path(name.asText());
            if (other.has("properties") && theirs.isMissingNode()) {
                return false;
            }
            if (other.has("properties") && !isPossible(one.path("properties").path(name.asText()), theirs)) {
                return false;
            }
        }
        return true;
    }

    private static boolean typesOverlap(String one, String other) {
        return one.equals(other) || (one + other).replace("integer", "").equals("number");
    }

    private static String type(JsonNode schema) {
        JsonNode value = schema.path("enum").path(0);
        if (value.isMissingNode()) {
            return schema.path("type").asText();
        }
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case OBJECT -> "object";
            case ARRAY -> "array";
            default -> "null";
        };
    }
}
