package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.schema.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Types, nulls and enumerated words at one place. */
final class ValueVariations {

    private ValueVariations() {}

    static void add(SchemaLocation spot, Steps steps) {
        types(spot, steps);
        words(spot, steps);
        if (spot.value().isArray()) {
            elements(spot, steps);
        }
        if (spot.value().isObject()) {
            unknown(spot, steps);
        }
    }

    private static void types(SchemaLocation spot, Steps steps) {
        Set<String> types = spot.schema().types();
        for (String type : JsonTypes.ALL) {
            boolean allowed = JsonTypes.allow(types, type);
            if (!allowed) {
                Kind kind = type.equals("null") ? Kind.FORBIDDEN_NULL : Kind.ANOTHER_TYPE;
                JsonTypes.valuesOf(type).forEach(value -> steps.illegal(kind, spot, value));
            } else if (type.equals("null")) {
                if (spot.schema().isExact()) {
                    steps.legal(Kind.ALLOWED_NULL, spot, NullNode.instance);
                }
            } else if (spot.schema().isFree(type) && !spot.isTied() && isPlain(type, spot)) {
                JsonTypes.takenBy(type).forEach(value -> steps.legal(Kind.ANY_VALUE, spot, value));
            }
        }
        if (!types.contains("array")) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode().add(spot.value());
            steps.illegal(Kind.ANOTHER_TYPE, spot, list);
        }
        if (!types.contains("string")) {
            steps.illegal(Kind.ANOTHER_TYPE, spot, TextNode.valueOf(spot.value().toString()));
        }
    }

    // an object has required members, and numbers have the integers in them
    private static boolean isPlain(String type, SchemaLocation spot) {
        boolean isAmongNumbers = type.equals("integer") && spot.schema().types().contains("number");
        return !type.equals("object")
                && !isAmongNumbers
                && spot.validations("realDateTime").isEmpty();
    }

    private static void words(SchemaLocation spot, Steps steps) {
        List<JsonNode> words = spot.schema().words();
        for (JsonNode word : words) {
            if (spot.schema().isExact()) {
                steps.legal(Kind.EVERY_WORD, spot, word);
            }
            String text = word.asText();
            for (String wrong : List.of(
                    text.toLowerCase(Locale.ROOT),
                    text.toUpperCase(Locale.ROOT),
                    text.isEmpty() ? "a" : text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT),
                    text + "X",
                    "X" + text,
                    text.isEmpty() ? "b" : text.substring(1),
                    text + " ",
                    text + "\n",
                    text + "|" + text)) {
                notListed(wrong, word, words, spot, steps);
            }
        }
        if (!words.isEmpty()) {
            notListed("UNKNOWN", words.get(0), words, spot, steps);
            notListed("", words.get(0), words, spot, steps);
        }
    }

    // what is another word among capitals can be the same one among small letters
    private static void notListed(String text, JsonNode word, List<JsonNode> words, SchemaLocation spot, Steps steps) {
        TextNode wrong = TextNode.valueOf(text);
        if (word.isTextual() && !words.contains(wrong)) {
            steps.illegal(Kind.UNLISTED_WORD, spot, wrong);
        }
    }

    private static void elements(SchemaLocation spot, Steps steps) {
        Shape shape = spot.schema().only();
        boolean isFree = shape != null
                && spot.schema().isFree("array")
                && shape.elements().first().isEmpty();
        if (spot.value().isEmpty() || spot.isTied() || !isFree) {
            return;
        }
        for (int size : List.of(1, 2, 30)) {
            steps.legal(Kind.ANY_NUMBER_OF_ELEMENTS, spot, size + " of them", Edit.cycled(spot.value(), size));
        }
    }

    private static void unknown(SchemaLocation spot, Steps steps) {
        Shape shape = spot.schema().only();
        boolean isOpen = shape != null
                && spot.schema().isPlain()
                && shape.members().additional().isEmpty()
                && shape.limits().byKeyword().isEmpty();
        if (isOpen) {
            JsonNode nested =
                    JsonNodeFactory.instance.objectNode().putArray("a").add(1);
            steps.legal(Kind.UNKNOWN_FIELD, spot, "x_unknown", with(spot.value(), "x_unknown", NullNode.instance));
            steps.legal(Kind.UNKNOWN_FIELD, spot, "xUnknown", with(spot.value(), "xUnknown", nested));
        }
    }

    private static JsonNode with(JsonNode object, String name, JsonNode value) {
        return Edit.replace(object, JsonPointer.empty().appendProperty(name), value);
    }
}
