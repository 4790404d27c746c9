package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

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
                pattern.append(isParameter(segment) ? ANY : mixed(segment));
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
            boolean literal = !hasParameter(ours.get(i)) && !hasParameter(theirs.get(i));
            if (literal && !ours.get(i).equals(theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a path of the other operation too, and has a text where that one has a parameter. */
    boolean isMoreConcreteThan(OperationPath other) {
        if (!mayOverlap(other)) {
            return false;
        }
        for (int i = 0; i < segments().size(); i++) {
            boolean ours = hasParameter(segments().get(i));
            if (ours != hasParameter(other.segments().get(i))) {
                return !ours;
            }
        }
        return false;
    }

    /** A segment such as {@code {name}.json}; what is no parameter of it is itself. */
    private static String mixed(String segment) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (MatchResult parameter : PARAMETER.matcher(segment).results().toList()) {
            pattern.append(literal(segment.substring(end, parameter.start()))).append("[^/?]+");
            end = parameter.end();
        }
        return pattern.append(literal(segment.substring(end))).toString();
    }

    private static String literal(String text) {
        return text.replaceAll("[^A-Za-z0-9_-]", "\\\\$0");
    }

    private static boolean hasParameter(String segment) {
        return PARAMETER.matcher(segment).find();
    }

    private List<String> segments() {
        return List.of(template.substring(1).split("/", -1));
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
