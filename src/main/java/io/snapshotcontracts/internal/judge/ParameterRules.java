package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.result.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the page says of one parameter of a request. */
final class ParameterRules {

    /** What OpenAPI describes elsewhere, and ignores among the parameters. */
    private static final Pattern IGNORED = Pattern.compile("(?i)accept|content-type|authorization");

    private final OpenApiNode parameter;
    private final String in;
    private final String name;
    private final @Nullable OpenApiNode schema;
    private final SchemaRules.@Nullable Schema rules;
    private final List<String> types;

    /** @throws io.snapshotcontracts.internal.openapi.UnusableDocumentException where it cannot be judged by */
    ParameterRules(OpenApiNode parameter, SchemaRules rules) {
        this.parameter = parameter;
        this.in = parameter.json().path("in").asText();
        this.name = parameter.json().path("name").asText();
        OpenApiNode described = parameter.member("schema");
        this.schema = described.isMissing() ? null : described;
        this.rules = schema == null ? null : rules.of(schema);
        this.types = schema == null ? List.of() : TypeWords.of(schema);
    }

    String name() {
        return name;
    }

    boolean isIn(String place) {
        return in.equals(place);
    }

    /** Whether it is meant by a name in the query; an object's members can be names of their own. */
    boolean takes(String queryName) {
        if (!isIn("query")) {
            return false;
        }
        if (name.equals(queryName) || schema == null || !types.contains("object")) {
            return name.equals(queryName);
        }
        if (parameter.json().path("style").asText().equals("deepObject")) {
            return queryName.startsWith(name + "[");
        }
        JsonNode members = schema.resolved().json().path("properties");
        return isExploded() && (members.isEmpty() || members.has(queryName));
    }

    void look(RequestParts request, LensView view) {
        boolean isObject = isIn("query") && types.contains("object");
        if (isObject) {
            if (request.query().keySet().stream().anyMatch(this::takes)) {
                view.notJudged("the value of the query parameter " + name + ", which is an object, is not judged");
            }
            return;
        }
        List<String> values = values(request);
        boolean isIgnored = isIn("header") && IGNORED.matcher(name).matches();
        if (isIgnored) {
            return;
        }
        if (values.isEmpty()) {
            if (parameter.json().path("required").asBoolean() && !in.equals("path")) {
                view.add(List.of(RequestFindings.missing(in, name, parameter)));
            }
            return;
        }
        boolean mayBeEmpty = parameter.json().path("allowEmptyValue").asBoolean();
        if (schema == null || rules == null || (mayBeEmpty && values.equals(List.of("")))) {
            if (parameter.json().has("content")) {
                view.notJudged("the value of the " + in + " parameter " + name + ", which has a media type of its own,"
                        + " is not judged");
            }
            return;
        }
        if (types.contains("object") || isUnusual()) {
            view.notJudged(
                    "the value of the " + in + " parameter " + name + " is written in a style that is not" + " judged");
            return;
        }
        judge(values, schema, rules, view);
    }

    /** How RFC 6570 writes values in other than their plain form. */
    private boolean isUnusual() {
        return Pattern.matches(
                "label|matrix|deepObject", parameter.json().path("style").asText());
    }

    private void judge(List<String> values, OpenApiNode described, SchemaRules.Schema judging, LensView view) {
        List<Finding> fewest = null;
        for (JsonNode value : readings(values, described)) {
            List<Violation> violations = judging.violations(value);
            if (violations.isEmpty()) {
                return;
            }
            List<Finding> findings = new ArrayList<>();
            SchemaFindings.of(violations, value, "$", new HashSet<>())
                    .forEach(finding ->
                            findings.add(RequestFindings.ofValue(in, name, String.join(", ", values), finding)));
            fewest = fewest == null ? findings : fewest;
        }
        if (fewest != null) {
            view.add(fewest);
        }
    }

    /** What the texts can mean; where the schema names no type, a number is one too. */
    private List<JsonNode> readings(List<String> values, OpenApiNode described) {
        List<JsonNode> readings = new ArrayList<>();
        if (types.contains("array")) {
            readings.add(list(values, described));
        }
        if (values.size() == 1) {
            readings.add(HeaderRules.single(values.get(0), types));
            if (types.isEmpty()) {
                readings.add(HeaderRules.single(values.get(0), List.of("number", "boolean")));
            }
        } else if (readings.isEmpty()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            values.forEach(all::add);
            readings.add(all);
        }
        return readings;
    }

    private ArrayNode list(List<String> values, OpenApiNode described) {
        List<String> elements = TypeWords.of(described.resolved().member("items"));
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String value : values) {
            for (String element : isExploded() ? new String[] {value} : value.split(separator(), -1)) {
                list.add(HeaderRules.single(element.strip(), elements));
            }
        }
        return list;
    }

    private boolean isExploded() {
        String style = parameter.json().path("style").asText("form");
        boolean repeats = isIn("query") || isIn("cookie");
        return repeats && parameter.json().path("explode").asBoolean(style.equals("form"));
    }

    private String separator() {
        return switch (parameter.json().path("style").asText()) {
            case "spaceDelimited" -> " ";
            case "pipeDelimited" -> "[|]";
            default -> ",";
        };
    }

    private List<String> values(RequestParts request) {
        return switch (in) {
            case "path" ->
                request.path().containsKey(name) ? List.of(request.path().get(name)) : List.of();
            case "query" -> request.query().getOrDefault(name, List.of());
            case "cookie" ->
                request.cookies().containsKey(name) ? List.of(request.cookies().get(name)) : List.of();
            default ->
                request.headers().fields().stream()
                        .filter(field -> field.isNamed(name))
                        .map(Header::value)
                        .toList();
        };
    }
}
