package io.snapshotcontracts.internal.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Interaction;
import java.util.UUID;

/**
 * One mapping file.
 *
 * @param metadata where the mapping comes from, see {@link MappingGenerator}
 */
record Mapping(
        String fileName, Interaction interaction, RequestPattern request, ObjectNode response, ObjectNode metadata) {

    Mapping {
        requireNonNull(fileName, "fileName");
        requireNonNull(interaction, "interaction");
        requireNonNull(request, "request");
        response = response.deepCopy();
        metadata = metadata.deepCopy();
    }

    /** The file's text: the same for the same contract wherever and whenever it is made. */
    String text() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", UUID.nameUUIDFromBytes(fileName.getBytes(UTF_8)).toString());
        json.put("name", interaction.description());
        json.set("request", request.toJson());
        json.set("response", response);
        json.putObject("metadata").set("snapshot-contracts", metadata);
        return MappingText.of(json);
    }
}
