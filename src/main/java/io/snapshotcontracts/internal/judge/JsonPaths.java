package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

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

    static String element(String parent, int index) {
        return parent + "[" + index + "]";
    }

    static String child(String parent, String name) {
        return PLAIN_NAME.matcher(name).matches()
                ? parent + "." + name
                : parent + "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }
}
