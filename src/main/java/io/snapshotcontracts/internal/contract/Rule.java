package io.snapshotcontracts.internal.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One matching rule.
 *
 * @param name in the form of Pact 4, also where the contract is older
 * @param json the rule as the contract writes it
 * @param pattern the expression of a {@code regex}, null for every other rule
 * @param format the format of a {@code date}, {@code time} or {@code datetime}, null for every other rule
 * @param variants of an {@code arrayContains}; of any other rule none
 * @param nested the rules of an {@code eachKey} or {@code eachValue}; of any other rule none
 */
public record Rule(
        String name,
        JsonNode json,
        @Nullable Pattern pattern,
        @Nullable DateFormat format,
        List<Variant> variants,
        List<Rule> nested) {

    public Rule {
        requireNonNull(name, "name");
        requireNonNull(json, "json");
        variants = List.copyOf(variants);
        nested = List.copyOf(nested);
    }

    /** A rule without settings. */
    public static Rule named(String name) {
        return new Rule(
                name, JsonNodeFactory.instance.objectNode().put("match", name), null, null, List.of(), List.of());
    }

    /** One of the elements that a list is to contain. */
    public record Variant(int index, Map<RulePath, RuleGroup> rules) {}

    /** A whole number among the rule's settings, null where it is not there. */
    public @Nullable Integer number(String setting) {
        JsonNode value = json.path(setting);
        return value.isNumber() ? Integer.valueOf(value.asInt()) : null;
    }

    public String text(String setting) {
        return json.path(setting).asText();
    }

    /** The rule in words, with its settings as the contract writes them. */
    public String words() {
        String match = json.path("match").asText("");
        String details = json.properties().stream()
                .filter(setting -> !setting.getKey().equals("match"))
                .filter(setting -> setting.getValue().isValueNode())
                .map(setting -> setting.getValue().asText())
                .collect(Collectors.joining(" "));
        String shown = match.isEmpty() ? name : match;
        return details.isEmpty() ? shown : shown + " " + details;
    }
}
