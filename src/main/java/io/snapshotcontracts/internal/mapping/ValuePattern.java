package io.snapshotcontracts.internal.mapping;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** What one header, query parameter or path must look like: exactly a text, or as a whole a regular expression. */
record ValuePattern(Kind kind, String text) {

    enum Kind {
        EQUAL_TO,
        MATCHES
    }

    private static final ValuePattern PRESENT = matching(".+");

    ValuePattern {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }

    static ValuePattern equalTo(String text) {
        return new ValuePattern(Kind.EQUAL_TO, text);
    }

    /** @throws java.util.regex.PatternSyntaxException where this is no regular expression */
    static ValuePattern matching(String regex) {
        return new ValuePattern(Kind.MATCHES, Pattern.compile(regex).pattern());
    }

    /** Any value, but not none and not an empty one. */
    static ValuePattern present() {
        return PRESENT;
    }

    /** The pattern in WireMock's words. */
    ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().put(isExact() ? "equalTo" : "matches", text);
    }

    boolean isExact() {
        return kind == Kind.EQUAL_TO;
    }

    boolean accepts(String value) {
        return isExact() ? text.equals(value) : Pattern.matches(text, value);
    }

    /** Whether one value may satisfy both; two expressions are never proved to be apart, so they may. */
    boolean mayOverlap(ValuePattern other) {
        if (isExact()) {
            return other.accepts(text);
        }
        return !other.isExact() || accepts(other.text);
    }
}
