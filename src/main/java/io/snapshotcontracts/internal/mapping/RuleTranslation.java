package io.snapshotcontracts.internal.mapping;

import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.Rule;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.judge.TextRules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says the matching rules of one text in WireMock's words, or refuses. */
final class RuleTranslation {

    private RuleTranslation() {}

    /**
     * @param place of the rules among the request's matching rules
     * @param example the value that the contract's own request carries; a pattern that refuses it is a defect
     */
    static ValuePattern of(Interaction interaction, String place, String example, RuleGroup group) {
        List<ValuePattern> patterns = group.rules().stream()
                .map(rule -> pattern(rule, example)
                        .orElseThrow(() -> Refusal.ofRule(
                                interaction, place, "the rule '" + rule.words() + "' cannot be translated")))
                .toList();
        ValuePattern pattern = patterns.size() == 1 ? patterns.get(0) : combined(patterns, group.any());
        if (!pattern.accepts(example)) {
            throw Refusal.ofRule(
                    interaction,
                    place,
                    "the rule '" + group.words() + "' refuses the contract's own example '" + example + "'");
        }
        return pattern;
    }

    private static ValuePattern combined(List<ValuePattern> patterns, boolean any) {
        List<String> expressions = patterns.stream()
                .map(each -> "(?:" + (each.isExact() ? Pattern.quote(each.text()) : each.text()) + ")")
                .toList();
        if (any) {
            return ValuePattern.matching(String.join("|", expressions));
        }
        return ValuePattern.matching(expressions.stream()
                .map(expression -> "(?=" + expression + "\\z)")
                .collect(Collectors.joining("", "(?s)", ".*")));
    }

    /**
     * What a rule takes of a text as a whole; nothing where that cannot be said. pact-jvm, like WireMock, wants the whole
     * value to match an expression, anchored or not.
     */
    static Optional<ValuePattern> pattern(Rule rule, String example) {
        if (rule.number("min") != null || rule.number("max") != null) {
            return Optional.empty();
        }
        if (rule.format() != null) {
            return DatePattern.of(rule.format().text()).map(ValuePattern::matching);
        }
        return switch (rule.name()) {
            case "regex" ->
                Optional.ofNullable(rule.pattern()).map(pattern -> ValuePattern.matching(pattern.pattern()));
            case "type" -> Optional.of(ValuePattern.present());
            case "equality" -> Optional.of(ValuePattern.equalTo(example));
            case "include" ->
                Optional.of(ValuePattern.matching("(?s).*" + HeaderTranslation.literal(rule.text("value")) + ".*"));
            default -> TextRules.expression(rule.name()).map(ValuePattern::matching);
        };
    }
}
