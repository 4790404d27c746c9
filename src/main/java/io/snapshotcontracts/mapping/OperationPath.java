package io.snapshotcontracts.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The paths of one documented operation, for example {@code /v1/things/{id}}. The last parameter is the operation's
 * identifier.
 */
record OperationPath(String template) {

    /**
     * One segment as a URL may hold it; an escaped slash is none, since WireMock would take it for a real one. Possessive,
     * because Java matches that in a loop and anything else by a call for each letter, until the stack is full.
     */
    static final String ANY = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%(?!2[Ff])[0-9A-Fa-f]{2})++";

    /** A WireMock pattern of whole URLs without a query, which the contracts refuse too. */
    String urlPattern(String identifier) {
        List<String> segments = segments();
        int last = identifierIndex();
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            pattern.append('/');
            if (i == last) {
                pattern.append(identifier);
            } else {
                pattern.append(isParameter(segment) ? ANY : segment.replaceAll("[^A-Za-z0-9_-]", "\\\\$0"));
            }
        }
        return pattern.toString();
    }

    /** The place of the identifier among the path's segments, -1 where there is none. */
    int identifierIndex() {
        List<String> segments = segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (isParameter(segments.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The identifier's name, empty where there is none. */
    String identifierName() {
        int index = identifierIndex();
        return index < 0 ? "" : segments().get(index).replaceAll("[{}]", "");
    }

    /** A text that stands for the identifier of the request in the JSON of an answer. */
    String identifierMarker() {
        return "{{request.pathSegments.[" + identifierIndex() + "]}}";
    }

    /** JSON with markers as a template that puts the decoded identifier there, escaped as JSON wants it. */
    String template(JsonNode body) {
        return body.toString()
                .replace(
                        '"' + identifierMarker() + '"',
                        "{{{toJson request.pathSegments.[" + identifierIndex() + "]}}}");
    }

    /** Whether one path may be of both operations. */
    boolean mayOverlap(OperationPath other) {
        List<String> ours = segments();
        List<String> theirs = other.segments();
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            boolean literal = !isParameter(ours.get(i)) && !isParameter(theirs.get(i));
            if (literal && !ours.get(i).equals(theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<String> segments() {
        return List.of(template.substring(1).split("/", -1));
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
