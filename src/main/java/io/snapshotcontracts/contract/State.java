package io.snapshotcontracts.contract;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A provider state and the contract's example values for its parameters, in the file's order. */
public record State(String name, Map<String, String> parameters) {

    public State {
        requireNonNull(name, "name");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
