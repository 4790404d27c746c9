package io.snapshotcontracts.internal.environment;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.http.Headers;
import java.util.List;
import java.util.Map;

/**
 * How one provider state is had from a live implementation.
 *
 * @param parameters values for the state's parameters, not yet encoded
 * @param headers stand in the place of those that every request carries
 * @param removedHeaders names of those that are not sent at all
 */
public record StateSettings(Map<String, String> parameters, Headers headers, List<String> removedHeaders) {

    public StateSettings {
        requireNonNull(headers, "headers");
        parameters = Map.copyOf(parameters);
        removedHeaders = List.copyOf(removedHeaders);
    }

    boolean givesHeaders() {
        return !headers.fields().isEmpty() || !removedHeaders.isEmpty();
    }
}
