package io.snapshotcontracts.internal.judge;

import io.snapshotcontracts.internal.contract.MediaType;
import io.snapshotcontracts.internal.contract.Rule;
import io.snapshotcontracts.internal.contract.RuleGroup;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Applies matching rules to a text: a header, a field of a form, a body that is text. */
public final class TextRules {

    /** What a text has to be, by the names of the rules that say no more than that. */
    static final Map<String, Pattern> PATTERNS = Map.of(
            "integer", Pattern.compile("-?[0-9]+"),
            "number", Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?"),
            "decimal", Pattern.compile("-?[0-9]+\\.[0-9]+"),
            "boolean", Pattern.compile("true|false"),
            "notEmpty", Pattern.compile("(?s).+"),
            "semver",
                    Pattern.compile("(?:0|[1-9][0-9]*)(?:\\.(?:0|[1-9][0-9]*)){2}"
                            + "(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?"));

    private TextRules() {}

    /** What a rule of that name takes of a text as a whole, for any example; nothing where that says it not all. */
    public static Optional<String> expression(String rule) {
        return Optional.ofNullable(PATTERNS.get(rule)).map(Pattern::pattern);
    }

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
        Pattern pattern = PATTERNS.get(rule.name());
        if (pattern != null) {
            return pattern.matcher(actual).matches();
        }
        return switch (rule.name()) {
            case "equality", "ignore-order" -> actual.equals(expected);
            case "include" -> actual.contains(rule.text("value"));
            case "null" -> actual.isEmpty();
            case "contentType" ->
                MediaType.of(rule.text("value"))
                        .base()
                        .equals(MediaType.of(actual).base());
            // every text has the type of a text, and the rules of collections say nothing of one
            default -> true;
        };
    }
}
