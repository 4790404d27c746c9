package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Types, nulls and enumerated words at one place. */
final class ValueVariations {

    private ValueVariations() {}

    static void add(Spot spot, Steps steps) {
        types(spot, steps);
        words(spot, steps);
        if (spot.schema().types().contains("array") && spot.value().isArray()) {
            elements(spot, steps);
        }
        if (spot.value().isObject()) {
            steps.legal("unknown field", spot, "x_unknown", with(spot.value(), "x_unknown", NullNode.instance));
            JsonNode nested =
                    JsonNodeFactory.instance.objectNode().putArray("a").add(1);
            steps.legal("unknown field", spot, "xUnknown", with(spot.value(), "xUnknown", nested));
        }
    }

    private static void types(Spot spot, Steps steps) {
        Set<String> types = spot.schema().types();
        for (String type : JsonTypes.ALL) {
            boolean allowed = JsonTypes.allow(types, type);
            if (!allowed) {
                String kind = type.equals("null") ? "null where the page has none" : "another type";
                JsonTypes.valuesOf(type).forEach(value -> steps.illegal(kind, spot, value));
            } else if (type.equals("null")) {
                steps.legal("null where the page allows it", spot, NullNode.instance);
            } else if (spot.schema().isFree() && !spot.isTied() && isPlain(type, spot)) {
                JsonTypes.takenBy(type).forEach(value -> steps.legal("any value of the type", spot, value));
            }
        }
        if (!types.contains("array")) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode().add(spot.value());
            steps.illegal("another type", spot, list);
        }
        if (!types.contains("string")) {
            steps.illegal("another type", spot, TextNode.valueOf(spot.value().toString()));
        }
    }

    // an object has required members, of a text with a format only some will do, and numbers have the integers in them
    private static boolean isPlain(String type, Spot spot) {
        boolean isAmongNumbers = type.equals("integer") && spot.schema().types().contains("number");
        return !type.equals("object")
                && !isAmongNumbers
                && spot.schema().validations("realDateTime").isEmpty();
    }

    private static void words(Spot spot, Steps steps) {
        List<JsonNode> words = spot.schema().choices();
        for (JsonNode word : words) {
            steps.legal("every listed word", spot, word);
            String text = word.asText();
            for (String wrong : List.of(
                    text.toLowerCase(Locale.ROOT),
                    text.isEmpty() ? "a" : text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT),
                    text + "X",
                    "X" + text,
                    text.isEmpty() ? "b" : text.substring(1),
                    text + " ",
                    text + "\n",
                    text + "|" + text)) {
                notListed(wrong, words, spot, steps);
            }
        }
        if (!words.isEmpty()) {
            notListed("UNKNOWN", words, spot, steps);
            notListed("", words, spot, steps);
        }
    }

    // what is another word among capitals can be the same one among small letters
    private static void notListed(String word, List<JsonNode> words, Spot spot, Steps steps) {
        TextNode wrong = TextNode.valueOf(word);
        if (!words.contains(wrong)) {
            steps.illegal("a word that is not listed", spot, wrong);
        }
    }

    private static void elements(Spot spot, Steps steps) {
        if (spot.value().isEmpty() || spot.isTied()) {
            return;
        }
        for (int size : List.of(1, 2, 30)) {
            steps.legal("any number of elements", spot, size + " of them", Edit.cycled(spot.value(), size));
        }
    }

    private static JsonNode with(JsonNode object, String name, JsonNode value) {
        return Edit.replace(object, JsonPointer.empty().appendProperty(name), value);
    }
}
