package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.contract.Rules;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.List;

/** Collects what one interaction refuses of one answer, each place and rule once. */
final class ConsumerFindings {

    static final String EQUAL = "equal";

    private final String source;
    private final Findings findings = new Findings(Lens.CONSUMER);

    ConsumerFindings(Interaction interaction) {
        this.source = " (" + interaction.source() + ")";
    }

    /** Each part of a combined rule fails by itself; one finding names the whole rule. */
    void add(String path, String rule, String expected, String actual, String message) {
        findings.add(path, rule, () -> new Finding(Lens.CONSUMER, path, rule + source, expected, actual, message));
    }

    /** A value of the body that a rule refuses, or one that differs where there is no rule. */
    void differs(String path, String rule, String expected, String actual) {
        add(
                path,
                rule,
                expected,
                actual,
                rule.equals(EQUAL) ? path + " is not what the contract has" : path + " breaks the rule " + rule);
    }

    void missing(String path, String rule, String expected) {
        add(path, "present, " + rule, expected, Findings.ABSENT, "the field " + path + " is missing");
    }

    /** The rule in force at a place of the body, in words. */
    static String words(Rules rules, List<String> place) {
        return rules.ofBody(place).map(RuleGroup::words).orElse(EQUAL);
    }

    List<Finding> all() {
        return findings.toList();
    }
}
