package io.snapshotcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Changes JSON and stays JSON, so that changes reach what lies behind the parser. */
final class JsonMutator {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Dictionary dictionary;
    private final Choices choices;

    JsonMutator(Dictionary dictionary, Choices choices) {
        this.dictionary = dictionary;
        this.choices = choices;
    }

    /** The document with something changed at one place. */
    JsonNode mutated(JsonNode document) {
        List<Place> places = new ArrayList<>();
        collect(document, places);
        if (places.isEmpty()) {
            return dictionary.value(choices);
        }
        change(choices.of(places));
        return document;
    }

    /** A member of an object, or an element of an array. */
    private record Place(JsonNode parent, String name, int index) {

        JsonNode value() {
            return parent.isObject() ? parent.get(name) : parent.get(index);
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }
    }

    private static void collect(JsonNode node, List<Place> places) {
        node.fieldNames().forEachRemaining(name -> places.add(new Place(node, name, 0)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(new Place(node, "", i));
        }
        node.forEach(child -> collect(child, places));
    }

    private void change(Place place) {
        JsonNode value = place.value();
        switch (choices.below(9)) {
            case 0 -> place.remove();
            case 1 -> place.set(NODES.objectNode().set(dictionary.name(choices), value));
            case 2 -> place.set(NODES.arrayNode().add(value).add(dictionary.value(choices)));
            case 3 -> rename(place);
            case 4 -> add(place);
            case 5 -> place.set(NODES.textNode(value.isTextual() ? value.textValue() : value.toString()));
            case 6, 7 -> place.set(within(value));
            default -> place.set(dictionary.value(choices));
        }
    }

    private void rename(Place place) {
        JsonNode value = place.value();
        if (place.parent() instanceof ObjectNode object) {
            object.remove(place.name());
            object.set(dictionary.name(choices), value);
        } else {
            ((ArrayNode) place.parent()).insert(choices.below(place.parent().size() + 1), value.deepCopy());
        }
    }

    private void add(Place place) {
        JsonNode value = place.value();
        if (value instanceof ObjectNode object) {
            object.set(dictionary.name(choices), dictionary.value(choices));
        } else if (value instanceof ArrayNode array) {
            array.add(dictionary.value(choices));
        } else if (place.parent() instanceof ObjectNode object) {
            object.set(dictionary.name(choices), dictionary.value(choices));
        }
    }

    /** A text is changed inside, as JSON where it is some. */
    private JsonNode within(JsonNode value) {
        if (!value.isTextual()) {
            return dictionary.value(choices);
        }
        JsonNode json = Dictionary.read(value.textValue().getBytes(StandardCharsets.UTF_8));
        return NODES.textNode(
                json != null && json.isContainerNode() && choices.below(4) > 0
                        ? mutated(json).toString()
                        : text(value.textValue()));
    }

    /** The text with a word of the dictionary, a character or a part too many or too few. */
    String text(String text) {
        int at = choices.below(text.length() + 1);
        int end = at + choices.below(Math.min(text.length() - at, 40) + 1);
        String between =
                switch (choices.below(4)) {
                    case 0 -> "";
                    case 1 -> String.valueOf((char) choices.below(256));
                    case 2 -> text.substring(at, end).repeat(1 + choices.below(3));
                    default -> dictionary.text(choices);
                };
        return text.substring(0, at) + between + text.substring(choices.below(2) == 0 ? at : end);
    }
}
