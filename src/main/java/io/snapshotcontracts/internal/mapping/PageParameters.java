package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.judge.StandardSchema;
import io.snapshotcontracts.internal.mapping.PageRequest.Reasoned;
import io.snapshotcontracts.internal.openapi.ApiOperation;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a page wants of a request's query, headers and cookies, in WireMock's words.
 *
 * @param required of an allowed request, beside method and path
 * @param refused requests that lack a parameter, or whose value is none that the page allows
 */
record PageParameters(ObjectNode required, List<Reasoned> refused, List<String> notes) {

    private static final Map<String, String> GROUPS =
            Map.of("query", "queryParameters", "header", "headers", "cookie", "cookies");

    /** What OpenAPI describes elsewhere, and ignores among the parameters. */
    private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");

    private static final Set<String> SCALARS = Set.of("string", "number", "integer", "boolean");

    PageParameters {
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    static PageParameters of(ApiOperation operation) {
        ObjectNode required = node();
        List<Reasoned> refused = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (OpenApiNode parameter : operation.parameters()) {
            JsonNode json = parameter.json();
            String in = json.path("in").asText();
            String name = json.path("name").asText();
            String group = GROUPS.get(in);
            if (in.equals("path")) {
                // what is no number is any segment of a URL
                JsonNode path = standard(parameter.member("schema"), operation);
                if (!acceptsAnyText(path) && !path.toString().equals("{\"type\":[\"integer\"]}")) {
                    unseen.add("path parameter " + name);
                }
            }
            if (group == null || (in.equals("header") && IGNORED.contains(name.toLowerCase(Locale.ROOT)))) {
                continue;
            }
            boolean isRequired = json.path("required").asBoolean();
            String words = in.equals("header") ? "header " + name : in + " parameter " + name;
            OpenApiNode schema = parameter.member("schema");
            boolean isNamedOtherwise = !schema.isMissing() && isOfType(schema, Set.of("object"));
            if (isRequired && !isNamedOtherwise) {
                ObjectNode missing = node();
                missing.putObject(group).putObject(name).put("absent", true);
                refused.add(new Reasoned(missing, "its " + words + " is missing, and the page demands it", 422));
                required.withObject("/" + group).putObject(name).put("matches", "(?s).*");
            }
            ObjectNode standard = standard(schema, operation);
            if (acceptsAnyText(standard)) {
                continue;
            }
            if (schema.isMissing() || !isOfType(schema, SCALARS) || in.equals("cookie")) {
                unseen.add(words);
                continue;
            }
            ObjectNode value = value(standard, json.path("allowEmptyValue").asBoolean());
            required.withObject("/" + group).set(name, isRequired ? value : orAbsent(value));
            ObjectNode other = node();
            other.putObject(group).putObject(name).set("not", orAbsent(value));
            refused.add(new Reasoned(other, "the page does not allow the value of its " + words, 422));
        }
        List<String> notes = unseen.isEmpty()
                ? List.of()
                : List.of("documentation/" + operation + ": a stub does not look at the value of the "
                        + String.join(", of the ", unseen));
        return new PageParameters(required, refused, notes);
    }

    private static ObjectNode standard(OpenApiNode schema, ApiOperation operation) {
        if (schema.isMissing()) {
            return node().put("type", "object");
        }
        ObjectNode standard =
                StandardSchema.ofRequest(schema.resolved(), operation.document().isVersion30());
        // a list of words is one of texts, which WireMock needs explicitly
        return standard.has("type") || !standard.has("enum") ? standard : standard.put("type", "string");
    }

    private static boolean acceptsAnyText(JsonNode schema) {
        if (schema.size() == 1 && schema.has("anyOf")) {
            for (JsonNode branch : schema.path("anyOf")) {
                if (acceptsAnyText(branch)) {
                    return true;
                }
            }
        }
        return schema.isEmpty()
                || (schema.size() == 1 && schema.path("type").toString().contains("\"string\""));
    }

    /** Reads as JSON what is meant as a number or a truth value, as WireMock does with a schema of such a type. */
    private static ObjectNode value(ObjectNode standard, boolean mayBeEmpty) {
        ObjectNode pattern = node();
        pattern.set("matchesJsonSchema", standard);
        pattern.put("schemaVersion", "V202012");
        if (!mayBeEmpty) {
            return pattern;
        }
        ObjectNode either = node();
        either.putArray("or").add(pattern).add(node().put("equalTo", ""));
        return either;
    }

    private static ObjectNode orAbsent(ObjectNode value) {
        ObjectNode either = node();
        either.putArray("or").add(node().put("absent", true)).add(value);
        return either;
    }

    /** Whether the schema itself names its type, and only such. */
    private static boolean isOfType(OpenApiNode schema, Set<String> types) {
        // beside a reference more may be said, in a later OpenAPI
        boolean isPlain = !schema.isReference() || schema.json().size() == 1;
        JsonNode type = schema.resolved().json().path("type");
        boolean isWord =
                type.isMissingNode() && schema.resolved().json().at("/enum/0").isTextual();
        return isPlain && (isWord ? types.contains("string") : type.isTextual() && types.contains(type.asText()));
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
