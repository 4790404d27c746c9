package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes JSONPath as pact-jvm does, so that paths of all origins read alike. */
final class JsonPaths {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private JsonPaths() {}

    /** The JSONPath of a place in a value; a pointer alone does not tell an element from a member named by a number. */
    static String of(JsonPointer place, JsonNode value) {
        StringBuilder path = new StringBuilder("$");
        JsonNode at = value;
        for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
            String name = rest.getMatchingProperty();
            if (at.isArray()) {
                path.append('[').append(name).append(']');
                at = at.path(rest.getMatchingIndex());
            } else {
                path.replace(0, path.length(), child(path.toString(), name));
                at = at.path(name);
            }
        }
        return path.toString();
    }

    /** The value at a place that {@link #child} and {@link #element} have written; null where there is none. */
    static @Nullable JsonNode at(String path, JsonNode value) {
        return at(path, "$", value);
    }

    private static @Nullable JsonNode at(String path, String here, JsonNode value) {
        if (path.equals(here)) {
            return value;
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode found = below(path, child(here, member.getKey()), member.getValue());
            if (found != null) {
                return found;
            }
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            JsonNode found = below(path, element(here, i), value.path(i));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    // a name may begin with another one
    private static @Nullable JsonNode below(String path, String child, JsonNode value) {
        return path.startsWith(child) ? at(path, child, value) : null;
    }

    static String element(String parent, int index) {
        return parent + "[" + index + "]";
    }

    static String child(String parent, String name) {
        return PLAIN_NAME.matcher(name).matches()
                ? parent + "." + name
                : parent + "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }
}
