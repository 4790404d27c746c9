package io.snapshotcontracts.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.contract.Interaction;
import io.snapshotcontracts.contract.InvalidContractException;
import io.snapshotcontracts.http.PercentEncoding;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says in WireMock's words which requests an interaction accepts. What has no exact counterpart there is refused: a stub
 * that accepted more than the contract would let a consumer pass that the provider turns away.
 */
final class RequestTranslation {

    // generators say which values a verifier puts in; the stub answers for the examples
    private static final Set<String> UNDERSTOOD =
            Set.of("method", "path", "query", "headers", "matchingRules", "generators");
    private static final Set<String> UNDERSTOOD_RULES = Set.of("path", "query", "header");

    private final Interaction interaction;
    private final JsonNode request;
    private final JsonNode rules;

    private RequestTranslation(Interaction interaction) {
        this.interaction = interaction;
        this.request = interaction.json().path("request");
        this.rules = request.path("matchingRules");
    }

    /** @throws InvalidContractException where the request cannot be translated exactly */
    static RequestPattern of(Interaction interaction) {
        return new RequestTranslation(interaction).translate();
    }

    private RequestPattern translate() {
        // older specifications write rules and bodies in other forms, which must not be taken for absent ones
        if (!interaction.json().has("type")) {
            throw Refusal.of(
                    interaction, "/type", "mappings are made from contracts of the Pact specification V4 alone");
        }
        if (!isNothing(request.path("body"))) {
            throw Refusal.of(interaction, "/request/body", "a request with a body cannot be made into a mapping yet");
        }
        refuseOthers(request, UNDERSTOOD, "/request/", "the stub cannot tell requests apart by this");
        refuseOthers(rules, UNDERSTOOD_RULES, "/request/matchingRules/", "a rule for this cannot be translated");
        return new RequestPattern(
                request.path("method").asText(),
                path(),
                values("query", "query", Comparator.naturalOrder()),
                values("headers", "header", String.CASE_INSENSITIVE_ORDER));
    }

    private void refuseOthers(JsonNode node, Set<String> understood, String place, String problem) {
        node.properties().forEach(field -> {
            if (!understood.contains(field.getKey()) && !isNothing(field.getValue())) {
                throw Refusal.of(interaction, place + field.getKey(), problem);
            }
        });
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty());
    }

    private ValuePattern path() {
        String path = PercentEncoding.encodePath(request.path("path").asText());
        JsonNode rule = rules.path("path");
        if (isNothing(rule)) {
            return ValuePattern.equalTo(path);
        }
        if (rule.path("matchers").path(0).path("match").asText().equals("type")) {
            throw Refusal.ofRule(interaction, "path", "the rule 'type' would accept any path");
        }
        return RuleTranslation.of(interaction, "path", path, rule);
    }

    private SortedMap<String, ValuePattern> values(String group, String ruleGroup, Comparator<String> names) {
        // a rule may spell a header's name in other letters than the request does
        SortedMap<String, JsonNode> unused = new TreeMap<>(names);
        rules.path(ruleGroup).properties().forEach(rule -> unused.put(rule.getKey(), rule.getValue()));
        SortedMap<String, ValuePattern> patterns = new TreeMap<>(names);
        for (Map.Entry<String, JsonNode> entry : request.path(group).properties()) {
            String name = entry.getKey();
            String place = "/request/" + group + "/" + name;
            String example = singleText(place, entry.getValue());
            JsonNode rule = unused.remove(name);
            ValuePattern pattern = rule == null
                    ? ValuePattern.equalTo(example)
                    : RuleTranslation.of(interaction, ruleGroup + "/" + name, example, rule);
            if (patterns.put(name, pattern) != null) {
                throw Refusal.of(interaction, place, "the name stands here twice");
            }
        }
        if (!unused.isEmpty()) {
            throw Refusal.ofRule(
                    interaction, ruleGroup + "/" + unused.firstKey(), "the request has nothing of this name");
        }
        return patterns;
    }

    private String singleText(String place, JsonNode value) {
        JsonNode text = value.isArray() && value.size() == 1 ? value.path(0) : value;
        if (!text.isTextual()) {
            throw Refusal.of(interaction, place, "exactly one text is required here");
        }
        return text.asText();
    }
}
