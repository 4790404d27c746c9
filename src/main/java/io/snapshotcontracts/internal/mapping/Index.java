package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Interaction;
import java.util.List;
import java.util.TreeSet;

/** What the stub can answer, as its page at {@code /} lists it: for people, and as JSON for programs. */
final class Index {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode operations = json.putArray("operations");

    void add(ServedOperation served, List<StubOnlyMapping> ofContract, List<List<StubOnlyMapping>> families) {
        ObjectNode operation = operations.addObject();
        operation.put("provider", served.provider());
        operation.put("operation", served.operation().operationId());
        operation.put("method", served.operation().method());
        operation.put("path", served.operation().pathTemplate());
        ArrayNode credentials = operation.putArray("credentials");
        FallbackMappings.acceptedCredentials(served).keySet().forEach(credentials::add);
        operation.set("request", IndexRequest.of(served));
        ArrayNode identifiers = operation.putArray("identifiers");
        for (Interaction interaction : served.interactions()) {
            ObjectNode identifier = IndexRequest.of(served, interaction);
            identifiers.add(identifier);
            identifier.put("status", interaction.expectedStatus());
            identifier.put("state", interaction.state());
            identifier.put("description", interaction.description());
        }
        ArrayNode codes = operation.putArray("codes");
        new TreeSet<>(served.operation().statuses())
                .stream().filter(status -> served.answerOf(status).isPresent()).forEach(codes::add);
        ArrayNode examples = operation.putArray("examples");
        ofContract.forEach(mapping -> add(examples, mapping));
        families.forEach(family -> family.forEach(mapping -> add(examples, mapping)));
    }

    private static void add(ArrayNode examples, StubOnlyMapping mapping) {
        JsonNode metadata = mapping.metadata();
        if (metadata.has("example") || metadata.has("identifier")) {
            ObjectNode example = examples.addObject();
            for (String key : List.of("example", "identifier", "origin", "reason", "since", "source")) {
                if (metadata.has(key)) {
                    example.set(key, metadata.path(key));
                }
            }
        }
    }

    /** The page, and the same as JSON for a request that accepts it. */
    List<StubOnlyMapping> mappings() {
        ObjectNode page = response("text/html; charset=utf-8");
        page.put("body", IndexPage.of(json));
        StubOnlyMapping.transform(page, List.of(StubOnlyMapping.TEMPLATE));
        ObjectNode data = response("application/json");
        data.set("jsonBody", json);
        ObjectNode wantsJson = request();
        wantsJson.putObject("headers").putObject("Accept").put("matches", "(?i)application/json.*");
        return List.of(
                mapping("the index as a page", Priority.APART, request(), page),
                mapping("the index as JSON", Priority.APART - 1, wantsJson, data));
    }

    private static ObjectNode request() {
        return JsonNodeFactory.instance.objectNode().put("method", "GET").put("urlPath", "/");
    }

    private static ObjectNode response(String type) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("status", 200);
        response.putObject("headers").put("Content-Type", type);
        CrossOrigin.allow(response);
        return response;
    }

    private static StubOnlyMapping mapping(String name, int priority, ObjectNode request, ObjectNode response) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("origin", "stub-only");
        metadata.put("reason", "says what the stub can answer");
        return new StubOnlyMapping(name, priority, request, response, metadata);
    }
}
