package io.snapshotcontracts.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** A value that an enum or a const names; null is no word, schemas keep it apart. */
public record Word(String type, String text) {

    public static Word of(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue().stripTrailingZeros();
            return new Word(number.scale() <= 0 ? "integer" : "number", number.toPlainString());
        }
        if (value.isTextual()) {
            return new Word("string", value.asText());
        }
        String type = value.isBoolean() ? "boolean" : value.isArray() ? "array" : "object";
        return new Word(type, Canonical.text(value));
    }
}
