package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The paths of one documented operation, for example {@code /v1/things/{id}}, also below those of its servers.
 *
 * @param prefixes the servers' paths, none of them empty
 * @param identifier the name of the parameter that is the operation's identifier; empty for the last one
 * @param numbers names of parameters that are whole numbers
 */
record OperationPath(String template, List<String> prefixes, String identifier, Set<String> numbers) {

    /**
     * One segment as a URL may hold it; an escaped slash is none, since WireMock would take it for a real one. Possessive,
     * because Java matches that in a loop and anything else by a call for each letter, until the stack is full.
     */
    static final String ANY = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%(?!2[Ff])[0-9A-Fa-f]{2})++";

    private static final String NUMBER = "(?:0|-?[1-9][0-9]*+)";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    OperationPath {
        prefixes = List.copyOf(prefixes);
        numbers = Set.copyOf(numbers);
    }

    OperationPath(String template) {
        this(template, List.of(), "", Set.of());
    }

    static OperationPath of(ApiOperation operation) {
        Set<String> numbers = operation.parameters().stream()
                .filter(parameter -> parameter.json().path("in").asText().equals("path"))
                .filter(OperationPath::isNumber)
                .map(parameter -> parameter.json().path("name").asText())
                .collect(Collectors.toSet());
        return new OperationPath(
                operation.pathTemplate(),
                operation.serverPaths().stream().filter(path -> !path.isEmpty()).toList(),
                "",
                numbers);
    }

    private static boolean isNumber(OpenApiNode parameter) {
        OpenApiNode schema = parameter.member("schema");
        return !schema.isMissing()
                && schema.resolved().json().path("type").asText().equals("integer");
    }

    /** The same where another parameter is the identifier. */
    OperationPath identifiedBy(String parameter) {
        return new OperationPath(template, prefixes, parameter, numbers);
    }

    /** The same without those below the servers' paths. */
    OperationPath whole() {
        return new OperationPath(template, List.of(), identifier, numbers);
    }

    /** Whether a path is of this operation only below a server's path. */
    boolean isBelowServer(String shown) {
        return !Pattern.matches(whole().wholePattern(ANY), shown)
                && belowServers().stream().anyMatch(path -> Pattern.matches(path.wholePattern(ANY), shown));
    }

    /** The same as if each server's path were part of it. */
    List<OperationPath> belowServers() {
        return prefixes.stream()
                .map(prefix -> new OperationPath(prefix + template, List.of(), identifier, numbers))
                .toList();
    }

    /** A WireMock pattern of whole URLs without a query, which the contracts refuse too. */
    String urlPattern(String identifierPattern) {
        return prefix("") + wholePattern(identifierPattern);
    }

    /** An expression of the servers' paths or nothing, but for paths that another expression matches. */
    String prefix(String elsewhere) {
        return prefixes.isEmpty()
                ? ""
                : "(?:" + elsewhere + "(?:"
                        + prefixes.stream().map(HeaderTranslation::literal).collect(Collectors.joining("|")) + "))?";
    }

    /** The same without the servers' paths. */
    String wholePattern(String identifierPattern) {
        List<String> segments = segments();
        int place = identifierIndex();
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean isAny = i != place || identifierPattern.equals(ANY);
            pattern.append('/');
            if (isAny && isParameter(segment)) {
                pattern.append(numbers.contains(name(segment)) ? NUMBER : ANY);
            } else {
                pattern.append(isAny ? mixed(segment) : identifierPattern);
            }
        }
        return pattern.toString();
    }

    /** The names of parameters that are segments of their own, by their places. */
    SortedMap<Integer, String> parameters() {
        SortedMap<Integer, String> parameters = new TreeMap<>();
        List<String> segments = segments();
        for (int i = 0; i < segments.size(); i++) {
            if (isParameter(segments.get(i))) {
                parameters.put(i, name(segments.get(i)));
            }
        }
        return parameters;
    }

    /** The place of the identifier among the path's segments, -1 where there is none. */
    int identifierIndex() {
        int place = -1;
        for (Map.Entry<Integer, String> parameter : parameters().entrySet()) {
            if (identifier.isEmpty() || identifier.equals(parameter.getValue())) {
                place = parameter.getKey();
            }
        }
        return place;
    }

    /** The same counted from the path's end, and negative, where a server's path may be before it. */
    int identifierPlace() {
        return place(identifierIndex());
    }

    private int place(int index) {
        return prefixes.isEmpty() ? index : index - segments().size();
    }

    /** The identifier's name, empty where there is none. */
    String identifierName() {
        return parameters().getOrDefault(identifierIndex(), "");
    }

    /** A placeholder for the identifier of the request in the JSON of an answer. */
    String identifierMarker() {
        return marker(identifierIndex());
    }

    /** A placeholder for a segment of the request in the JSON of an answer. */
    static String marker(int index) {
        return "{{request.pathSegments.[" + index + "]}}";
    }

    /** The same, but as a number. */
    static String numberMarker(int index) {
        return "{{number request.pathSegments.[" + index + "]}}";
    }

    /** What a stub has to know of each marker but the identifier's own in a body. */
    List<Marker> otherMarkers(String body) {
        List<Marker> markers = new ArrayList<>();
        parameters().forEach((index, name) -> {
            if (index != identifierIndex() && body.contains('"' + marker(index) + '"')) {
                markers.add(new Marker(marker(index), place(index), false));
            }
            if (body.contains('"' + numberMarker(index) + '"')) {
                markers.add(new Marker(numberMarker(index), place(index), true));
            }
        });
        return markers;
    }

    /** A placeholder in a body for a segment of the request. */
    record Marker(String text, int segment, boolean isNumber) {}

    /** JSON with markers as a template that puts the decoded segments there, escaped as JSON wants it. */
    String template(JsonNode body) {
        String text = body.toString();
        for (int index : parameters().keySet()) {
            text = text.replace('"' + marker(index) + '"', "\uE000" + index + "t\uE001")
                    .replace('"' + numberMarker(index) + '"', "\uE000" + index + "n\uE001");
        }
        // what a text of the body says is no template
        text = text.replace("{{", "{\\u007b");
        for (int index : parameters().keySet()) {
            String segment = prefixes.isEmpty()
                    ? "request.pathSegments.[" + index + "]"
                    : "(lookup request.pathSegments (math (size request.pathSegments) '-' " + -place(index) + "))";
            String number = prefixes.isEmpty() ? segment : segment.substring(1, segment.length() - 1);
            text = text.replace("\uE000" + index + "t\uE001", "{{{toJson " + segment + "}}}")
                    .replace("\uE000" + index + "n\uE001", "{{{" + number + "}}}");
        }
        // a fourth brace would be taken for one of the template
        return text.replaceAll("(\\{\\{\\{[^{}]*}}})(?=})", "$1 ");
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

    /** Whether it is a path of the other operation too, and has more text where the two differ first. */
    boolean isMoreConcreteThan(OperationPath other) {
        if (!mayOverlap(other)) {
            return false;
        }
        for (int i = 0; i < segments().size(); i++) {
            int ours = rank(segments().get(i));
            int theirs = rank(other.segments().get(i));
            if (ours != theirs) {
                return ours < theirs;
            }
        }
        return false;
    }

    private static int rank(String segment) {
        return isParameter(segment) ? 2 : hasParameter(segment) ? 1 : 0;
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
        return PARAMETER.matcher(segment).matches();
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - 1);
    }
}
