package io.snapshotcontracts.internal.environment;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.http.Headers;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One live implementation as its environment file describes it, variables expanded.
 *
 * @param headers sent with each request
 * @param states the states that the implementation holds, by name; no other state is exercised
 */
public record Environment(String provider, URI url, Headers headers, Map<String, StateSettings> states) {

    public Environment {
        requireNonNull(provider, "provider");
        requireNonNull(url, "url");
        requireNonNull(headers, "headers");
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /** Whether the file says anything about headers; then the contract's example credentials are not sent. */
    public boolean givesHeaders() {
        return !headers.fields().isEmpty() || states.values().stream().anyMatch(StateSettings::givesHeaders);
    }
}
