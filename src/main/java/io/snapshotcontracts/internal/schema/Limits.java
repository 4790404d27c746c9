package io.snapshotcontracts.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The bounds of a schema by keyword; an exclusive one is kept under its inclusive keyword. */
public record Limits(SortedMap<String, Limit> byKeyword) {

    static final Limits NONE = new Limits(Collections.emptySortedMap());

    private static final Map<String, String> TYPES = Map.of(
            "minimum", "number",
            "maximum", "number",
            "minLength", "string",
            "maxLength", "string",
            "minItems", "array",
            "maxItems", "array",
            "minProperties", "object",
            "maxProperties", "object");

    public static boolean isUpper(String keyword) {
        return keyword.startsWith("max");
    }

    static Limits read(JsonNode schema) {
        SortedMap<String, Limit> limits = new TreeMap<>();
        for (String keyword : TYPES.keySet()) {
            JsonNode value = schema.path(keyword);
            String exclusive = "exclusive" + Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1);
            if (value.isNumber()) {
                // 3.0 says by a boolean that the bound itself is outside
                put(limits, keyword, value, schema.path(exclusive).asBoolean());
            }
            if (schema.path(exclusive).isNumber()) {
                put(limits, keyword, schema.path(exclusive), true);
            }
        }
        return new Limits(limits);
    }

    private static void put(SortedMap<String, Limit> limits, String keyword, JsonNode value, boolean exclusive) {
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        boolean saysNothing = keyword.matches("min[LIP].*") && number.signum() <= 0;
        if (!saysNothing) {
            limits.merge(keyword, new Limit(number, exclusive), (one, two) -> one.and(two, isUpper(keyword)));
        }
    }

    Limits and(Limits other) {
        SortedMap<String, Limit> both = new TreeMap<>(byKeyword);
        other.byKeyword.forEach(
                (keyword, limit) -> both.merge(keyword, limit, (one, two) -> one.and(two, isUpper(keyword))));
        return new Limits(both);
    }

    /** Those that say something of values of the types. */
    public Limits of(Set<String> types) {
        SortedMap<String, Limit> kept = new TreeMap<>();
        byKeyword.forEach((keyword, limit) -> {
            String type = String.valueOf(TYPES.get(keyword));
            if (types.contains(type)) {
                kept.put(keyword, limit);
            } else if (type.equals("number") && types.contains("integer")) {
                kept.put(keyword, limit.whole(isUpper(keyword)));
            }
        });
        return new Limits(kept);
    }
}
