package io.snapshotcontracts.internal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.accept.OperationNames;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.contract.State;
import io.snapshotcontracts.internal.environment.StateSettings;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.internal.judge.Judgement;
import io.snapshotcontracts.result.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One interaction against one target: what would be sent, or why nothing is. */
final class PlannedInteraction {

    private final Target target;
    private final Contract contract;
    private final Interaction interaction;
    private final Credentials credentials;
    private final Documentation documentation;
    private final Judge judge;

    private PlannedInteraction(
            Target target,
            Contract contract,
            Interaction interaction,
            Credentials credentials,
            Documentation documentation,
            Judge judge) {
        this.target = target;
        this.contract = contract;
        this.interaction = interaction;
        this.credentials = credentials;
        this.documentation = documentation;
        this.judge = judge;
    }

    /** All interactions of the target's provider, in contract order. */
    static List<PlannedInteraction> of(ContractSet contracts, Target target) {
        Documentation documentation = contracts.documentationOf(target.provider());
        Credentials credentials = new Credentials(documentation);
        Judge judge = new Judge(contracts, target.provider());
        contracts.contractsOf(target.provider()).forEach(contract -> contract.interactions()
                .forEach(judge::prepare));
        return contracts.contractsOf(target.provider()).stream()
                .flatMap(contract -> contract.interactions().stream()
                        .map(interaction -> new PlannedInteraction(
                                target, contract, interaction, credentials, documentation, judge)))
                .toList();
    }

    Target target() {
        return target;
    }

    Contract contract() {
        return contract;
    }

    Interaction interaction() {
        return interaction;
    }

    /** The operation that the interaction belongs to; the one that it names where there is no documentation. */
    @Nullable
    String operationId() {
        return documentation
                .operationOf(interaction)
                .map(Operation::operationId)
                .or(interaction::operationId)
                .orElse(null);
    }

    /** What a file of accepted findings calls it, which every interaction has. */
    String operationName() {
        return OperationNames.of(documentation, interaction);
    }

    /** Whether the answer is judged by an operation of the documentation, or there is no documentation. */
    boolean isDocumented() {
        return !documentation.isThere()
                || documentation.operationOf(interaction).isPresent();
    }

    boolean isAbout(String operationId, int status) {
        return documentation.isAbout(interaction, operationId, status);
    }

    Judgement judge(HttpResponse answer) {
        return judge.judge(contract, interaction, answer);
    }

    /** What the page's rules say of an answer, independently of this interaction. */
    List<Finding> findingsOfThePage(HttpResponse answer) {
        return documentation
                .operationOf(interaction)
                .map(operation -> judge.findingsOfThePage(operation, answer))
                .orElse(List.of());
    }

    Credentials credentials() {
        return credentials;
    }

    /** Why the interaction is not asked, null where it is. */
    @Nullable
    String notProvoked() {
        List<State> unlisted = unlistedStates();
        if (!unlisted.isEmpty()) {
            return "the environment file does not list the state; to exercise it, add to 'states': "
                    + String.join("; ", unlisted.stream().map(StateYaml::line).toList());
        }
        if (!target.givesHeaders() || !interaction.isAboutItsSecurityScheme()) {
            return null;
        }
        HttpRequest example = interaction.exampleRequest();
        return credentials.suit(example, givenHeaders())
                ? null
                : "it is about " + String.join(", ", credentials.namesIn(example))
                        + ", which the given headers do not use";
    }

    List<State> unlistedStates() {
        return target.environment() == null
                ? List.of()
                : interaction.states().stream()
                        .filter(state -> !target.environment().states().containsKey(state.name()))
                        .toList();
    }

    /**
     * The request with the implementation's own values and headers.
     *
     * @param fromSetup values that a setup call gave; they stand before all others
     */
    HttpRequest request(Map<String, JsonNode> fromSetup) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        settings().forEach(state -> state.parameters().forEach((name, text) -> values.put(name, typed(name, text))));
        values.putAll(fromSetup);
        if (target.environment() != null && unlistedStates().isEmpty()) {
            requireValues(values);
        }
        return withOwnHeaders(interaction.request(values));
    }

    // the contract's example would be a real identifier in production
    private void requireValues(Map<String, JsonNode> values) {
        for (String name : interaction.requiredParameters()) {
            JsonNode value = values.get(name);
            if (value == null || (value.isTextual() && value.asText().isEmpty())) {
                throw new InvalidContractException(interaction.source() + ": the request needs the parameter '" + name
                        + "', which the environment file gives no value");
            }
        }
    }

    // an environment file writes texts; the contract's example shows what the parameter is
    private JsonNode typed(String name, String text) {
        JsonNode example = interaction.exampleParameters().get(name);
        boolean number = example != null && example.isNumber() && text.matches("-?(?:0|[1-9][0-9]{0,17})");
        return number ? LongNode.valueOf(Long.parseLong(text)) : TextNode.valueOf(text);
    }

    /** The request before any setup, which can give values that the contract leaves out: then as the contract shows it. */
    HttpRequest planned() {
        return target.providerStatesUrl() == null ? request(Map.of()) : withOwnHeaders(interaction.exampleRequest());
    }

    private HttpRequest withOwnHeaders(HttpRequest request) {
        Headers headers = credentials.replaced(request.headers(), target.givesHeaders(), givenHeaders());
        for (String removed : removedHeaders()) {
            headers = headers.without(removed);
        }
        return request.withHeaders(headers);
    }

    /** What the user gives for this interaction's states. */
    Headers givenHeaders() {
        Headers headers = target.headers();
        for (StateSettings state : settings()) {
            headers = headers.replacedBy(state.headers());
        }
        for (String removed : removedHeaders()) {
            headers = headers.without(removed);
        }
        return headers;
    }

    private List<String> removedHeaders() {
        return settings().stream()
                .flatMap(state -> state.removedHeaders().stream())
                .toList();
    }

    private List<StateSettings> settings() {
        return target.environment() == null
                ? List.of()
                : interaction.states().stream()
                        .map(state -> target.environment().states().get(state.name()))
                        .filter(Objects::nonNull)
                        .toList();
    }
}
