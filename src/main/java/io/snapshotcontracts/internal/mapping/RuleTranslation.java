package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.contract.Rule;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Says one matching rule of Pact in WireMock's words, or refuses. */
final class RuleTranslation {

    private static final Set<String> UNDERSTOOD = Set.of("match", "regex");

    private RuleTranslation() {}

    /**
     * @param place of the rule among the request's matching rules
     * @param example the value that the contract's own request carries; a pattern that refuses it is a defect
     */
    static ValuePattern of(Interaction interaction, String place, String example, JsonNode rules) {
        JsonNode matchers = rules.path("matchers");
        if (matchers.size() != 1) {
            throw Refusal.ofRule(
                    interaction, place, "exactly one rule can be translated here, but there are " + matchers.size());
        }
        JsonNode rule = matchers.path(0);
        rule.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !UNDERSTOOD.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.ofRule(
                            interaction, place, "'" + name + "' of the rule " + rule + " cannot be translated");
                });
        ValuePattern pattern = pattern(interaction, place, example, rule);
        if (!pattern.accepts(example)) {
            throw Refusal.ofRule(
                    interaction, place, "the rule " + rule + " refuses the contract's own example '" + example + "'");
        }
        return pattern;
    }

    static boolean accepts(Rule rule, String example) {
        return rule.pattern() != null && rule.pattern().matcher(example).matches();
    }

    // pact-jvm, like WireMock, wants the whole value to match an expression, anchored or not
    private static ValuePattern pattern(Interaction interaction, String place, String example, JsonNode rule) {
        String match = rule.path("match").asText();
        return switch (match) {
            case "regex" -> regex(interaction, place, rule.path("regex").asText());
            case "type" -> ValuePattern.present();
            case "equality" -> ValuePattern.equalTo(example);
            default -> throw Refusal.ofRule(interaction, place, "the rule '" + match + "' cannot be translated");
        };
    }

    private static ValuePattern regex(Interaction interaction, String place, String regex) {
        try {
            return ValuePattern.matching(regex);
        } catch (PatternSyntaxException e) {
            InvalidContractException refusal = Refusal.ofRule(
                    interaction, place, "'" + regex + "' is no regular expression: " + e.getDescription());
            refusal.initCause(e);
            throw refusal;
        }
    }
}
