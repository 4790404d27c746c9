package io.snapshotcontracts.internal.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One request of a contract and the answer that the consumer needs. */
public final class Interaction {

    private final String file;
    private final int number;
    private final JsonNode json;
    private final boolean versionFour;
    private final List<State> states;
    private final boolean pending;
    private final UnaryOperator<String> shown;
    private @Nullable Parts parts;

    /**
     * @param number from 1, among the file's interactions of all kinds
     * @param versionFour whether bodies are in the form of Pact 4
     */
    Interaction(String file, int number, JsonNode json, boolean versionFour) {
        this(file, number, json, versionFour, json.path("pending").asBoolean(), UnaryOperator.identity());
    }

    private Interaction(
            String file, int number, JsonNode json, boolean versionFour, boolean pending, UnaryOperator<String> shown) {
        this.file = file;
        this.number = number;
        this.json = json;
        this.versionFour = versionFour;
        this.states = State.of(json);
        this.pending = pending;
        this.shown = shown;
    }

    /** The same interaction of a contract that is pending as a whole. */
    Interaction asPending() {
        return new Interaction(file, number, json, versionFour, true, shown);
    }

    /** The same interaction with something taken out of the names that reports show. */
    Interaction shownBy(UnaryOperator<String> mask) {
        return new Interaction(file, number, json, versionFour, pending, mask);
    }

    /** What has to be read before anything can be sent. */
    private record Parts(ContractRequest request, ContractResponse response, Generators generators) {}

    /**
     * Reads all that a run needs of the interaction.
     *
     * @throws InvalidContractException where it cannot be sent, or its answer not be judged
     */
    void check() {
        if (!json.path("description").isTextual()
                || json.path("description").asText().isBlank()) {
            throw InvalidContractException.at(file, place() + "/description", "a text is required here");
        }
        parts();
    }

    private synchronized Parts parts() {
        Parts read = parts;
        if (read == null) {
            MessageReader reader = new MessageReader(file, place(), json, versionFour);
            read = new Parts(reader.request(), reader.response(), reader.generators());
            parts = read;
        }
        return read;
    }

    /** The interaction's place in its file, as a JSON pointer. */
    public String place() {
        return "/interactions/" + (number - 1);
    }

    /** The contract file's name. */
    public String file() {
        return file;
    }

    public String description() {
        return shown.apply(json.path("description").asText());
    }

    /** The provider states as the contract orders them; a verifier sets up all of them. */
    public List<State> states() {
        return states;
    }

    /** The provider states' names as one text, null where there is none. */
    public @Nullable String state() {
        return states.isEmpty()
                ? null
                : shown.apply(states.stream().map(State::name).collect(Collectors.joining(" and ")));
    }

    /** The request as the contract shows it. */
    public ContractRequest contractRequest() {
        return parts().request();
    }

    /** The body that the contract gives the request. */
    public ContractBody requestBody() {
        return parts().request().body();
    }

    /** Whether provider states make the request's path, of which the contract shows an example. */
    public boolean hasPathGenerator() {
        JsonNode path = json.path("request").path("generators").path("path");
        return path.isObject() && !path.isEmpty();
    }

    /**
     * Which other requests the contract would accept; nothing is judged by these, so that they are read when needed.
     *
     * @throws InvalidContractException where a rule cannot be read
     */
    public Rules requestRules() {
        return RulesReader.read(
                file, place() + "/request/matchingRules", json.path("request").path("matchingRules"));
    }

    /** The answer that the consumer needs. */
    public ContractResponse response() {
        return parts().response();
    }

    public int expectedStatus() {
        return response().status();
    }

    /** Whether the interaction or its whole contract is pending: it is judged, and does not decide over the run. */
    public boolean isPending() {
        return pending;
    }

    /** The contract file and this interaction's number in it, from 1. */
    public String source() {
        return file + ", interaction " + number;
    }

    /** Unique among the interactions of all contracts. */
    public String name() {
        return source() + ": " + description();
    }

    /** The interaction as the file has it. */
    public JsonNode json() {
        return json;
    }

    /** The documented operation that this interaction is about, where the contract names one. */
    public Optional<String> operationId() {
        return Optional.of(reference("openapi", "operationId").asText()).filter(id -> !id.isEmpty());
    }

    /** Whether the interaction is about such an answer. */
    public boolean isAbout(String operation, int status) {
        return operationId().filter(operation::equals).isPresent() && response().accepts(status);
    }

    /** Whether the interaction is about the authentication scheme that it uses, and says nothing under another. */
    public boolean isAboutItsSecurityScheme() {
        return !reference("openapi", "securityScheme").isMissingNode();
    }

    /** Top-level fields whose absence is the point of this interaction; Pact has no rule that demands it. */
    public List<String> absentFields() {
        return StreamSupport.stream(
                        reference("snapshot-contracts", "absentFields").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private JsonNode reference(String group, String name) {
        return json.path("comments").path("references").path(group).path(name);
    }

    /** The contract's own example values for the parameters of its provider states. */
    public Map<String, JsonNode> exampleParameters() {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        states.forEach(state -> parameters.putAll(state.parameters()));
        return parameters;
    }

    /** One of them as text, empty where there is none of that name. */
    public String exampleParameter(String name) {
        JsonNode value = exampleParameters().get(name);
        return value == null ? "" : ValueMaker.asText(value);
    }

    /** Names of the parameters that the request is made with. */
    public SortedSet<String> requiredParameters() {
        return Generators.parameters(json.path("request").path("generators"));
    }

    /**
     * The request to send, the contract's example headers included.
     *
     * @param parameters values of the provider states' parameters, used before the examples; a parameter with neither
     *     leaves the example of the request
     */
    public HttpRequest request(Map<String, JsonNode> parameters) {
        Map<String, JsonNode> values = exampleParameters();
        values.putAll(parameters);
        // an identifier that is empty makes another path
        values.values()
                .removeIf(
                        value -> value instanceof TextNode text && text.asText().isEmpty());
        Parts read = parts();
        return new RequestMaker(read.request(), read.generators(), new ValueMaker(source(), values)).make();
    }

    /** The request as the contract shows it, with no value put in; needs none. */
    public HttpRequest exampleRequest() {
        return new RequestMaker(parts().request(), Generators.NONE, new ValueMaker(source(), Map.of())).make();
    }
}
