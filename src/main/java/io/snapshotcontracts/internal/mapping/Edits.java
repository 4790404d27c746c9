package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import java.util.Map;
import java.util.Set;

/** Changes that data files declare: {@code set} gives values to JSON pointers, {@code remove} lists others. */
final class Edits {

    private Edits() {}

    /** The changed copy; the original stays as it is. */
    static JsonNode apply(String who, JsonNode original, JsonNode edits) {
        JsonNode body = original.deepCopy();
        for (Map.Entry<String, JsonNode> edit : edits.path("set").properties()) {
            JsonPointer pointer = JsonPointer.compile(edit.getKey());
            JsonNode parent = body.at(pointer.head());
            if (parent instanceof ObjectNode object) {
                object.set(pointer.last().getMatchingProperty(), edit.getValue());
            } else if (parent instanceof ArrayNode array
                    && array.has(pointer.last().getMatchingIndex())) {
                array.set(pointer.last().getMatchingIndex(), edit.getValue());
            } else {
                throw new InvalidContractException(who + ": the answer has no place " + edit.getKey());
            }
        }
        for (JsonNode place : edits.path("remove")) {
            JsonPointer pointer = JsonPointer.compile(place.asText());
            boolean removed = body.at(pointer.head()) instanceof ObjectNode object
                    && object.remove(pointer.last().getMatchingProperty()) != null;
            if (!removed) {
                throw new InvalidContractException(who + ": the answer has no place " + place.asText());
            }
        }
        return body;
    }

    /** Refuses unknown keys: they are typing errors. */
    static void allow(String who, JsonNode json, Set<String> keys) {
        json.properties().forEach(member -> {
            if (!keys.contains(member.getKey())) {
                throw new InvalidContractException(who + ": the key '" + member.getKey() + "' is unknown");
            }
        });
    }
}
