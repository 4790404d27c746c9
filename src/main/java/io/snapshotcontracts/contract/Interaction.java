package io.snapshotcontracts.contract;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.generators.GeneratorTestMode;
import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.http.Body;
import io.snapshotcontracts.http.Header;
import io.snapshotcontracts.http.Headers;
import io.snapshotcontracts.http.HttpRequest;
import io.snapshotcontracts.http.PercentEncoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One request of a contract and the answer that the consumer needs. */
public final class Interaction {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    private final String file;
    private final int number;
    private final JsonNode json;
    private final SynchronousRequestResponse pact;

    Interaction(String file, int number, JsonNode json, SynchronousRequestResponse pact) {
        this.file = file;
        this.number = number;
        this.json = json;
        this.pact = pact;
    }

    public String description() {
        return json.path("description").asText();
    }

    /** The provider states as the contract orders them; a verifier sets up all of them. */
    public List<State> states() {
        return pact.getProviderStates().stream()
                .map(state -> new State(String.valueOf(state.getName()), texts(state)))
                .toList();
    }

    /** The provider states' names as one text, null where there is none. */
    public @Nullable String state() {
        List<State> states = states();
        return states.isEmpty() ? null : states.stream().map(State::name).collect(Collectors.joining(" and "));
    }

    public int expectedStatus() {
        return pact.getResponse().getStatus();
    }

    /** The contract file and this interaction's number in it, from 1. */
    public String source() {
        return file + ", interaction " + number;
    }

    /** Unique among the interactions of all contracts. */
    public String name() {
        return source() + ": " + description();
    }

    /** The interaction as it stands in the file. */
    public JsonNode json() {
        return json;
    }

    /** The same for pact-jvm's matching. */
    public SynchronousRequestResponse pact() {
        return pact;
    }

    /** The documented operation that this interaction is about, where the contract names one. */
    public Optional<String> operationId() {
        return Optional.of(reference("openapi", "operationId").asText()).filter(id -> !id.isEmpty());
    }

    /** Whether the interaction is about such an answer. */
    public boolean isAbout(String operation, int status) {
        return expectedStatus() == status
                && operationId().filter(operation::equals).isPresent();
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
    public Map<String, String> exampleParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        states().forEach(state -> parameters.putAll(state.parameters()));
        return parameters;
    }

    /** Names of the parameters without which the request cannot be made. */
    public SortedSet<String> requiredParameters() {
        SortedSet<String> names = new TreeSet<>();
        Matcher matcher =
                PLACEHOLDER.matcher(json.path("request").path("generators").toString());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /**
     * The request to send, the contract's example headers included.
     *
     * @param parameters values for the provider states' parameters, not yet encoded; they stand before the examples
     * @throws InvalidContractException where a parameter has neither a value nor an example
     */
    public HttpRequest request(Map<String, String> parameters) {
        Map<String, String> values = exampleParameters();
        values.putAll(parameters);
        Map<String, Object> encoded = new LinkedHashMap<>();
        values.forEach((name, value) -> encoded.put(name, PercentEncoding.encode(value)));
        for (String name : requiredParameters()) {
            if (values.getOrDefault(name, "").isEmpty()) {
                throw InvalidContractException.at(
                        source(), "", "the request needs the parameter '" + name + "', which has no value");
            }
        }
        return asHttp(pact.getRequest().generatedRequest(Map.of("providerState", encoded), GeneratorTestMode.Provider));
    }

    /** The request as the contract shows it, with no value put in; needs none. */
    public HttpRequest exampleRequest() {
        return asHttp(pact.getRequest());
    }

    private static HttpRequest asHttp(IRequest request) {
        return new HttpRequest(request.getMethod(), target(request), headers(request), body(request));
    }

    private static String target(IRequest request) {
        StringBuilder target = new StringBuilder(PercentEncoding.encodePath(request.getPath()));
        String separator = "?";
        for (Map.Entry<String, List<String>> parameter : request.getQuery().entrySet()) {
            for (@Nullable String value : parameter.getValue()) {
                target.append(separator).append(PercentEncoding.encode(parameter.getKey()));
                if (value != null) {
                    target.append('=').append(PercentEncoding.encode(value));
                }
                separator = "&";
            }
        }
        return target.toString();
    }

    private static Headers headers(IRequest request) {
        List<Header> fields = new ArrayList<>();
        request.getHeaders().forEach((name, values) -> fields.add(new Header(name, String.join(", ", values))));
        Headers headers = new Headers(fields);
        boolean typeIsMissing = request.getBody().isPresent() && !headers.has("Content-Type");
        return typeIsMissing
                ? headers.with("Content-Type", request.determineContentType().toString())
                : headers;
    }

    private static Body body(IRequest request) {
        return Body.of(request.getBody().orEmpty());
    }

    private static Map<String, String> texts(ProviderState state) {
        Map<String, String> texts = new LinkedHashMap<>();
        state.getParams().forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
