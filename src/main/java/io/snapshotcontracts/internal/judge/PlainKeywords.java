package io.snapshotcontracts.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.math.BigDecimal;
import java.util.Set;

/** Translates keywords whose values hold no schemas. */
final class PlainKeywords {

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private PlainKeywords() {}

    /** @param omissible names that are not required here */
    static void translate(OpenApiNode keyword, Set<String> omissible, ObjectNode translated) {
        String name = keyword.name();
        JsonNode value = keyword.json();
        switch (name) {
            case "const", "enum" -> translated.put(name, value.toString());
            case "required" -> {
                ArrayNode required = translated.putArray(name);
                value.forEach(member -> {
                    if (!omissible.contains(member.asText())) {
                        required.add(member);
                    }
                });
            }
            case "pattern" -> {
                CompiledPatterns.check(keyword, value.asText());
                translated.set(name, value);
            }
            case "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum" ->
                translated.set(name, value);
            case "maxLength",
                    "minLength",
                    "maxItems",
                    "minItems",
                    "maxContains",
                    "minContains",
                    "maxProperties",
                    "minProperties" ->
                // the validator's counts are no larger, and neither is any answer
                translated.put(name, value.decimalValue().min(MOST).intValue());
            default -> translated.set(name, value);
        }
    }
}
