package io.snapshotcontracts.internal.schema;

import java.util.Map;
import java.util.Set;

/** What the value of a keyword is, which decides whether a {@code $ref} in it refers and a {@code title} in it is prose. */
enum Part {
    SCHEMA,
    /** Schemas by names, which are no keywords. */
    SCHEMAS_BY_NAME,
    LIST,
    /** A list whose order means nothing. */
    UNORDERED_LIST,
    /** Plain values. */
    DATA,
    /** Plain values in any order. */
    UNORDERED_DATA;

    private static final Map<String, Part> KEYWORDS = Map.ofEntries(
            Map.entry("properties", SCHEMAS_BY_NAME),
            Map.entry("patternProperties", SCHEMAS_BY_NAME),
            Map.entry("dependentSchemas", SCHEMAS_BY_NAME),
            Map.entry("allOf", UNORDERED_LIST),
            Map.entry("anyOf", UNORDERED_LIST),
            Map.entry("oneOf", UNORDERED_LIST),
            Map.entry("prefixItems", LIST),
            Map.entry("items", SCHEMA),
            Map.entry("additionalProperties", SCHEMA),
            Map.entry("unevaluatedItems", SCHEMA),
            Map.entry("unevaluatedProperties", SCHEMA),
            Map.entry("contains", SCHEMA),
            Map.entry("propertyNames", SCHEMA),
            Map.entry("not", SCHEMA),
            Map.entry("if", SCHEMA),
            Map.entry("then", SCHEMA),
            Map.entry("else", SCHEMA),
            Map.entry("type", UNORDERED_DATA),
            Map.entry("enum", UNORDERED_DATA),
            Map.entry("required", UNORDERED_DATA),
            Map.entry("dependentRequired", UNORDERED_DATA));

    /** Words for people, which assert nothing. */
    private static final Set<String> PROSE =
            Set.of("title", "description", "example", "examples", "deprecated", "$comment", "externalDocs", "default");

    static Part of(String keyword) {
        return KEYWORDS.getOrDefault(keyword, DATA);
    }

    /** What a member of an object of this kind is. */
    Part member(String name) {
        return switch (this) {
            case SCHEMA -> of(name);
            case SCHEMAS_BY_NAME -> SCHEMA;
            case LIST, UNORDERED_LIST -> SCHEMA;
            case DATA, UNORDERED_DATA -> this;
        };
    }

    boolean isOrdered() {
        return this != UNORDERED_LIST && this != UNORDERED_DATA;
    }

    boolean isData() {
        return this == DATA || this == UNORDERED_DATA;
    }

    /** Whether a member of an object of this kind asserts nothing. */
    boolean isProse(String name) {
        return this == SCHEMA && (PROSE.contains(name) || name.startsWith("x-"));
    }
}
