package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.MediaType;
import io.snapshotcontracts.internal.contract.Rule;
import io.snapshotcontracts.internal.contract.RuleGroup;
import java.util.regex.Pattern;

/** Applies matching rules to a text: a header, a field of a form, a body that is text. */
final class TextRules {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern DECIMAL = Pattern.compile("0|-?[0-9]+\\.[0-9]+");
    private static final Pattern SEMVER =
            Pattern.compile("(?:0|[1-9][0-9]*)(?:\\.(?:0|[1-9][0-9]*)){2}(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");

    private TextRules() {}

    static boolean hold(RuleGroup group, String expected, String actual) {
        return group.any()
                ? group.rules().stream().anyMatch(rule -> holds(rule, expected, actual))
                : group.rules().stream().allMatch(rule -> holds(rule, expected, actual));
    }

    private static boolean holds(Rule rule, String expected, String actual) {
        if (rule.pattern() != null) {
            return rule.pattern().matcher(actual).matches();
        }
        if (rule.format() != null) {
            return rule.format().accepts(actual);
        }
        return switch (rule.name()) {
            case "equality", "ignore-order" -> actual.equals(expected);
            case "include" -> actual.contains(rule.text("value"));
            case "integer" -> INTEGER.matcher(actual).matches();
            case "number" -> NUMBER.matcher(actual).matches();
            case "decimal" -> DECIMAL.matcher(actual).matches();
            case "boolean" -> actual.equals("true") || actual.equals("false");
            case "null" -> actual.isEmpty();
            case "notEmpty" -> !actual.isEmpty();
            case "semver" -> SEMVER.matcher(actual).matches();
            case "contentType" ->
                MediaType.of(rule.text("value"))
                        .base()
                        .equals(MediaType.of(actual).base());
            // every text has the type of a text, and the rules of collections say nothing of one
            default -> true;
        };
    }
}
