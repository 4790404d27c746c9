package io.snapshotcontracts.internal.contract;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules for one place.
 *
 * @param any whether one of them is enough; else all have to hold
 */
public record RuleGroup(boolean any, List<Rule> rules) {

    public RuleGroup {
        rules = List.copyOf(rules);
    }

    public String words() {
        return rules.stream().map(Rule::words).collect(Collectors.joining(any ? " or " : " and "));
    }

    public boolean has(String name) {
        return rules.stream().anyMatch(rule -> rule.name().equals(name));
    }
}
