package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Rule;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.contract.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rules for JSON that pact-jvm reads otherwise than the specification: it takes month 13, zero as a decimal
 * number, and for {@code notEmpty} only what has the example's type.
 */
final class ReplacedRules {

    private static final Pattern SEMVER = Objects.requireNonNull(TextRules.PATTERNS.get("semver"));

    private final Rules rules;
    private final ConsumerFindings findings;

    private ReplacedRules(Rules rules, ConsumerFindings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    static void look(String root, Rules rules, JsonNode example, JsonNode actual, ConsumerFindings findings) {
        if (rules.body().values().stream().anyMatch(ReplacedRules::areReplaced)) {
            new ReplacedRules(rules, findings).look(root, new ArrayList<>(), example, actual);
        }
    }

    /** Whether pact-jvm only sees that there is a value. */
    static boolean isReplaced(Rule rule) {
        return rule.format() != null
                || rule.name().equals("decimal")
                || rule.name().equals("notEmpty");
    }

    private static boolean areReplaced(RuleGroup group) {
        return group.rules().stream().anyMatch(ReplacedRules::isReplaced);
    }

    private void look(String path, List<String> place, JsonNode example, JsonNode value) {
        RuleGroup group = inForce(place, value);
        if (group != null) {
            if (areReplaced(group) && !holds(group, example, value)) {
                findings.differs(path, group.words(), example.toString(), value.toString());
            }
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String name = member.getKey();
                below(JsonPaths.child(path, name), place, name, example.path(name), member.getValue());
            }
        } else {
            for (int i = 0; i < value.size(); i++) {
                // further elements are like the last one that the example has
                JsonNode like = example.path(Math.min(i, example.size() - 1));
                below(JsonPaths.element(path, i), place, Integer.toString(i), like, value.path(i));
            }
        }
    }

    /** The rules that a value has to keep; those for a list or an object are for its parts too, unless it has its own. */
    private @Nullable RuleGroup inForce(List<String> place, JsonNode value) {
        RuleGroup group = rules.ofBody(place).orElse(null);
        boolean parts = value.isContainerNode()
                && (group == null
                        || !areReplaced(group)
                        || rules.body().entrySet().stream()
                                .noneMatch(rule -> rule.getValue().equals(group)
                                        && rule.getKey().leadsTo(place)));
        return parts ? null : group;
    }

    private void below(String path, List<String> place, String name, JsonNode example, JsonNode value) {
        place.add(name);
        look(path, place, example, value);
        place.remove(place.size() - 1);
    }

    // the other rules of the group have been judged, alone or as an alternative
    private static boolean holds(RuleGroup group, JsonNode example, JsonNode value) {
        return group.any()
                ? group.rules().stream().anyMatch(rule -> holds(rule, example, value, group))
                : group.rules().stream().allMatch(rule -> holds(rule, example, value, group));
    }

    private static boolean holds(Rule rule, JsonNode example, JsonNode value, RuleGroup group) {
        if (rule.format() != null) {
            return value.isValueNode() && !value.isNull() && rule.format().accepts(value.asText());
        }
        if (rule.name().equals("decimal")) {
            return value.isNumber() && !value.isIntegralNumber();
        }
        if (rule.name().equals("notEmpty")) {
            return value.isContainerNode()
                    ? !value.isEmpty()
                    : !value.isNull() && !value.asText().isEmpty();
        }
        if (!group.any()) {
            return true;
        }
        return switch (rule.name()) {
            case "null" -> value.isNull();
            case "regex" ->
                rule.pattern() != null && rule.pattern().matcher(value.asText()).matches();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "include" -> value.isValueNode() && value.asText().contains(rule.text("value"));
            case "semver" -> value.isTextual() && SEMVER.matcher(value.asText()).matches();
            case "equality" -> value.equals(example);
            case "type" -> value.getNodeType() == example.getNodeType();
            default -> !value.isNull();
        };
    }
}
