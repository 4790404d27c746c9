package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.http.PercentEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
            Set.of("method", "path", "query", "headers", "body", "matchingRules", "generators");
    private static final Set<String> UNDERSTOOD_RULES = Set.of("path", "query", "header", "body");

    private final Interaction interaction;
    private final JsonNode request;
    private final JsonNode rules;

    private RequestTranslation(Interaction interaction) {
        this.interaction = interaction;
        this.request = VersionFour.request(interaction);
        this.rules = request.path("matchingRules");
    }

    /** @throws InvalidContractException where the request cannot be translated exactly */
    static RequestPattern of(Interaction interaction) {
        return new RequestTranslation(interaction).translate();
    }

    private RequestPattern translate() {
        refuseOthers(request, UNDERSTOOD, "/request/", "the stub cannot tell requests apart by this");
        refuseOthers(rules, UNDERSTOOD_RULES, "/request/matchingRules/", "a rule for this cannot be translated");
        return new RequestPattern(
                request.path("method").asText(),
                new PathPattern(path(), List.of()),
                new QueryPattern(values("query", "query", Comparator.naturalOrder())),
                single(values("headers", "header", String.CASE_INSENSITIVE_ORDER)),
                BodyTranslation.of(interaction));
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
            if (!isNothing(request.path("generators").path("path"))) {
                // Pact's native library adds this rule to each path that provider states make; the stub has the example
                return ValuePattern.equalTo(path);
            }
            throw Refusal.ofRule(interaction, "path", "the rule 'type' would accept any path");
        }
        return RuleTranslation.of(interaction, "path", path, rule);
    }

    private static SortedMap<String, ValuePattern> single(SortedMap<String, List<ValuePattern>> values) {
        SortedMap<String, ValuePattern> single = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, list) -> single.put(name, list.get(0)));
        return single;
    }

    private SortedMap<String, List<ValuePattern>> values(String group, String ruleGroup, Comparator<String> names) {
        // a rule may spell a header's name in other letters than the request does
        SortedMap<String, JsonNode> unused = new TreeMap<>(names);
        rules.path(ruleGroup).properties().forEach(rule -> unused.put(rule.getKey(), rule.getValue()));
        SortedMap<String, List<ValuePattern>> patterns = new TreeMap<>(names);
        for (Map.Entry<String, JsonNode> entry : request.path(group).properties()) {
            String name = entry.getKey();
            String place = "/request/" + group + "/" + name;
            List<String> examples = texts(place, entry.getValue(), ruleGroup.equals("query"));
            JsonNode rule = unused.remove(name);
            if (rule != null && examples.size() > 1) {
                throw Refusal.ofRule(
                        interaction, ruleGroup + "/" + name, "a rule for several values cannot be translated");
            }
            List<ValuePattern> pattern = rule == null
                    ? examples.stream()
                            .map(example -> exactly(ruleGroup, name, example))
                            .toList()
                    : List.of(RuleTranslation.of(interaction, ruleGroup + "/" + name, examples.get(0), rule));
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

    private static ValuePattern exactly(String group, String name, String example) {
        return group.equals("header") ? HeaderTranslation.of(name, example) : ValuePattern.equalTo(example);
    }

    private List<String> texts(String place, JsonNode value, boolean several) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : value.isArray() ? value : List.of(value)) {
            if (!text.isTextual()) {
                throw Refusal.of(interaction, place, "exactly one text is required here");
            }
            texts.add(text.asText());
        }
        if (texts.isEmpty() || (texts.size() > 1 && !several)) {
            throw Refusal.of(interaction, place, "exactly one text is required here");
        }
        return texts;
    }
}
