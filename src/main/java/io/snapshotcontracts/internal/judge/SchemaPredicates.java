package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Translated schemas as predicates, which accept a legal value in a tenth of the time that the validator takes to note
 * each step. Why a value is refused is for the validator to say. Schemas with less common keywords have no predicate.
 */
final class SchemaPredicates {

    /** By the address of the schema. */
    private final Map<String, Schema> schemas = new HashMap<>();

    /** A schema that others can refer to before it is complete. */
    private static final class Schema implements Predicate<JsonNode> {

        private List<Predicate<JsonNode>> rules = List.of();

        @Override
        public boolean test(JsonNode value) {
            return areAll(rules, value);
        }
    }

    /** A member of an object, and what it has to be. */
    private record Property(String name, Predicate<JsonNode> schema) {}

    /**
     * Adds schemas that were translated together, all of them or none.
     *
     * @param address the start of their addresses
     * @return whether each of them has a predicate now
     */
    boolean add(String address, JsonNode definitions) {
        Map<String, Schema> added = new HashMap<>();
        definitions.fieldNames().forEachRemaining(name -> added.put(address + "#/$defs/" + name, new Schema()));
        schemas.putAll(added);
        try {
            for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
                reference("#/$defs/" + definition.getKey(), address).rules = rules(definition.getValue(), address);
            }
            return true;
        } catch (UnsupportedKeywordException e) {
            schemas.keySet().removeAll(added.keySet());
            return false;
        }
    }

    /** Holds for the values that the schema allows; null where only the validator can tell. */
    @Nullable
    Predicate<JsonNode> of(String address) {
        return schemas.get(address);
    }

    private static boolean areAll(List<Predicate<JsonNode>> rules, JsonNode value) {
        // by index: an iterator for each of a value's parts would cost as much as most rules
        for (int i = 0; i < rules.size(); i++) {
            if (!rules.get(i).test(value)) {
                return false;
            }
        }
        return true;
    }

    private Schema reference(String reference, String address) throws UnsupportedKeywordException {
        Schema target = schemas.get(reference.startsWith("#") ? address + reference : reference);
        if (target == null) {
            throw new UnsupportedKeywordException();
        }
        return target;
    }

    private Predicate<JsonNode> schema(JsonNode schema, String address) throws UnsupportedKeywordException {
        List<Predicate<JsonNode>> rules = rules(schema, address);
        return rules.size() == 1 ? rules.get(0) : value -> areAll(rules, value);
    }

    private List<Predicate<JsonNode>> rules(JsonNode schema, String address) throws UnsupportedKeywordException {
        List<Predicate<JsonNode>> rules = new ArrayList<>();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            rules.add(rule(keyword.getKey(), keyword.getValue(), schema, address));
        }
        return List.copyOf(rules);
    }

    private Predicate<JsonNode> rule(String keyword, JsonNode operand, JsonNode schema, String address)
            throws UnsupportedKeywordException {
        return switch (keyword) {
            case SchemaTranslation.NEVER -> value -> false;
            case "$ref" -> reference(operand.asText(), address);
            case "properties" -> properties(operand, address);
            case "additionalProperties" -> others(schema(operand, address), schema.path("properties"));
            case "items" -> elements(schema(operand, address));
            case "allOf" -> {
                List<Predicate<JsonNode>> branches = branches(operand, address);
                yield value -> areAll(branches, value);
            }
            case "anyOf" -> counted(branches(operand, address), count -> count > 0);
            case "oneOf" -> counted(branches(operand, address), count -> count == 1);
            case "not" -> schema(operand, address).negate();
            case "if" -> {
                Predicate<JsonNode> condition = schema(operand, address);
                Predicate<JsonNode> then = schema(schema.path("then"), address);
                Predicate<JsonNode> otherwise = schema(schema.path("else"), address);
                yield value -> (condition.test(value) ? then : otherwise).test(value);
            }
            // parts of "if", which say nothing alone
            case "then", "else" -> value -> true;
            default -> KeywordPredicates.of(keyword, operand);
        };
    }

    private Predicate<JsonNode> properties(JsonNode schemas, String address) throws UnsupportedKeywordException {
        List<Property> properties = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schemas.properties()) {
            properties.add(new Property(property.getKey(), schema(property.getValue(), address)));
        }
        return value -> {
            for (int i = 0; i < properties.size(); i++) {
                // absent too where the value is no object
                JsonNode member = value.get(properties.get(i).name());
                if (member != null && !properties.get(i).schema().test(member)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> others(Predicate<JsonNode> schema, JsonNode properties) {
        Set<String> names = new HashSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return value -> value.properties().stream()
                .allMatch(member -> names.contains(member.getKey()) || schema.test(member.getValue()));
    }

    private static Predicate<JsonNode> elements(Predicate<JsonNode> schema) {
        return value -> {
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                if (!schema.test(value.get(i))) {
                    return false;
                }
            }
            return true;
        };
    }

    private List<Predicate<JsonNode>> branches(JsonNode schemas, String address) throws UnsupportedKeywordException {
        List<Predicate<JsonNode>> branches = new ArrayList<>();
        for (JsonNode branch : schemas) {
            branches.add(schema(branch, address));
        }
        return List.copyOf(branches);
    }

    private static Predicate<JsonNode> counted(List<Predicate<JsonNode>> branches, IntPredicate rule) {
        return value -> {
            int holding = 0;
            for (int i = 0; i < branches.size(); i++) {
                holding += branches.get(i).test(value) ? 1 : 0;
            }
            return rule.test(holding);
        };
    }
}
