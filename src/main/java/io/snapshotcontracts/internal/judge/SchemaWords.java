package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * A broken rule in words.
 *
 * @param rule the keyword and its value
 * @param clause what follows the path in a message
 */
record SchemaWords(String rule, String expected, String clause) {

    static SchemaWords of(Violation violation, JsonNode value) {
        OpenApiNode schema = violation.schema();
        String keyword = violation.keyword();
        JsonNode limit = schema.json().path(keyword);
        return switch (keyword) {
            case "type" -> type(schema);
            case "anyOf", "oneOf" -> choice(schema, keyword, value);
            case Choice.SEVERAL -> several(schema);
            case "enum" -> plain(keyword, values(limit), "is none of the page's values, " + values(limit));
            case "const" -> plain(keyword, text(limit), "is not " + text(limit) + ", the page's only value");
            case "pattern" -> plain(keyword, limit.asText(), "does not look as the page says, " + limit.asText());
            case "format" -> plain(keyword, limit.asText(), "is no " + limit.asText() + ", as the page says");
            case SchemaTranslation.NEVER -> never(schema);
            case Discriminator.KEYWORD -> mark(schema);
            case "propertyNames" ->
                plain(keyword, "names that the page allows", "has a member whose name the page does not allow");
            case "not" -> plain(keyword, "not what the page excludes", "is of a form that the page excludes");
            case "uniqueItems" -> plain(keyword, "no element twice", "has an element twice, which the page excludes");
            case "contains", "minContains", "maxContains" ->
                plain(
                        keyword,
                        "elements as the page demands",
                        "has not as many elements of the page's kind as it demands");
            default -> limit(keyword, limit, value);
        };
    }

    private static SchemaWords plain(String keyword, String expected, String clause) {
        return new SchemaWords(keyword + " " + expected, expected, clause);
    }

    private static SchemaWords type(OpenApiNode schema) {
        List<String> types = TypeWords.of(schema);
        return plain("type", TypeWords.joined(types), "is not " + TypeWords.withArticles(types) + ", as the page says");
    }

    private static SchemaWords several(OpenApiNode schema) {
        String names = branches(schema, "oneOf");
        return plain(
                "oneOf",
                "exactly one of " + names,
                "fits more than one of the page's choices, which exclude each other: " + names);
    }

    private static SchemaWords choice(OpenApiNode schema, String keyword, JsonNode value) {
        List<String> types = TypeWords.of(schema);
        if (!types.isEmpty() && types.stream().noneMatch(type -> isOfType(value, type))) {
            return plain(
                    keyword, TypeWords.joined(types), "is not " + TypeWords.withArticles(types) + ", as the page says");
        }
        String names = branches(schema, keyword);
        return plain(keyword, "one of " + names, "fits none of the page's choices: " + names);
    }

    private static String branches(OpenApiNode schema, String keyword) {
        List<OpenApiNode> branches = schema.member(keyword).children();
        return IntStream.range(0, branches.size())
                .mapToObj(i -> Discriminator.name(branches.get(i), i))
                .collect(Collectors.joining(", "));
    }

    private static SchemaWords never(OpenApiNode schema) {
        OpenApiNode holder = schema.parent();
        String name = schema.name();
        if (holder == null) {
            return plain("false", Findings.ABSENT, "is not allowed");
        }
        boolean isOfMembers = name.equals("additionalProperties") || name.equals("unevaluatedProperties");
        String members = String.join(", ", names(holder.member("properties").json()));
        return new SchemaWords(
                (isOfMembers || name.equals("items") || name.equals("unevaluatedItems") ? name : "schema") + " false",
                Findings.ABSENT,
                isOfMembers && !members.isEmpty()
                        ? "is not allowed; the page lists the members " + members
                        : "is not allowed, as the page says");
    }

    private static SchemaWords mark(OpenApiNode schema) {
        JsonNode mapping = schema.json().path(Discriminator.KEYWORD).path("mapping");
        List<String> marks = new ArrayList<>(names(mapping));
        if (marks.isEmpty()) {
            marks.add(branches(schema, schema.json().has("oneOf") ? "oneOf" : "anyOf"));
        }
        String expected = String.join(", ", marks);
        return plain(Discriminator.KEYWORD, expected, "is none of the page's choices, " + expected);
    }

    private static SchemaWords limit(String keyword, JsonNode limit, JsonNode value) {
        String words = text(limit);
        return plain(
                keyword,
                words,
                switch (keyword) {
                    case "minimum" -> "is less than " + words + ", the page's least";
                    case "maximum" -> "is more than " + words + ", the page's most";
                    case "exclusiveMinimum" -> "is not more than " + words + ", as the page demands";
                    case "exclusiveMaximum" -> "is not less than " + words + ", as the page demands";
                    case "multipleOf" -> "is no multiple of " + words + ", as the page demands";
                    case "minLength" -> "has " + length(value) + " characters; the page demands at least " + words;
                    case "maxLength" -> "has " + length(value) + " characters; the page allows at most " + words;
                    case "minItems" -> "has " + value.size() + " elements; the page demands at least " + words;
                    case "maxItems" -> "has " + value.size() + " elements; the page allows at most " + words;
                    case "minProperties" -> "has " + value.size() + " members; the page demands at least " + words;
                    case "maxProperties" -> "has " + value.size() + " members; the page allows at most " + words;
                    default -> "breaks the page's rule " + keyword + " " + words;
                });
    }

    private static int length(JsonNode value) {
        return value.asText().codePointCount(0, value.asText().length());
    }

    private static boolean isOfType(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" ->
                value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            default -> value.isNull();
        };
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static String values(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(SchemaWords::text)
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
