package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.ContractSet.Part;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.deviation.Deviation;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.internal.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks at what the stub's data of one provider name: keys, operations, states, statuses, parameters, deviations. */
final class StubDataCheck {

    private final ContractSet contracts;
    private final String provider;
    private final Documentation page;
    private final List<Interaction> interactions;
    private final List<String> problems = new ArrayList<>();

    private StubDataCheck(ContractSet contracts, String provider) {
        this.contracts = contracts;
        this.provider = provider;
        this.page = contracts.documentationOf(provider);
        this.interactions = contracts.contractsOf(provider).stream()
                .map(Contract::interactions)
                .flatMap(List::stream)
                .toList();
    }

    /** All problems of a folder, each with file and place. */
    static List<String> problems(ContractSet contracts) {
        Set<String> providers = new TreeSet<>(contracts.providers());
        providers.addAll(contracts.documentedProviders());
        List<String> all = new ArrayList<>();
        for (String provider : providers) {
            StubDataCheck check = new StubDataCheck(contracts, provider);
            try {
                StubData.json(contracts, provider).ifPresent(check::look);
            } catch (InvalidContractException e) {
                all.add(String.valueOf(e.getMessage()));
            }
            all.addAll(check.problems);
        }
        return all;
    }

    private void look(JsonNode json) {
        if (!json.isObject()) {
            problem("", "an object is required here");
            return;
        }
        keys("", json, StubData.KEYS);
        json.path("answers").properties().forEach(answer -> answer(answer.getKey(), answer.getValue()));
        String deviation = json.path("withoutCredential").asText();
        if (!deviation.isEmpty()) {
            Set<String> known = KnownDeviations.of(contracts, provider).all().stream()
                    .map(Deviation::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            known("/withoutCredential", "known deviation", deviation, known);
        }
        for (StubData.Kind kind : List.of(StubData.LIFECYCLES, StubData.EXAMPLES)) {
            JsonNode entries = json.path(kind.key());
            if (!entries.isMissingNode() && !entries.isArray()) {
                problem("/" + kind.key(), "a list is required here");
            }
            for (int i = 0; i < entries.size(); i++) {
                entry("/" + kind.key() + "/" + i, kind, entries.path(i));
            }
        }
    }

    private void answer(String status, JsonNode state) {
        String place = "/answers/" + status;
        Set<String> statuses = interactions.stream()
                .map(interaction -> Integer.toString(interaction.expectedStatus()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (known(place, "interaction of status", status, statuses)) {
            known(
                    place,
                    "interaction of status " + status + " of the state",
                    state.asText(),
                    states(interactions.stream()
                            .filter(interaction -> Integer.toString(interaction.expectedStatus())
                                    .equals(status))
                            .toList()));
        }
    }

    private void entry(String place, StubData.Kind kind, JsonNode entry) {
        if (!entry.isObject()) {
            problem(place, "an object is required here");
            return;
        }
        keys(place, entry, kind.keys());
        if (!StubData.isName(entry.path("name").asText())) {
            problem(place + "/name", "'" + entry.path("name").asText() + "' is no name in kebab case");
        }
        Optional<Operation> operation = operation(place, entry);
        boolean changes = entry.has("of") || !entry.has("response");
        if (changes) {
            change(place, kind, entry, operation);
        } else if (!entry.has("operation") && page.operations().size() > 1) {
            problem(place, "the page has several operations; 'operation' has to say which one answers so");
        }
        if (kind.equals(StubData.LIFECYCLES)) {
            if (entry.path("identifier").asText().isEmpty()) {
                problem(place + "/identifier", "a text is required here");
            }
            if (!entry.path("stages").isArray() || entry.path("stages").isEmpty()) {
                problem(place + "/stages", "a list of changes is required here");
            }
        }
    }

    private Optional<Operation> operation(String place, JsonNode entry) {
        String named = entry.path("operation").asText();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        known(
                place + "/operation",
                "operation",
                named,
                page.operations().stream().map(Operation::operationId).toList());
        return page.operation(named);
    }

    private void change(String place, StubData.Kind kind, JsonNode entry, Optional<Operation> operation) {
        String state = entry.path("of").asText();
        List<Interaction> candidates = interactions.stream()
                .filter(interaction ->
                        operation.isEmpty() || page.operationOf(interaction).equals(operation))
                .toList();
        String what = "interaction"
                + operation.map(each -> " of " + each.operationId()).orElse("") + " of the state";
        if (!known(place + "/of", what, state, states(candidates))) {
            return;
        }
        Interaction base = candidates.stream()
                .filter(interaction -> state.equals(interaction.state()))
                .findFirst()
                .orElseThrow();
        String parameter = entry.path("parameter").asText();
        if (!parameter.isEmpty()) {
            Collection<String> parameters = page.operationOf(base)
                    .map(each -> OperationPath.of(each.openApi()).parameters().values())
                    .orElse(List.of());
            known(place + "/parameter", "parameter of the path", parameter, parameters);
        }
        JsonNode body = ResponseTranslation.of(base).path("jsonBody");
        if (page.operationOf(base).isPresent()) {
            body = new Page(page).answer(base).path("jsonBody");
        }
        List<JsonNode> edits = new ArrayList<>();
        if (kind.equals(StubData.LIFECYCLES)) {
            entry.path("stages").forEach(edits::add);
        } else {
            edits.add(entry);
        }
        for (JsonNode edit : edits) {
            try {
                Edits.apply(file() + ": at " + place, body, edit);
            } catch (InvalidContractException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private static Set<String> states(List<Interaction> interactions) {
        Set<String> states = new TreeSet<>();
        interactions.forEach(interaction -> {
            String state = interaction.state();
            if (state != null) {
                states.add(state);
            }
        });
        return states;
    }

    private boolean known(String place, String what, String name, Collection<String> names) {
        if (names.contains(name)) {
            return true;
        }
        problem(place, "there is no " + what + " '" + name + "'" + Nearest.hint(name, names));
        return false;
    }

    private void keys(String place, JsonNode json, Set<String> keys) {
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (!keys.contains(member.getKey())) {
                problem(
                        place + "/" + member.getKey(),
                        "the key '" + member.getKey() + "' is unknown" + Nearest.hint(member.getKey(), keys));
            }
        }
    }

    private void problem(String place, String problem) {
        problems.add(file() + ": " + (place.isEmpty() ? "" : "at " + place + ": ") + problem);
    }

    private String file() {
        return Part.STUB.file(provider);
    }
}
