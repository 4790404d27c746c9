package io.snapshotcontracts.internal.judge;

import java.util.Set;

/** Reads the keywords that led to a rule, in which a member's name can look like a keyword. */
final class KeywordPath {

    private static final Set<String> BEFORE_NAMES =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs");

    private KeywordPath() {}

    /** Where in a path of keywords one of these comes first; negative where none does. */
    static int indexOf(String path, Set<String> keywords) {
        int from = 0;
        while (from < path.length()) {
            int end = end(path, from);
            String keyword = path.substring(from + 1, end);
            if (keywords.contains(keyword)) {
                return from;
            }
            from = BEFORE_NAMES.contains(keyword) && end < path.length() ? end(path, end) : end;
        }
        return -1;
    }

    private static int end(String path, int from) {
        int slash = path.indexOf('/', from + 1);
        return slash < 0 ? path.length() : slash;
    }
}
