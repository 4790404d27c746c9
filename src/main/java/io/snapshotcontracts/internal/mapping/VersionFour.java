package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.ContractBody;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.contract.RulePath;
import io.snapshotcontracts.internal.http.PercentEncoding;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Interactions of Pact 1 to 3 in the form of Pact 4; those of Pact 4 as they are. Rules of bodies are read elsewhere. */
final class VersionFour {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private VersionFour() {}

    static JsonNode request(Interaction interaction) {
        JsonNode request = interaction.json().path("request");
        if (interaction.json().has("type")) {
            return request;
        }
        ObjectNode made = request.isObject() ? request.deepCopy() : JSON.objectNode();
        made.remove("body");
        made.put("method", request.path("method").asText("GET").toUpperCase(Locale.ROOT));
        made.put(
                "path",
                request.path("path").asText().isEmpty()
                        ? "/"
                        : request.path("path").asText());
        made.set("query", query(request.path("query")));
        made.set("headers", lists(request.path("headers")));
        made.set("matchingRules", rules(interaction, request.path("matchingRules")));
        return made;
    }

    static JsonNode response(Interaction interaction) {
        if (interaction.json().has("type")) {
            return interaction.json().path("response");
        }
        ObjectNode made = JSON.objectNode();
        ObjectNode headers = made.putObject("headers");
        interaction.response().headers().forEach((name, values) -> {
            ArrayNode list = headers.putArray(name);
            values.forEach(list::add);
        });
        ContractBody body = interaction.response().body();
        switch (body.kind()) {
            case MISSING -> {}
            case NULL -> made.putNull("body");
            case EMPTY -> made.putObject("body").put("content", "");
            case PRESENT -> {
                ObjectNode wrapped =
                        made.putObject("body").put("contentType", body.type().base());
                JsonNode json = body.json();
                if (json != null) {
                    wrapped.set("content", json);
                } else {
                    wrapped.put("content", body.text())
                            .put("encoded", body.type().isBinary());
                }
            }
        }
        return made;
    }

    private static JsonNode query(JsonNode query) {
        if (query.isObject()) {
            return lists(query);
        }
        ObjectNode parameters = JSON.objectNode();
        for (String pair : query.asText().replaceFirst("^\\?", "").split("&", -1)) {
            String[] sides = pair.split("=", 2);
            if (!pair.isEmpty()) {
                String name = PercentEncoding.decodeForm(sides[0]);
                ArrayNode values = parameters.has(name) ? (ArrayNode) parameters.get(name) : parameters.putArray(name);
                values.add(sides.length < 2 ? "" : PercentEncoding.decodeForm(sides[1]));
            }
        }
        return parameters;
    }

    private static ObjectNode lists(JsonNode texts) {
        ObjectNode lists = JSON.objectNode();
        texts.properties().forEach(entry -> {
            ArrayNode list = lists.putArray(entry.getKey());
            for (JsonNode value : entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue())) {
                list.add(value.asText());
            }
        });
        return lists;
    }

    private static ObjectNode rules(Interaction interaction, JsonNode rules) {
        ObjectNode made = JSON.objectNode();
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            if (!rule.getKey().startsWith("$")) {
                made.set(category(rule.getKey()), rule.getValue());
                continue;
            }
            List<String> names = names(interaction, rule.getKey());
            String category = names.isEmpty() ? "body" : category(names.get(0));
            if (category.equals("path")) {
                made.set(category, matchers(rule.getValue()));
            } else if (!category.equals("body")) {
                ObjectNode group = made.has(category) ? (ObjectNode) made.get(category) : made.putObject(category);
                group.set(names.size() < 2 ? "" : names.get(1), matchers(rule.getValue()));
            }
        }
        return made;
    }

    private static List<String> names(Interaction interaction, String path) {
        try {
            return RulePath.parse(path).names();
        } catch (IllegalArgumentException e) {
            InvalidContractException refusal = Refusal.ofRule(interaction, path, String.valueOf(e.getMessage()));
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static String category(String written) {
        return written.equals("headers") ? "header" : written;
    }

    private static ObjectNode matchers(JsonNode rule) {
        ObjectNode named = rule.isObject() ? rule.deepCopy() : JSON.objectNode();
        if (!named.has("match") && named.has("regex")) {
            named.put("match", "regex");
        }
        ObjectNode group = JSON.objectNode();
        group.putArray("matchers").add(named);
        return group;
    }
}
