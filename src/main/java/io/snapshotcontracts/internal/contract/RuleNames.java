package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that Pact 1 to 4 have, in their several spellings, and the settings without which each says nothing. */
final class RuleNames {

    private static final Set<String> TIMES = Set.of("date", "time", "datetime");

    private static final Set<String> KNOWN = Set.of(
            "regex",
            "type",
            "equality",
            "include",
            "number",
            "integer",
            "decimal",
            "date",
            "time",
            "datetime",
            "null",
            "boolean",
            "values",
            "ignore-order",
            "contentType",
            "arrayContains",
            "statusCode",
            "notEmpty",
            "semver",
            "eachKey",
            "eachValue");

    private static final Map<String, String> OTHER_SPELLINGS = Map.ofEntries(
            Map.entry("timestamp", "datetime"),
            Map.entry("real", "decimal"),
            Map.entry("min", "type"),
            Map.entry("max", "type"),
            Map.entry("min-type", "type"),
            Map.entry("max-type", "type"),
            Map.entry("content-type", "contentType"),
            Map.entry("array-contains", "arrayContains"),
            Map.entry("status-code", "statusCode"),
            Map.entry("not-empty", "notEmpty"),
            Map.entry("each-key", "eachKey"),
            Map.entry("each-value", "eachValue"),
            Map.entry("equal", "equality"));

    private RuleNames() {}

    static boolean isTime(String name) {
        return TIMES.contains(name);
    }

    /** @throws IllegalArgumentException with a clause where there is no such rule or a setting is missing */
    static String of(JsonNode rule) {
        String written = rule.path("match").asText("");
        if (written.isEmpty()) {
            return unnamed(rule);
        }
        String name = OTHER_SPELLINGS.getOrDefault(written, written);
        if (!KNOWN.contains(name)) {
            throw new IllegalArgumentException("no Pact specification has a rule '" + written + "'");
        }
        if (name.equals("include") || name.equals("contentType")) {
            requiredText(rule, "value");
        }
        if (name.equals("statusCode") && !StatusRule.isKnown(rule.path("status"))) {
            throw new IllegalArgumentException("the rule's 'status' is neither a class of codes nor a list of them");
        }
        for (String limit : List.of("min", "max")) {
            JsonNode value = rule.path(limit);
            if (!value.isMissingNode() && !value.isNull() && !(value.isNumber() && value.asDouble() >= 0)) {
                throw new IllegalArgumentException("the rule's '" + limit + "' is not a number from 0 on");
            }
        }
        return name;
    }

    // Pact 2: {"regex": "…"}, {"min": 1}, {"date": "yyyy-MM-dd"}
    private static String unnamed(JsonNode rule) {
        for (String name : List.of("regex", "timestamp", "date", "time")) {
            if (rule.has(name)) {
                return OTHER_SPELLINGS.getOrDefault(name, name);
            }
        }
        if (rule.has("min") || rule.has("max")) {
            return "type";
        }
        throw new IllegalArgumentException("the rule has no 'match'");
    }

    static String requiredText(JsonNode rule, String setting) {
        JsonNode value = rule.path(setting);
        if (!value.isValueNode() || value.isNull()) {
            throw new IllegalArgumentException("the rule has no '" + setting + "'");
        }
        return value.asText();
    }

    /** The format of a time; what Pact uses where none is given. */
    static String format(JsonNode rule, String name) {
        for (String setting : List.of("format", name, "timestamp")) {
            if (rule.path(setting).isTextual() && !rule.path(setting).asText().isEmpty()) {
                return rule.path(setting).asText();
            }
        }
        return switch (name) {
            case "date" -> "yyyy-MM-dd";
            case "time" -> "HH:mm:ss";
            default -> "yyyy-MM-dd'T'HH:mm:ss[XXX][X]";
        };
    }
}
