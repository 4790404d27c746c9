package io.snapshotcontracts.match;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.contract.Interaction;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tells in words which of a contract's matching rules is in force at a place. */
final class MatchingRules {

    private MatchingRules() {}

    /**
     * The most specific rule for a place, for example {@code regex ^(MANUAL|AUTOMATED)$}; "equal" where there is none.
     *
     * @param category {@code body} or {@code header}
     * @param place a JSONPath, or a header's name
     */
    static String describe(Interaction interaction, String category, String place) {
        JsonNode rules = interaction.json().path("response").path("matchingRules");
        JsonNode ofCategory = rules.path(category);
        if (ofCategory.isMissingNode()) {
            return versionTwo(rules, category, place);
        }
        return ofCategory.properties().stream()
                .filter(rule -> matches(rule.getKey(), place))
                .max(Comparator.comparingInt(rule -> rule.getKey().length()))
                .map(rule -> describe(rule.getValue()))
                .orElse("equal");
    }

    // specification 2 has one flat map: $.body.name, $.header.Name
    private static String versionTwo(JsonNode rules, String category, String place) {
        String prefix = "$." + category;
        return rules.properties().stream()
                .filter(rule -> rule.getKey().startsWith(prefix))
                .filter(rule -> matches(
                        category.equals("body")
                                ? "$" + rule.getKey().substring(prefix.length())
                                : rule.getKey()
                                        .substring(Math.min(
                                                prefix.length() + 1,
                                                rule.getKey().length())),
                        place))
                .max(Comparator.comparingInt(rule -> rule.getKey().length()))
                .map(rule -> describeOne(rule.getValue()))
                .orElse("equal");
    }

    private static boolean matches(String expression, String place) {
        if (expression.equalsIgnoreCase(place)) {
            return true;
        }
        String pattern = Pattern.quote(expression.toLowerCase(Locale.ROOT))
                .replace("[*]", "\\E\\[\\d+\\]\\Q")
                .replace(".*", "\\E(?:\\.\\w+|\\['.*?'\\]|\\[\\d+\\])\\Q");
        return Pattern.matches(pattern, place.toLowerCase(Locale.ROOT));
    }

    private static String describe(JsonNode group) {
        String separator = group.path("combine").asText("AND").equals("OR") ? " or " : " and ";
        return StreamSupport.stream(group.path("matchers").spliterator(), false)
                .map(MatchingRules::describeOne)
                .collect(Collectors.joining(separator));
    }

    private static String describeOne(JsonNode rule) {
        String name = rule.path("match").asText("type");
        String details = rule.properties().stream()
                .filter(property -> !property.getKey().equals("match")
                        && property.getValue().isValueNode())
                .map(Map.Entry::getValue)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
        return details.isEmpty() ? name : name + " " + details;
    }
}
