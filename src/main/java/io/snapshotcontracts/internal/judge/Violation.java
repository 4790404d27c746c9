package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.core.JsonPointer;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule of a schema.
 *
 * @param instance the place in the answer
 * @param schema the schema object that holds the rule
 * @param keyword which of its keywords is broken
 * @param path the keywords that led there, as a JSON pointer
 * @param choice of several schemas that could hold, the one that comes nearest and has this rule; null where there is none
 */
record Violation(
        JsonPointer instance,
        OpenApiNode schema,
        String keyword,
        String path,
        @Nullable String choice) {

    Violation(JsonPointer instance, OpenApiNode schema, String keyword, String path) {
        this(instance, schema, keyword, path, null);
    }

    Violation nearestOf(String newChoice) {
        return choice == null ? new Violation(instance, schema, keyword, path, newChoice) : this;
    }

    /** Whether the keywords that led here begin with these. */
    boolean isBelow(String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
