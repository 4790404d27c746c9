package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Rule;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.contract.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges dates and times in JSON, of which pact-jvm takes more than there are. */
final class TimeRules {

    private final Rules rules;
    private final ConsumerFindings findings;

    private TimeRules(Rules rules, ConsumerFindings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    static void look(String root, Rules rules, JsonNode actual, ConsumerFindings findings) {
        if (rules.body().values().stream().anyMatch(TimeRules::areOfTime)) {
            new TimeRules(rules, findings).look(root, new ArrayList<>(), actual);
        }
    }

    private static boolean areOfTime(RuleGroup group) {
        return group.rules().stream().anyMatch(rule -> rule.format() != null);
    }

    private void look(String path, List<String> place, JsonNode value) {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                below(JsonPaths.child(path, member.getKey()), place, member.getKey(), member.getValue());
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                below(JsonPaths.element(path, i), place, Integer.toString(i), value.path(i));
            }
        } else {
            RuleGroup group = rules.ofBody(place).orElse(null);
            if (group != null && areOfTime(group) && !holds(group, value)) {
                findings.differs(path, group.words(), "", value.toString());
            }
        }
    }

    private void below(String path, List<String> place, String name, JsonNode value) {
        place.add(name);
        look(path, place, value);
        place.remove(place.size() - 1);
    }

    // the other rules of the group have been judged, alone or as an alternative
    private static boolean holds(RuleGroup group, JsonNode value) {
        return group.any()
                ? group.rules().stream().anyMatch(rule -> holds(rule, value, group))
                : group.rules().stream().allMatch(rule -> holds(rule, value, group));
    }

    private static boolean holds(Rule rule, JsonNode value, RuleGroup group) {
        if (rule.format() != null) {
            return value.isValueNode() && !value.isNull() && rule.format().accepts(value.asText());
        }
        if (!group.any()) {
            return true;
        }
        return switch (rule.name()) {
            case "null" -> value.isNull();
            case "regex" ->
                rule.pattern() != null && rule.pattern().matcher(value.asText()).matches();
            case "integer" -> value.isIntegralNumber();
            case "number", "decimal" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> !value.isNull();
        };
    }
}
