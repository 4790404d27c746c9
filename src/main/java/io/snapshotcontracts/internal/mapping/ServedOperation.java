package io.snapshotcontracts.internal.mapping;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One documented operation that the stub serves, with the interactions that are about it.
 *
 * @param moreConcrete paths that its own template fits too, and that other operations answer
 * @param elsewhere paths of other operations that are also paths of this one below a server's path
 */
record ServedOperation(
        Page page,
        Operation operation,
        List<Interaction> interactions,
        StubData data,
        List<OperationPath> moreConcrete,
        List<OperationPath> elsewhere,
        OperationPath path) {

    ServedOperation {
        requireNonNull(page, "page");
        requireNonNull(operation, "operation");
        requireNonNull(data, "data");
        interactions = List.copyOf(interactions);
        moreConcrete = List.copyOf(moreConcrete);
        elsewhere = List.copyOf(elsewhere);
    }

    ServedOperation(Page page, Operation operation, List<Interaction> interactions, StubData data) {
        this(page, operation, interactions, data, List.of(), List.of(), OperationPath.of(operation.openApi()));
    }

    /** The same beside operations whose paths are of this operation too, and more concrete. */
    ServedOperation beside(List<ServedOperation> others) {
        List<OperationPath> same = others.stream()
                .filter(other -> other.operation().method().equals(operation.method()))
                .map(ServedOperation::path)
                .toList();
        return new ServedOperation(
                page,
                operation,
                interactions,
                data,
                same.stream().filter(other -> other.isMoreConcreteThan(path)).toList(),
                same.stream()
                        .filter(other -> path.belowServers().stream().anyMatch(other::mayOverlap))
                        .map(OperationPath::whole)
                        .toList(),
                path);
    }

    /** The same where another of the path's parameters is the identifier. */
    ServedOperation identifiedBy(String parameter) {
        return new ServedOperation(
                page, operation, interactions, data, moreConcrete, elsewhere, path.identifiedBy(parameter));
    }

    Documentation documentation() {
        return page.documentation();
    }

    String provider() {
        return documentation().provider();
    }

    /** A request for this operation. */
    ObjectNode request(String identifierPattern) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("method", operation.method());
        request.put(
                "urlPattern",
                none(moreConcrete) + path.prefix(none(elsewhere)) + path.wholePattern(identifierPattern) + query());
        return request;
    }

    private static String none(List<OperationPath> others) {
        return others.stream()
                .map(other -> "(?!" + other.urlPattern(OperationPath.ANY) + "(?:\\?.*)?$)")
                .collect(Collectors.joining());
    }

    /** Any query of documented parameters, which may be missing; whether the page requires one is not asked here. */
    private String query() {
        String names = operation.openApi().parameters().stream()
                .map(OpenApiNode::json)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter ->
                        FormTranslation.encoded(parameter.path("name").asText()) + "(?:%5[Bb][^=&]*|\\[[^=&]*)?")
                .collect(Collectors.joining("|"));
        return names.isEmpty() ? "" : "(?:\\?(?:(?:" + names + ")(?:=[^&]*)?(?:&|$))*)?";
    }

    /** Codes that the page documents only by their range. */
    List<Integer> statusesOfRanges() {
        return operation.openApi().responseKeys().stream()
                .filter(key -> key.endsWith("XX"))
                .sorted()
                .flatMap(key -> IntStream.range(0, 100).mapToObj(i -> (key.charAt(0) - '0') * 100 + i))
                .filter(status -> !operation.statuses().contains(status))
                .toList();
    }

    StubOnlyMapping mapping(String what, int priority, ObjectNode request, ObjectNode response, String origin) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("origin", origin);
        metadata.put("provider", provider());
        metadata.put("operation", operation.operationId());
        metadata.put("reason", what);
        return new StubOnlyMapping(
                provider() + " " + operation.operationId() + ": " + what, priority, request, response, metadata);
    }

    /** The interaction that represents a status: the one whose state the data name, or else the contract's first. */
    Optional<Interaction> interactionOf(int status) {
        Optional<String> state = data.stateFor(status)
                .filter(name -> documentation().operations().size() == 1
                        || interactions.stream().anyMatch(each -> name.equals(each.state())));
        Optional<Interaction> chosen = interactions.stream()
                .filter(interaction -> interaction.expectedStatus() == status)
                .filter(interaction -> state.isEmpty() || state.get().equals(interaction.state()))
                .findFirst();
        if (state.isPresent() && chosen.isEmpty()) {
            throw new InvalidContractException(
                    provider() + ": no interaction of status " + status + " is of the state '" + state.get() + "'");
        }
        return chosen;
    }

    /** The answer that represents a status: an interaction's, or else the page's own. */
    Optional<ObjectNode> answerOf(int status) {
        return interactionOf(status).map(this::answerOf).or(() -> page.answer(operation, status));
    }

    /**
     * What the page answers where it does not allow a request; a default documents no status in particular.
     *
     * @param status 415 where the media type is the reason, 422 for any other, 404 for none that the page could have
     */
    Optional<ObjectNode> refusal(int status) {
        List<Integer> candidates =
                switch (status) {
                    case 415 -> List.of(415, 400, 422);
                    case 404 -> List.of();
                    default -> List.of(422, 400);
                };
        return candidates.stream()
                .filter(operation.statuses()::contains)
                .flatMap(each -> answerOf(each).stream())
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(operation::documents)
                        .flatMap(each -> answerOf(each).stream())
                        .findFirst());
    }

    /** The first documented success that an answer is known of. */
    Optional<ObjectNode> success() {
        return operation.statuses().stream()
                .filter(status -> status / 100 == 2)
                .sorted()
                .flatMap(status -> answerOf(status).stream())
                .findFirst();
    }

    /** The same with the contract's own identifier. */
    Optional<ObjectNode> successExample() {
        return operation.statuses().stream()
                .filter(status -> status / 100 == 2)
                .sorted()
                .flatMap(status ->
                        interactionOf(status).map(page::answer).or(() -> page.answer(operation, status)).stream())
                .findFirst();
    }

    /**
     * The entries that are about this operation: those that name it, and of the others those that change an answer of one
     * of its states or, where the page has no other operation, all.
     */
    List<StubData.Entry> dataOf(StubData.Kind kind) {
        boolean isAlone = documentation().operations().size() == 1;
        return data.entries(kind).stream()
                .filter(entry -> {
                    String named = entry.json().path("operation").asText();
                    String state = entry.json().path("of").asText();
                    return named.isEmpty()
                            ? isAlone || interactions.stream().anyMatch(each -> state.equals(each.state()))
                            : named.equals(operation.operationId());
                })
                .toList();
    }

    Interaction interactionInState(String state) {
        return interactions.stream()
                .filter(interaction -> state.equals(interaction.state()))
                .findFirst()
                .orElseThrow(() -> new InvalidContractException(
                        provider() + ": no interaction is of the state '" + state + "', which an example changes"));
    }

    /** The answer that an interaction shows, with the identifier of the request wherever it shows its own. */
    ObjectNode answerOf(Interaction interaction) {
        // a copy: the body is the contract's own
        ObjectNode response = page.answer(interaction).deepCopy();
        JsonNode body = response.path("jsonBody");
        if (echo(body, interaction)) {
            putTemplate(response, body);
        }
        return response;
    }

    /** Lets an answer's body be a template, if it has a place for the identifier, or the JSON's own text. */
    void putTemplate(ObjectNode response, JsonNode body) {
        response.remove("jsonBody");
        response.put("body", path.template(body));
        StubOnlyMapping.transform(response, List.of(StubOnlyMapping.TEMPLATE));
    }

    /** Puts a marker for a segment of the request wherever a body shows the example's; says whether it does. */
    boolean echo(JsonNode body, Interaction interaction) {
        return new Echo(path, interaction).into(body);
    }
}
