package io.snapshotcontracts.internal.judge;

import au.com.dius.pact.core.model.generators.Generator;
import au.com.dius.pact.core.model.matchingrules.ArrayContainsMatcher;
import au.com.dius.pact.core.model.matchingrules.BooleanMatcher;
import au.com.dius.pact.core.model.matchingrules.ContentTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.DateMatcher;
import au.com.dius.pact.core.model.matchingrules.EachKeyMatcher;
import au.com.dius.pact.core.model.matchingrules.EachValueMatcher;
import au.com.dius.pact.core.model.matchingrules.EqualsIgnoreOrderMatcher;
import au.com.dius.pact.core.model.matchingrules.EqualsMatcher;
import au.com.dius.pact.core.model.matchingrules.IncludeMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleGroup;
import au.com.dius.pact.core.model.matchingrules.MaxEqualsIgnoreOrderMatcher;
import au.com.dius.pact.core.model.matchingrules.MaxTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.MinEqualsIgnoreOrderMatcher;
import au.com.dius.pact.core.model.matchingrules.MinMaxEqualsIgnoreOrderMatcher;
import au.com.dius.pact.core.model.matchingrules.MinMaxTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.MinTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.NotEmptyMatcher;
import au.com.dius.pact.core.model.matchingrules.NullMatcher;
import au.com.dius.pact.core.model.matchingrules.NumberTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.model.matchingrules.RuleLogic;
import au.com.dius.pact.core.model.matchingrules.SemverMatcher;
import au.com.dius.pact.core.model.matchingrules.TimeMatcher;
import au.com.dius.pact.core.model.matchingrules.TimestampMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import au.com.dius.pact.core.model.matchingrules.ValuesMatcher;
import au.com.dius.pact.core.model.matchingrules.expressions.MatchingReference;
import au.com.dius.pact.core.model.matchingrules.expressions.MatchingRuleDefinition;
import au.com.dius.pact.core.model.matchingrules.expressions.ValueType;
import au.com.dius.pact.core.support.Either;
import io.snapshotcontracts.internal.contract.Rule;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.contract.RulePath;
import io.snapshotcontracts.internal.contract.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import kotlin.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Makes pact-jvm's objects of a contract's rules, without its readers, which cost a second and give no places. Of
 * rules that {@link ReplacedRules} judges, pact-jvm only sees that there is a value.
 */
final class PactRules {

    private static final MatchingRule ANY_VALUE = new RegexMatcher("(?s).*");

    private PactRules() {}

    static MatchingRuleCategory ofJson(Rules rules) {
        return category(rules.body(), (path, rule) -> ReplacedRules.isReplaced(rule) ? ANY_VALUE : rule(rule));
    }

    static MatchingRuleCategory ofXml(Rules rules) {
        return category(rules.body(), PactRules::xmlRule);
    }

    /** pact-jvm takes no text of an element for a number and no attribute for a version; an expression says the same. */
    private static MatchingRule xmlRule(RulePath path, Rule rule) {
        Pattern text = path.isOfXmlText() ? TextRules.PATTERNS.get(rule.name()) : null;
        return text == null ? rule(rule) : new RegexMatcher(text.pattern());
    }

    private static MatchingRuleCategory category(
            Map<RulePath, RuleGroup> rules, BiFunction<RulePath, Rule, MatchingRule> each) {
        Map<String, MatchingRuleGroup> groups = new LinkedHashMap<>();
        rules.forEach((path, group) -> groups.put(path.text(), group(group, rule -> each.apply(path, rule))));
        return new MatchingRuleCategory("body", groups);
    }

    private static MatchingRuleGroup group(RuleGroup group, Function<Rule, MatchingRule> each) {
        List<MatchingRule> rules = new ArrayList<>();
        group.rules().forEach(rule -> rules.add(each.apply(rule)));
        return new MatchingRuleGroup(rules, group.any() ? RuleLogic.OR : RuleLogic.AND, false);
    }

    private static MatchingRule rule(Rule rule) {
        if (rule.pattern() != null) {
            return new RegexMatcher(rule.pattern().pattern());
        }
        if (rule.format() != null) {
            return time(rule.name(), rule.format().text());
        }
        return switch (rule.name()) {
            case "type" -> type(rule.number("min"), rule.number("max"));
            case "number" -> new NumberTypeMatcher(NumberTypeMatcher.NumberType.NUMBER);
            case "integer" -> new NumberTypeMatcher(NumberTypeMatcher.NumberType.INTEGER);
            case "decimal" -> new NumberTypeMatcher(NumberTypeMatcher.NumberType.DECIMAL);
            case "null" -> NullMatcher.INSTANCE;
            case "boolean" -> BooleanMatcher.INSTANCE;
            case "include" -> new IncludeMatcher(rule.text("value"));
            case "values" -> ValuesMatcher.INSTANCE;
            case "notEmpty" -> NotEmptyMatcher.INSTANCE;
            case "semver" -> SemverMatcher.INSTANCE;
            case "contentType" -> new ContentTypeMatcher(rule.text("value"));
            case "ignore-order" -> ignoringOrder(rule.number("min"), rule.number("max"));
            case "arrayContains" -> new ArrayContainsMatcher(variants(rule));
            case "eachKey" -> new EachKeyMatcher(nested(rule));
            case "eachValue" -> new EachValueMatcher(nested(rule));
            default -> EqualsMatcher.INSTANCE;
        };
    }

    private static MatchingRule time(String name, String format) {
        return switch (name) {
            case "date" -> new DateMatcher(format);
            case "time" -> new TimeMatcher(format);
            default -> new TimestampMatcher(format);
        };
    }

    private static MatchingRule type(@Nullable Integer min, @Nullable Integer max) {
        if (min != null && max != null) {
            return new MinMaxTypeMatcher(min, max);
        }
        return min != null ? new MinTypeMatcher(min) : max != null ? new MaxTypeMatcher(max) : TypeMatcher.INSTANCE;
    }

    private static MatchingRule ignoringOrder(@Nullable Integer min, @Nullable Integer max) {
        if (min != null && max != null) {
            return new MinMaxEqualsIgnoreOrderMatcher(min, max);
        }
        return min != null
                ? new MinEqualsIgnoreOrderMatcher(min)
                : max != null ? new MaxEqualsIgnoreOrderMatcher(max) : EqualsIgnoreOrderMatcher.INSTANCE;
    }

    private static List<Triple<Integer, MatchingRuleCategory, Map<String, Generator>>> variants(Rule rule) {
        List<Triple<Integer, MatchingRuleCategory, Map<String, Generator>>> variants = new ArrayList<>();
        for (Rule.Variant variant : rule.variants()) {
            Map<String, Generator> none = Map.of();
            variants.add(new Triple<>(variant.index(), category(variant.rules(), (path, each) -> rule(each)), none));
        }
        return variants;
    }

    @SuppressWarnings("unchecked") // Kotlin's Nothing is no type to Java
    private static MatchingRuleDefinition nested(Rule rule) {
        List<Either<MatchingRule, MatchingReference>> rules = new ArrayList<>();
        rule.nested().forEach(each -> rules.add(new Either.A<>(rule(each))));
        return new MatchingRuleDefinition("", ValueType.Unknown, rules, null, "");
    }
}
