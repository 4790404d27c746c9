package io.snapshotcontracts.internal.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what operations take in the path, the query, headers and cookies. */
final class ParameterComparison {

    /** OpenAPI says that parameters of these names are ignored. */
    private static final Set<String> IGNORED = Set.of("accept", "authorization", "content-type");

    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]*)}");

    private final Changes changes;
    private final WireComparison values;

    ParameterComparison(Changes changes, WireComparison values) {
        this.changes = changes;
        this.values = values;
    }

    /**
     * A parameter; its schema is any where the document gives none.
     *
     * @param style how lists and objects are written
     * @param content the media type of a value that is a document of its own; empty for others
     */
    private record Parameter(boolean isRequired, List<OpenApiNode> schema, String style, String content) {

        static final Parameter OF_PATH = new Parameter(true, List.of(), "simple", "");

        static Parameter of(OpenApiNode node) {
            boolean isRequired = node.json().path("required").asBoolean()
                    || node.json().path("in").asText().equals("path");
            OpenApiNode described = node.json().path("content").isObject()
                    ? node.member("content").children().stream().findFirst().orElse(node)
                    : node;
            OpenApiNode schema = described.member("schema");
            return new Parameter(
                    isRequired,
                    schema.isMissing() ? List.of() : List.of(schema),
                    style(node.json()),
                    described.equals(node) ? "" : described.name());
        }

        private static String style(JsonNode json) {
            boolean isForm = List.of("query", "cookie").contains(json.path("in").asText());
            String style = json.path("style").asText(isForm ? "form" : "simple");
            boolean explode = json.path("explode").asBoolean(style.equals("form"));
            return style + (explode ? ", exploded" : "");
        }

        String necessity() {
            return isRequired ? "required" : "optional";
        }
    }

    void compare(ApiOperation old, ApiOperation now) {
        Map<String, Parameter> before = parameters(old, Map.of());
        Map<String, Parameter> after = parameters(now, ourNames(old.pathTemplate(), now.pathTemplate()));
        after.forEach((name, parameter) -> {
            if (!before.containsKey(name)) {
                changes.add(name, "parameter added", "", parameter.necessity(), parameter.isRequired());
            }
        });
        before.forEach((name, parameter) -> {
            if (!after.containsKey(name)) {
                changes.add(name, "parameter removed", parameter.necessity(), "", parameter.isRequired());
            }
        });
        before.forEach((name, parameter) -> {
            if (after.containsKey(name)) {
                compare(name, parameter, after.get(name));
            }
        });
    }

    private void compare(String name, Parameter old, Parameter now) {
        if (old.isRequired() != now.isRequired()) {
            changes.add(name, "parameter changed", old.necessity(), now.necessity(), now.isRequired());
        }
        if (!old.content().equals(now.content())) {
            changes.breaking(name, "parameter changed", form(old), form(now));
        } else if (!old.style().equals(now.style()) && values.isStyled(old.schema(), now.schema())) {
            changes.breaking(name, "parameter changed", old.style(), now.style());
        }
        for (Difference difference : values.compare(name, old.schema(), now.schema())) {
            boolean isType = difference.change().equals("type changed")
                    && difference.place().equals(name);
            changes.add(isType ? difference.as("parameter changed") : difference, MessageKind.REQUEST);
        }
    }

    private static String form(Parameter parameter) {
        return parameter.content().isEmpty() ? parameter.style() : parameter.content();
    }

    private static Map<String, Parameter> parameters(ApiOperation operation, Map<String, String> ourNames) {
        Map<String, Parameter> parameters = new TreeMap<>();
        // a path has its parameters whether they are described or not
        for (String name : names(operation.pathTemplate())) {
            parameters.put("parameter path " + ourNames.getOrDefault(name, name), Parameter.OF_PATH);
        }
        for (OpenApiNode node : operation.parameters()) {
            String in = node.json().path("in").asText();
            String name = node.json().path("name").asText();
            if (in.equals("header")) {
                name = name.toLowerCase(Locale.ROOT);
            } else if (in.equals("path")) {
                name = ourNames.getOrDefault(name, name);
            }
            if (!in.equals("header") || !IGNORED.contains(name)) {
                parameters.put("parameter " + in + " " + name, Parameter.of(node));
            }
        }
        return parameters;
    }

    /** What the page calls the parameters of the same path in the other document, counted from its end. */
    private static Map<String, String> ourNames(String ours, String theirs) {
        List<String> our = names(ours);
        List<String> their = names(theirs);
        Map<String, String> names = new TreeMap<>();
        for (int i = 1; i <= Math.min(our.size(), their.size()); i++) {
            names.put(their.get(their.size() - i), our.get(our.size() - i));
        }
        return names;
    }

    private static List<String> names(String template) {
        List<String> names = new ArrayList<>();
        for (Matcher braces = IN_BRACES.matcher(template); braces.find(); ) {
            names.add(braces.group(1));
        }
        return names;
    }
}
