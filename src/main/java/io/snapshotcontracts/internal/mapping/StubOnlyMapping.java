package io.snapshotcontracts.internal.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/**
 * A mapping that no contract asks for.
 *
 * @param name unique among all
 * @param priority see {@link Priority}
 * @param metadata why it is there, see {@link StubFolder}
 */
record StubOnlyMapping(String name, int priority, ObjectNode request, ObjectNode response, ObjectNode metadata) {

    /** The name under which WireMock fills templates in. */
    static final String TEMPLATE = "response-template";

    StubOnlyMapping {
        requireNonNull(name, "name");
        request = request.deepCopy();
        response = response.deepCopy();
        metadata = metadata.deepCopy();
    }

    /** The same with one more thing said about why it is there. */
    StubOnlyMapping saying(String key, String value) {
        return new StubOnlyMapping(
                name, priority, request, response, metadata.deepCopy().put(key, value));
    }

    /** A file of several mappings: one family each, since WireMock starts faster on few files. */
    static String text(List<StubOnlyMapping> family) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        ArrayNode mappings = file.putArray("mappings");
        family.forEach(mapping -> mappings.add(mapping.toJson()));
        return MappingText.of(file);
    }

    private ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
        json.put("name", name);
        json.put("priority", priority);
        json.set("request", request);
        json.set("response", response);
        json.putObject("metadata").set("snapshot-contracts", metadata);
        return json;
    }

    static void transform(ObjectNode response, List<String> transformers) {
        ArrayNode names = response.putArray("transformers");
        transformers.forEach(names::add);
    }
}
