package io.snapshotcontracts.internal.environment;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.State;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which states a provider's contracts name, and which parameters each takes. */
final class StateRules {

    private final List<Interaction> interactions;
    private final SortedMap<String, SortedSet<String>> parameters = new TreeMap<>();

    StateRules(List<Contract> contracts) {
        interactions = contracts.stream()
                .flatMap(contract -> contract.interactions().stream())
                .toList();
        for (Interaction interaction : interactions) {
            for (State state : interaction.states()) {
                SortedSet<String> names = parameters.computeIfAbsent(state.name(), unused -> new TreeSet<>());
                names.addAll(state.parameters().keySet());
                names.addAll(interaction.requiredParameters());
            }
        }
    }

    /** A parameter that a listed state's interaction needs and no listed state gives. */
    record Missing(String state, String parameter) {}

    Set<String> names() {
        return parameters.keySet();
    }

    Set<String> parameters(String state) {
        return parameters.getOrDefault(state, new TreeSet<>());
    }

    Optional<Missing> missingParameter(Map<String, StateSettings> listed) {
        for (Interaction interaction : interactions) {
            List<String> states = interaction.states().stream().map(State::name).toList();
            if (states.isEmpty() || !listed.keySet().containsAll(states)) {
                continue;
            }
            Set<String> given = new HashSet<>();
            states.forEach(state -> given.addAll(settings(listed, state)));
            for (String needed : interaction.requiredParameters()) {
                if (!given.contains(needed)) {
                    return Optional.of(new Missing(ownerOf(needed, interaction), needed));
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> settings(Map<String, StateSettings> listed, String state) {
        StateSettings settings = listed.get(state);
        return settings == null ? Set.of() : settings.parameters().keySet();
    }

    private static String ownerOf(String parameter, Interaction interaction) {
        return interaction.states().stream()
                .filter(state -> state.parameters().containsKey(parameter))
                .findFirst()
                .orElse(interaction.states().get(0))
                .name();
    }
}
