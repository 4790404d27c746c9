package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.ContractRequest;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.contract.Rules;
import io.snapshotcontracts.internal.http.PercentEncoding;
import java.util.ArrayList;
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

    private final Interaction interaction;
    private final ContractRequest request;
    private final Rules rules;

    private RequestTranslation(Interaction interaction) {
        this.interaction = interaction;
        this.request = interaction.contractRequest();
        this.rules = interaction.requestRules();
    }

    /** @throws InvalidContractException where the request cannot be translated exactly */
    static RequestPattern of(Interaction interaction) {
        return new RequestTranslation(interaction).translate();
    }

    private RequestPattern translate() {
        interaction.json().path("request").properties().forEach(member -> {
            JsonNode value = member.getValue();
            boolean isNothing = value.isNull() || (value.isContainerNode() && value.isEmpty());
            if (!UNDERSTOOD.contains(member.getKey()) && !isNothing) {
                throw Refusal.of(
                        interaction, "/request/" + member.getKey(), "the stub cannot tell requests apart by this");
            }
        });
        rules.others().stream().findFirst().ifPresent(other -> {
            throw Refusal.ofRule(interaction, other, "a rule for this cannot be translated");
        });
        return new RequestPattern(
                request.method(),
                new PathPattern(path(), List.of()),
                new QueryPattern(query()),
                headers(),
                BodyTranslation.of(interaction));
    }

    private ValuePattern path() {
        String path = PercentEncoding.encodePath(request.path());
        RuleGroup group = rules.path();
        // Pact's native library adds a rule to each path that provider states make; the stub has the example
        if (group == null || interaction.hasPathGenerator()) {
            return ValuePattern.equalTo(path);
        }
        if (group.has("type")) {
            throw Refusal.ofRule(interaction, "path", "the rule 'type' would accept any path");
        }
        return RuleTranslation.of(interaction, "path", path, group);
    }

    private SortedMap<String, List<ValuePattern>> query() {
        SortedMap<String, List<ValuePattern>> patterns = new TreeMap<>();
        Map<String, RuleGroup> unused = new TreeMap<>(rules.query());
        request.query().forEach((name, values) -> {
            List<String> examples = new ArrayList<>();
            values.forEach(value -> examples.add(value == null ? "" : value));
            RuleGroup group = unused.remove(name);
            if (examples.isEmpty()) {
                throw Refusal.of(interaction, "/request/query/" + name, "at least one text is required here");
            }
            if (group != null && examples.size() > 1) {
                throw Refusal.ofRule(interaction, "query/" + name, "a rule for several values cannot be translated");
            }
            patterns.put(
                    name,
                    group == null
                            ? examples.stream().map(ValuePattern::equalTo).toList()
                            : List.of(RuleTranslation.of(interaction, "query/" + name, examples.get(0), group)));
        });
        refuse("query", unused);
        return patterns;
    }

    private SortedMap<String, ValuePattern> headers() {
        SortedMap<String, ValuePattern> patterns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        // a rule may spell a header's name in other letters than the request does
        Map<String, RuleGroup> unused = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        unused.putAll(rules.headers());
        request.headers().forEach((name, values) -> {
            if (values.size() != 1) {
                throw Refusal.of(interaction, "/request/headers/" + name, "exactly one text is required here");
            }
            RuleGroup group = unused.remove(name);
            ValuePattern pattern = group == null
                    ? HeaderTranslation.of(name, values.get(0))
                    : RuleTranslation.of(interaction, "header/" + name, values.get(0), group);
            if (patterns.put(name, pattern) != null) {
                throw Refusal.of(interaction, "/request/headers/" + name, "the name is given twice");
            }
        });
        refuse("header", unused);
        return patterns;
    }

    private void refuse(String group, Map<String, RuleGroup> unused) {
        unused.keySet().stream().findFirst().ifPresent(name -> {
            throw Refusal.ofRule(interaction, group + "/" + name, "the request has nothing of this name");
        });
    }
}
