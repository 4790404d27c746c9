package io.snapshotcontracts.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Patterns of a schema as Java has to read them. JSON Schema's are ECMA-262's, where {@code $} is the end of the text;
 * Java's also matches before a last line break, so that {@code "…Z\n"} would pass for a time.
 */
final class EcmaPatterns {

    private EcmaPatterns() {}

    static JsonNode forJava(JsonNode schema) {
        return SchemaCopy.of(
                schema,
                (name, value) -> name.equals("pattern") && value.isTextual()
                        ? TextNode.valueOf(forJava(value.asText()))
                        : value);
    }

    static String forJava(String pattern) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                java.append(c).append(pattern.charAt(++i));
                continue;
            }
            inClass = c == '[' || (inClass && c != ']');
            if (c == '$' && !inClass) {
                java.append("\\z");
            } else {
                java.append(c);
            }
        }
        return java.toString();
    }
}
