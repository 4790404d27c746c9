package io.snapshotcontracts.junit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How to get one documented answer.
 *
 * @param parameter the identifier in the path
 * @param headers names of those that the contract's request carries
 */
record DocumentedAnswer(String state, String parameter, String path, List<String> headers, int status) {

    DocumentedAnswer {
        requireNonNull(state, "state");
        requireNonNull(parameter, "parameter");
        requireNonNull(path, "path");
        headers = List.copyOf(headers);
    }

    /** An interaction of one provider state with one parameter, which is what these contracts hold. */
    static DocumentedAnswer of(JsonNode interaction) {
        JsonNode state = interaction.path("providerStates").path(0);
        JsonNode request = interaction.path("request");
        List<String> headers = new ArrayList<>();
        request.path("headers").fieldNames().forEachRemaining(headers::add);
        return new DocumentedAnswer(
                state.path("name").asText(),
                state.path("params")
                        .path(state.path("params").fieldNames().next())
                        .asText(),
                request.path("path").asText(),
                headers,
                interaction.path("response").path("status").asInt());
    }
}
