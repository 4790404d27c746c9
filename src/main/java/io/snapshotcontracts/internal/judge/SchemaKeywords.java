package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The keywords of JSON Schema that demand something, and the form that their values have. Every other keyword is a note
 * or none at all. A value of another form would silently demand nothing, and so the schema is refused.
 */
final class SchemaKeywords {

    static final List<String> TYPES = List.of("string", "number", "integer", "boolean", "object", "array", "null");

    /** Keywords whose value is a schema for the same value. */
    static final Set<String> IN_PLACE = Set.of("not", "if", "then", "else");
    /** Keywords whose value is a list of schemas for the same value. */
    static final Set<String> IN_PLACE_LISTS = Set.of("allOf", "anyOf", "oneOf");
    /** Keywords whose value is a schema for parts of the value. */
    static final Set<String> PARTS = Set.of(
            "items", "additionalProperties", "propertyNames", "contains", "unevaluatedItems", "unevaluatedProperties");
    /** Keywords whose value is an object of schemas for parts of the value. */
    static final Set<String> PARTS_BY_NAME = Set.of("properties", "patternProperties");

    private record Form(String words, Predicate<JsonNode> holds) {}

    private static final Form NUMBER = new Form("a number", JsonNode::isNumber);
    private static final Form COUNT = new Form("a whole number that is not negative", SchemaKeywords::isCount);
    private static final Form SCHEMAS = new Form("a list of schemas", value -> value.isArray() && !value.isEmpty());
    private static final Form NAMED = new Form("an object", JsonNode::isObject);
    private static final Form NAMES = new Form("a list of names", SchemaKeywords::areTexts);
    private static final Form TEXT = new Form("a text", JsonNode::isTextual);

    /** In the order in which their findings are best read. */
    private static final Map<String, Form> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("enum", new Form("a list of values", JsonNode::isArray));
        FORMS.put("const", new Form("a value", value -> true));
        FORMS.put(
                "multipleOf",
                new Form(
                        "a number above 0",
                        value -> value.isNumber() && value.decimalValue().signum() > 0));
        for (String limit : List.of("maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum")) {
            FORMS.put(limit, NUMBER);
        }
        for (String count : List.of(
                "maxLength",
                "minLength",
                "maxItems",
                "minItems",
                "maxContains",
                "minContains",
                "maxProperties",
                "minProperties")) {
            FORMS.put(count, COUNT);
        }
        FORMS.put("pattern", TEXT);
        FORMS.put("format", TEXT);
        FORMS.put("uniqueItems", new Form("true or false", JsonNode::isBoolean));
        FORMS.put("required", NAMES);
        FORMS.put(
                "dependentRequired",
                new Form(
                        "an object of lists of names",
                        value -> value.isObject()
                                && value.properties().stream().allMatch(member -> areTexts(member.getValue()))));
        FORMS.put("dependentSchemas", NAMED);
        FORMS.put("prefixItems", SCHEMAS);
        PARTS_BY_NAME.forEach(keyword -> FORMS.put(keyword, NAMED));
        IN_PLACE_LISTS.forEach(keyword -> FORMS.put(keyword, SCHEMAS));
    }

    private SchemaKeywords() {}

    /** Keywords whose value is no schema and holds none. */
    static boolean isPlain(String keyword) {
        return FORMS.containsKey(keyword)
                && !PARTS_BY_NAME.contains(keyword)
                && !IN_PLACE_LISTS.contains(keyword)
                && !keyword.equals("dependentSchemas")
                && !keyword.equals("prefixItems");
    }

    /** Whether a schema has no keyword that could refuse a text, other than its type. */
    static boolean demandsNothingOfTexts(JsonNode schema) {
        for (String keyword :
                List.of("enum", "const", "pattern", "minLength", "maxLength", "not", "allOf", "anyOf", "oneOf", "if")) {
            if (schema.has(keyword)) {
                return false;
            }
        }
        return true;
    }

    /** @throws io.snapshotcontracts.internal.openapi.UnusableDocumentException where the value is not of the keyword's form */
    static void check(OpenApiNode value) {
        Form form = FORMS.get(value.name());
        if (form != null && !form.holds().test(value.json())) {
            throw value.unusable("'" + value.name() + "' has to be " + form.words());
        }
    }

    /** The names of the types that a schema lists. */
    static List<String> types(OpenApiNode type) {
        List<String> types = type.json().isTextual()
                ? List.of(type.json().asText())
                : type.children().stream().map(name -> name.json().asText()).toList();
        for (String name : types) {
            if (!TYPES.contains(name)) {
                throw type.unusable("there is no type '" + name + "'; there are " + String.join(", ", TYPES));
            }
        }
        if (types.isEmpty()) {
            throw type.unusable("'type' has to be a type's name or a list of them");
        }
        return types;
    }

    private static boolean isCount(JsonNode value) {
        return value.isNumber()
                && value.decimalValue().signum() >= 0
                && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private static boolean areTexts(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode element : value) {
            if (!element.isTextual()) {
                return false;
            }
        }
        return true;
    }
}
