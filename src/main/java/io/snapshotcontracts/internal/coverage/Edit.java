package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Changed copies of JSON values; the originals stay as they are. */
final class Edit {

    private Edit() {}

    static JsonNode replace(JsonNode root, JsonPointer place, JsonNode value) {
        if (place.matches()) {
            return value;
        }
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return copy;
    }

    static JsonNode remove(JsonNode root, JsonPointer member) {
        JsonNode copy = root.deepCopy();
        ((ObjectNode) copy.at(member.head())).remove(member.last().getMatchingProperty());
        return copy;
    }

    /** All members of all objects in the opposite order. */
    static JsonNode reversed(JsonNode value) {
        if (value.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> copy.add(reversed(element)));
            return copy;
        }
        if (!value.isObject()) {
            return value;
        }
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(value.properties());
        Collections.reverse(members);
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> copy.set(member.getKey(), reversed(member.getValue())));
        return copy;
    }

    /** The list's elements over and over, up to a number of them. */
    static ArrayNode cycled(JsonNode list, int size) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < size; i++) {
            copy.add(list.path(i % list.size()).deepCopy());
        }
        return copy;
    }
}
