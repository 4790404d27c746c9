package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.PercentEncoding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where an interaction's answer shows a segment of its own path: a text that is the same, and of a parameter that is
 * a whole number, a number of the parameter's own name or of the name {@code id}.
 */
final class Echo {

    private final OperationPath path;
    /** Examples by the places of their segments, the identifier last. */
    private final Map<Integer, String> examples = new LinkedHashMap<>();

    Echo(OperationPath path, Interaction interaction) {
        this.path = path;
        List<String> actual =
                List.of(interaction.exampleRequest().target().split("\\?", 2)[0].split("/", -1));
        int count = path.template().split("/", -1).length;
        path.parameters().forEach((index, name) -> {
            String example = interaction.exampleParameter(name);
            if (example.isEmpty() && actual.size() >= count) {
                example = PercentEncoding.decode(actual.get(actual.size() - count + index + 1));
            }
            if (!example.isEmpty()) {
                examples.put(index, example);
            }
        });
        String identifier = examples.remove(path.identifierIndex());
        if (identifier != null) {
            examples.put(path.identifierIndex(), identifier);
        }
    }

    /** Puts markers in; says whether it did. */
    boolean into(JsonNode body) {
        boolean found = false;
        if (body instanceof ObjectNode object) {
            for (var member : object.properties()) {
                String marker = marker(member.getKey(), member.getValue());
                if (marker.isEmpty()) {
                    found |= into(member.getValue());
                } else {
                    member.setValue(TextNode.valueOf(marker));
                    found = true;
                }
            }
        } else if (body instanceof ArrayNode array) {
            for (JsonNode element : array) {
                found |= into(element);
            }
        }
        return found;
    }

    private String marker(String name, JsonNode value) {
        String marker = "";
        for (Map.Entry<Integer, String> example : examples.entrySet()) {
            int index = example.getKey();
            if (value.isTextual() && value.asText().equals(example.getValue())) {
                marker = OperationPath.marker(index);
            } else if (value.isIntegralNumber()
                    && value.asText().equals(example.getValue())
                    && isNumber(name, path.parameters().getOrDefault(index, ""))) {
                marker = OperationPath.numberMarker(index);
            }
        }
        return marker;
    }

    private boolean isNumber(String member, String parameter) {
        return path.numbers().contains(parameter) && (member.equals("id") || member.equals(parameter));
    }
}
