package io.snapshotcontracts.internal.coverage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.snapshotcontracts.internal.contract.ContractBody;
import io.snapshotcontracts.internal.contract.ContractResponse;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * An answer that a contract or a mapping shows, and the interaction that it answers.
 *
 * @param name the interaction's, or the mapping's file
 * @param body the answer's body as JSON, missing where it is none
 */
record Example(String name, Interaction interaction, HttpResponse answer, JsonNode body) {

    Example {
        requireNonNull(name, "name");
        requireNonNull(interaction, "interaction");
        requireNonNull(answer, "answer");
        requireNonNull(body, "body");
    }

    /** An interaction's own example answer. */
    static Example of(Interaction interaction) {
        ContractResponse response = interaction.response();
        ContractBody body = response.body();
        Headers headers = Headers.of(response.headers());
        if (body.isPresent()
                && !headers.has("Content-Type")
                && !body.type().base().isEmpty()) {
            headers = headers.with("Content-Type", body.type().base());
        }
        return new Example(
                interaction.name(),
                interaction,
                new HttpResponse(response.status(), headers, body.content()),
                body.json() == null ? MissingNode.getInstance() : body.json());
    }

    /**
     * The answer of a mapping.
     *
     * @param file the mapping's
     * @param interaction the one that it was made from
     */
    static Example of(String file, JsonNode mapping, Interaction interaction) {
        JsonNode response = mapping.path("response");
        JsonNode body = response.path("jsonBody");
        Map<String, List<String>> headers = response.path("headers").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> texts(field.getValue())));
        HttpResponse answer = new HttpResponse(
                response.path("status").asInt(200),
                Headers.of(headers),
                body.isMissingNode() ? Body.EMPTY : Body.of(body.toString()));
        return new Example(file, interaction, answer, body);
    }

    private static List<String> texts(JsonNode values) {
        return values.isArray()
                ? StreamSupport.stream(values.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(values.asText());
    }
}
