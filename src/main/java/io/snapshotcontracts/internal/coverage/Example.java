package io.snapshotcontracts.internal.coverage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * An answer that a file of the project holds.
 *
 * @param name the file and the place in it
 * @param body the answer's body as JSON, missing where it is none
 */
record Example(String name, String operationId, HttpResponse answer, JsonNode body) {

    Example {
        requireNonNull(name, "name");
        requireNonNull(operationId, "operationId");
        requireNonNull(answer, "answer");
        requireNonNull(body, "body");
    }

    /** An interaction's own example answer. */
    static Example of(Interaction interaction, Documentation documentation) {
        JsonNode response = interaction.json().path("response");
        JsonNode body = response.path("body");
        return of(
                interaction.name(),
                documentation
                        .operationOf(interaction)
                        .map(Operation::operationId)
                        .orElse(""),
                interaction.expectedStatus(),
                response.path("headers"),
                body.has("content") ? body.path("content") : body);
    }

    /** The answer of a mapping file, which names the interaction that it was made from. */
    static Example of(String file, JsonNode mapping, List<Contract> contracts) {
        JsonNode origin = mapping.path("metadata").path("snapshot-contracts");
        String operationId = contracts.stream()
                .filter(contract ->
                        contract.file().equals(origin.path("contract").asText()))
                .flatMap(contract -> contract.interactions().stream())
                .filter(interaction -> interaction
                        .description()
                        .equals(origin.path("interaction").asText()))
                .flatMap(interaction -> interaction.operationId().stream())
                .findFirst()
                .orElse("");
        JsonNode response = mapping.path("response");
        return of(
                file,
                operationId,
                response.path("status").asInt(200),
                response.path("headers"),
                response.path("jsonBody"));
    }

    private static Example of(String name, String operationId, int status, JsonNode headers, JsonNode body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        headers.properties().forEach(field -> {
            JsonNode values = field.getValue();
            fields.put(
                    field.getKey(),
                    values.isArray()
                            ? StreamSupport.stream(values.spliterator(), false)
                                    .map(JsonNode::asText)
                                    .toList()
                            : List.of(values.asText()));
        });
        Body bytes = body.isMissingNode() ? Body.EMPTY : Body.of(body.toString());
        return new Example(name, operationId, new HttpResponse(status, Headers.of(fields), bytes), body);
    }
}
