package io.snapshotcontracts.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Copies a schema with some of its members changed or left out. */
final class SchemaCopy {

    private SchemaCopy() {}

    interface Edit {

        /** What becomes of a member, whose own members come next; null leaves it out. */
        @Nullable
        JsonNode of(String name, JsonNode value);
    }

    static JsonNode of(JsonNode schema, Edit edit) {
        if (schema.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(schema.size());
            schema.forEach(element -> copy.add(of(element, edit)));
            return copy;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(member -> {
            JsonNode edited = edit.of(member.getKey(), member.getValue());
            if (edited != null) {
                copy.set(member.getKey(), of(edited, edit));
            }
        });
        return copy;
    }
}
