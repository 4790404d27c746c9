package io.snapshotcontracts.internal.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A provider state and the contract's example values for its parameters, in the file's order and with their types. */
public record State(String name, Map<String, JsonNode> parameters) {

    public State {
        requireNonNull(name, "name");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The states of an interaction: a list, or one name as Pact 1 and 2 have it. */
    static List<State> of(JsonNode interaction) {
        List<State> states = new ArrayList<>();
        for (String member : new String[] {"providerStates", "providerState", "provider_state"}) {
            JsonNode found = interaction.path(member);
            if (found.isArray()) {
                found.forEach(state -> add(state, states));
            } else {
                add(found, states);
            }
            if (!states.isEmpty()) {
                break;
            }
        }
        return List.copyOf(states);
    }

    private static void add(JsonNode state, List<State> states) {
        String name = state.isObject() ? state.path("name").asText("") : state.isTextual() ? state.asText() : "";
        if (!name.isBlank()) {
            Map<String, JsonNode> parameters = new LinkedHashMap<>();
            state.path("params").properties().forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
            states.add(new State(name, parameters));
        }
    }

    /** The parameters as texts. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, value) -> texts.put(name, ValueMaker.asText(value)));
        return texts;
    }
}
