package io.snapshotcontracts.junit;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.State;
import io.snapshotcontracts.internal.http.HttpRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An answer that a contract expects, and the request that the stub gives it to.
 *
 * @param description the interaction's
 * @param states the names of its provider states, be it none
 * @param parameters the example values of the states' parameters by name, which the request is made with
 * @param target path and query, percent-encoded
 * @param headers names of those that the contract's request carries
 */
public record DocumentedAnswer(
        String provider,
        String description,
        List<String> states,
        Map<String, String> parameters,
        String method,
        String target,
        List<String> headers,
        int status) {

    /** Takes copies. */
    public DocumentedAnswer {
        requireNonNull(provider, "provider");
        requireNonNull(description, "description");
        states = List.copyOf(states);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        requireNonNull(method, "method");
        requireNonNull(target, "target");
        headers = List.copyOf(headers);
    }

    static DocumentedAnswer of(String provider, Interaction interaction) {
        Map<String, String> parameters = new LinkedHashMap<>();
        interaction.states().forEach(state -> parameters.putAll(state.texts()));
        HttpRequest request = interaction.exampleRequest();
        return new DocumentedAnswer(
                provider,
                interaction.description(),
                interaction.states().stream().map(State::name).toList(),
                parameters,
                request.method(),
                request.target(),
                List.copyOf(request.headers().toMap().keySet()),
                interaction.expectedStatus());
    }

    /** The target without its query, which is how a test knows its own requests. */
    public String path() {
        return target.split("\\?", 2)[0];
    }

    /**
     * The example value of a provider state's parameter.
     *
     * @throws IllegalArgumentException where there is no parameter of that name
     */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("'" + String.join(" and ", states) + "' has no parameter '" + name + "'"
                    + (parameters.isEmpty() ? ", and no other" : ", only " + parameters.keySet()));
        }
        return value;
    }

    /** What it is called by: its description, its provider states, and all of them where there are several. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(states);
        names.add(String.join(" and ", states));
        names.add(description);
        names.remove("");
        return names;
    }
}
