package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * What a schema still says of a part of a value. Left out is what a value can break by lacking something, and what a part
 * could break only because of that: that exactly one of several schemas holds is then that one of them may.
 */
final class PartialSchemas {

    private static final Set<String> LEFT_OUT = Set.of(
            "required",
            "dependentRequired",
            "minProperties",
            "minItems",
            "contains",
            "minContains",
            "maxContains",
            "not",
            "if",
            "then",
            "else",
            "unevaluatedProperties",
            "unevaluatedItems");

    private PartialSchemas() {}

    static boolean leaveOut(JsonNode schema, String keyword) {
        return LEFT_OUT.contains(keyword) || (keyword.equals("oneOf") && schema.has("anyOf"));
    }

    /** The keyword that replaces another in the translation. */
    static String inTranslation(String keyword) {
        return keyword.equals("oneOf") ? "anyOf" : keyword;
    }

    /** The keyword of the schema that one of the translation replaces. */
    static String inSchema(JsonNode schema, String keyword) {
        return keyword.equals("anyOf") && !schema.has("anyOf") ? "oneOf" : keyword;
    }
}
