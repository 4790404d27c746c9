package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.contract.Rule;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.internal.contract.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The JSON Schema of the bodies that a request may have by its example and its rules, as Pact compares them. In the words
 * of draft 4, because a later one takes 7.0 for an integer, and Pact does not.
 */
final class JsonBodySchema {

    private final Interaction interaction;
    private final Rules rules;

    JsonBodySchema(Interaction interaction, Rules rules) {
        this.interaction = interaction;
        this.rules = rules;
    }

    /** @throws InvalidContractException where a schema cannot say what a rule does */
    ObjectNode of(JsonNode example) {
        return at(List.of(), example);
    }

    private ObjectNode at(List<String> place, JsonNode example) {
        RuleGroup group = rules.ofBody(place).orElse(null);
        if (group == null) {
            return exactly(place, example);
        }
        List<ObjectNode> made =
                group.rules().stream().map(rule -> of(rule, place, example)).toList();
        if (made.size() == 1) {
            return made.get(0);
        }
        ObjectNode all = node();
        all.putArray(group.any() ? "anyOf" : "allOf").addAll(made);
        return all;
    }

    /** No more and no less than the example shows, but for rules below it. */
    private ObjectNode exactly(List<String> place, JsonNode example) {
        if (example.isObject()) {
            return object(place, example);
        }
        if (!example.isArray()) {
            return equalTo(example);
        }
        ObjectNode schema = node().put("type", "array");
        if (!example.isEmpty()) {
            ArrayNode items = schema.putArray("items");
            for (int i = 0; i < example.size(); i++) {
                items.add(at(below(place, Integer.toString(i)), example.path(i)));
            }
        }
        return schema.put("minItems", example.size()).put("maxItems", example.size());
    }

    private ObjectNode of(Rule rule, List<String> place, JsonNode example) {
        return switch (rule.name()) {
            case "equality" -> equalTo(example);
            case "type" -> example.isArray() ? list(rule, place, example) : ofType(rule, place, example);
            case "integer" -> node().put("type", "integer");
            case "decimal" -> {
                ObjectNode schema = node().put("type", "number");
                schema.putObject("not").put("type", "integer");
                yield schema;
            }
            case "number" -> node().put("type", "number");
            case "null" -> node().put("type", "null");
            case "boolean" -> {
                ObjectNode schema = node();
                schema.putArray("enum").add(true).add(false).add("true").add("false");
                yield schema;
            }
            case "regex" -> matching(rule, place, example);
            case "include" -> text(rule, place, example, Pattern.quote(rule.text("value")));
            case "semver", "date", "time", "datetime" -> word(rule, place, example);
            case "notEmpty" -> notEmpty(rule, place, example);
            case "values", "eachKey", "eachValue" -> members(rule, place, example);
            case "arrayContains" -> containing(rule, place, example);
            default -> throw refusal(rule, place, "cannot be translated");
        };
    }

    private ObjectNode ofType(Rule rule, List<String> place, JsonNode example) {
        if (isAt(place) && (rule.number("min") != null || rule.number("max") != null)) {
            throw refusal(rule, place, "limits the length of what is no list in the example");
        }
        if (example.isObject()) {
            return object(place, example);
        }
        return node().put(
                        "type",
                        example.isTextual()
                                ? "string"
                                : example.isNumber() ? "number" : example.isBoolean() ? "boolean" : "null");
    }

    private ObjectNode object(List<String> place, JsonNode example) {
        ObjectNode schema = node().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        example.properties().forEach(member -> {
            properties.set(member.getKey(), at(below(place, member.getKey()), member.getValue()));
            required.add(member.getKey());
        });
        // draft 4 wants a list of one name at least
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    /** Any number of elements, each like the one of the example in its place, or else like the first. */
    private ObjectNode list(Rule rule, List<String> place, JsonNode example) {
        ObjectNode schema = node().put("type", "array");
        if (!example.isEmpty()) {
            JsonNode others = at(below(place, Integer.toString(example.size())), example.path(0));
            List<JsonNode> first = new ArrayList<>();
            for (int i = 0; i < example.size(); i++) {
                first.add(at(below(place, Integer.toString(i)), example.path(i)));
            }
            if (first.stream().allMatch(others::equals)) {
                schema.set("items", others);
            } else {
                schema.putArray("items").addAll(first);
                schema.set("additionalItems", others);
            }
        }
        // a rule from above is one of type alone
        Integer least = isAt(place) ? rule.number("min") : null;
        Integer most = isAt(place) ? rule.number("max") : null;
        if (least != null) {
            schema.put("minItems", least);
        }
        return most == null ? schema : schema.put("maxItems", most);
    }

    private boolean isAt(List<String> place) {
        return rules.body().keySet().stream().anyMatch(path -> path.leadsTo(place));
    }

    private ObjectNode matching(Rule rule, List<String> place, JsonNode example) {
        Pattern pattern = rule.pattern();
        if (pattern == null || !example.isTextual()) {
            throw refusal(rule, place, "can be translated only for a text");
        }
        if (!pattern.matcher(example.asText()).matches()) {
            throw refusal(rule, place, "refuses the contract's own example '" + example.asText() + "'");
        }
        // not ^ and $, since the latter is fulfilled before a line end too
        return text(rule, place, example, "\\A(?:" + pattern.pattern() + ")\\z");
    }

    private ObjectNode word(Rule rule, List<String> place, JsonNode example) {
        ValuePattern pattern = RuleTranslation.pattern(rule, example.asText())
                .orElseThrow(() -> refusal(rule, place, "cannot be translated"));
        if (!example.isTextual() || !pattern.accepts(example.asText())) {
            throw refusal(rule, place, "refuses the contract's own example '" + example.asText() + "'");
        }
        return text(rule, place, example, "\\A(?:" + pattern.text() + ")\\z");
    }

    private ObjectNode notEmpty(Rule rule, List<String> place, JsonNode example) {
        if (example.isContainerNode()) {
            throw refusal(rule, place, "can be translated only for a text");
        }
        ObjectNode some = node();
        some.putArray("anyOf")
                .add(node().put("type", "string").put("minLength", 1))
                .add(node().put("type", "number"))
                .add(node().put("type", "boolean"));
        return some;
    }

    /**
     * Members of any names. Their values are like the example's of that name, or else like its first, by rules for them;
     * without any, they are free where the names have rules.
     */
    private ObjectNode members(Rule rule, List<String> place, JsonNode example) {
        if (!example.isObject() || example.isEmpty() || !isAt(place)) {
            throw refusal(rule, place, "can be translated only for an object that is not empty");
        }
        ObjectNode schema = node().put("type", "object");
        switch (rule.name()) {
            case "values" -> {
                JsonNode first = example.elements().next();
                ObjectNode named = schema.putObject("properties");
                example.properties()
                        .forEach(member ->
                                named.set(member.getKey(), at(below(place, member.getKey()), member.getValue())));
                schema.set("additionalProperties", at(below(place, other(example)), first));
            }
            case "eachValue" -> {
                ArrayNode all = schema.putObject("additionalProperties").putArray("allOf");
                rule.nested()
                        .forEach(nested -> all.add(of(
                                nested,
                                below(place, other(example)),
                                example.elements().next())));
            }
            default -> {
                for (Rule nested : rule.nested()) {
                    ValuePattern pattern = RuleTranslation.pattern(nested, "").orElse(null);
                    if (rule.nested().size() > 1
                            || pattern == null
                            || nested.name().equals("equality")) {
                        throw refusal(rule, place, "has rules that cannot be translated for names");
                    }
                    schema.putObject("patternProperties").putObject("\\A(?:" + pattern.text() + ")\\z");
                    schema.put("additionalProperties", false);
                }
            }
        }
        return schema;
    }

    /** A name that the example does not have. */
    private static String other(JsonNode example) {
        StringBuilder name = new StringBuilder("*");
        while (example.has(name.toString())) {
            name.append('*');
        }
        return name.toString();
    }

    private ObjectNode containing(Rule rule, List<String> place, JsonNode example) {
        if (!example.isArray()) {
            throw refusal(rule, place, "can be translated only for a list");
        }
        ObjectNode schema = node().put("type", "array");
        ArrayNode all = schema.putArray("allOf");
        for (Rule.Variant variant : rule.variants()) {
            ObjectNode one = new JsonBodySchema(interaction, new Rules(null, java.util.Map.of(), variant.rules()))
                    .of(example.path(variant.index()));
            // draft 4 has no word for it
            all.addObject().putObject("not").putObject("items").set("not", one);
        }
        return schema;
    }

    private ObjectNode text(Rule rule, List<String> place, JsonNode example, String pattern) {
        if (!example.isTextual()) {
            throw refusal(rule, place, "can be translated only for a text");
        }
        return node().put("type", "string").put("pattern", pattern);
    }

    private static ObjectNode equalTo(JsonNode example) {
        ObjectNode schema = node();
        if (example.isNull()) {
            return schema.put("type", "null");
        }
        schema.putArray("enum").add(example);
        return schema;
    }

    private InvalidContractException refusal(Rule rule, List<String> place, String problem) {
        String path =
                "$" + String.join("", place.stream().map(name -> "." + name).toList());
        return Refusal.ofRule(interaction, "body/" + path, "the rule '" + rule.words() + "' " + problem);
    }

    private static List<String> below(List<String> place, String name) {
        List<String> longer = new ArrayList<>(place);
        longer.add(name);
        return longer;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
