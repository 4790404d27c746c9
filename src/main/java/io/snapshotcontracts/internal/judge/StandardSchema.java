package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * A schema for requests in the words of JSON Schema 2020-12 alone, for another program's validator, which searches patterns
 * as Java's and knows no formats. A format is narrower in it here and there, and never wider: of addresses, those that
 * hold an IPv6 address in brackets are left out.
 */
public final class StandardSchema {

    private static final ObjectMapper DATA = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Keywords whose members have names of their own. */
    private static final Set<String> BY_NAME = Set.of("properties", "patternProperties", "dependentSchemas", "$defs");

    private final OpenApiNode source;

    private StandardSchema(OpenApiNode source) {
        this.source = source;
    }

    /**
     * The schema with all that it leads to.
     *
     * @throws io.snapshotcontracts.internal.openapi.UnusableDocumentException where it cannot be judged by, or not be said in
     *     these words
     */
    public static ObjectNode ofRequest(OpenApiNode source, boolean isVersion30) {
        SchemaTranslation translation = new SchemaTranslation(isVersion30, Direction.REQUEST, source, other -> "");
        ObjectNode definitions = translation.definitions();
        ObjectNode schema = new StandardSchema(source).object(definitions.path("0"));
        if (definitions.size() > 1 || schema.toString().contains("\"$ref\":\"#/$defs/0\"")) {
            ObjectNode all = JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/0");
            ObjectNode named = all.putObject("$defs");
            definitions
                    .properties()
                    .forEach(each -> named.set(each.getKey(), new StandardSchema(source).object(each.getValue())));
            return all;
        }
        return schema;
    }

    private JsonNode value(JsonNode value) {
        if (value.isObject()) {
            return object(value);
        }
        if (value.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> list.add(value(element)));
            return list;
        }
        return value;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode standard = JsonNodeFactory.instance.objectNode();
        ArrayNode more = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String keyword = member.getKey();
            JsonNode value = member.getValue();
            switch (keyword) {
                case SchemaTranslation.NEVER -> standard.putObject("not");
                case SchemaTranslation.GUARDED_REF ->
                    throw source.unusable("the schema leads back to itself at the same value, which only this program"
                            + " can follow");
                case OwnKeywords.PATTERNS -> {
                    // their places are in patternProperties
                }
                case "const", "enum" -> standard.set(keyword, data(value.asText()));
                case "pattern" ->
                    standard.put(keyword, CompiledPatterns.of(value.asText()).pattern());
                case "format" -> FormatPatterns.of(value.asText()).ifPresent(more::add);
                case "patternProperties" -> standard.set(keyword, byPattern(value, schema.path(OwnKeywords.PATTERNS)));
                default -> standard.set(keyword, BY_NAME.contains(keyword) ? byName(value) : value(value));
            }
        }
        if (!more.isEmpty()) {
            standard.withArray("/allOf").addAll(more);
        }
        return standard;
    }

    private ObjectNode byName(JsonNode members) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        members.properties().forEach(member -> named.set(member.getKey(), value(member.getValue())));
        return named;
    }

    private ObjectNode byPattern(JsonNode members, JsonNode patterns) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < patterns.size(); i++) {
            String pattern = CompiledPatterns.of(patterns.path(i).asText()).pattern();
            named.set(pattern, value(members.path(Integer.toString(i))));
        }
        return named;
    }

    /** Data is in a translated schema as text. */
    static JsonNode data(String text) {
        try {
            return numbers(DATA.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /** Whole numbers without a fraction, in which form validators compare them best. */
    private static JsonNode numbers(JsonNode data) {
        if (data.isBigDecimal()) {
            BigDecimal number = data.decimalValue().stripTrailingZeros();
            return number.scale() <= 0 && number.precision() - number.scale() < 40
                    ? JsonNodeFactory.instance.numberNode(number.toBigInteger())
                    : data;
        }
        return data;
    }
}
