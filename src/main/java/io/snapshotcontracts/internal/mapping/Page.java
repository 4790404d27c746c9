package io.snapshotcontracts.internal.mapping;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.internal.judge.NotJudgedException;
import io.snapshotcontracts.internal.openapi.ApiContent;
import io.snapshotcontracts.internal.openapi.ApiHeader;
import io.snapshotcontracts.internal.openapi.ApiResponse;
import io.snapshotcontracts.internal.openapi.OpenApiNode;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import io.snapshotcontracts.result.Finding;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The answers that a page allows: those of interactions with what they leave out, and its own. */
final class Page {

    private final Documentation documentation;
    private final Judge judge;

    Page(Documentation documentation) {
        this.documentation = requireNonNull(documentation, "documentation");
        this.judge = new Judge(documentation);
    }

    Documentation documentation() {
        return documentation;
    }

    /** The requests that an interaction takes, at the operation's path and below the paths of its servers. */
    RequestPattern request(Interaction interaction) {
        RequestPattern request = RequestTranslation.of(interaction);
        return documentation
                .operationOf(interaction)
                .map(operation -> {
                    OperationPath path = OperationPath.of(operation.openApi());
                    String shown = interaction.exampleRequest().target().split("\\?", 2)[0];
                    return path.prefixes().isEmpty()
                            ? request
                            : request.below(path.prefixes(), path.isBelowServer(shown));
                })
                .orElse(request);
    }

    /**
     * The answer that an interaction shows, with what the page requires beside it.
     *
     * @throws InvalidContractException where the interaction shows what the page forbids
     */
    ObjectNode answer(Interaction interaction) {
        ObjectNode answer = ResponseTranslation.of(interaction);
        Optional<Operation> operation = documentation.operationOf(interaction);
        if (operation.isEmpty() || !operation.get().covers(interaction.expectedStatus())) {
            return answer;
        }
        List<Finding> findings = findings(operation.get(), answer);
        if (findings.isEmpty()) {
            return answer;
        }
        ObjectNode filled;
        try {
            filled = filled(operation.get(), answer.deepCopy());
        } catch (UnusableDocumentException e) {
            throw new InvalidContractException("documentation/" + e.getMessage(), e);
        }
        List<Finding> left = findings(operation.get(), filled);
        if (!left.isEmpty()) {
            throw Refusal.of(
                    interaction,
                    "/response",
                    "the page does not allow this answer: " + left.get(0).statement());
        }
        return filled;
    }

    private static ObjectNode filled(Operation operation, ObjectNode answer) {
        ApiResponse response =
                operation.openApi().response(answer.path("status").asInt()).orElseThrow();
        JsonNode body = answer.path("jsonBody");
        if (body.isContainerNode()) {
            json(response).ifPresent(content -> content.schema().ifPresent(schema -> {
                // the interaction's tree is the contract's own
                JsonNode changed = body.deepCopy();
                SchemaExample.fill(
                        changed, schema, examples(content).stream().findFirst().orElse(missing()));
                answer.set("jsonBody", changed);
            }));
        }
        addHeaders(response, answer.withObject("/headers"));
        return answer;
    }

    /**
     * The page's own answer with a status: its example, or where that is not legal one made from its schema; nothing
     * where neither is legal, or that corner of the page cannot be used.
     */
    Optional<ObjectNode> answer(Operation operation, int status) {
        try {
            return operation.openApi().response(status).flatMap(response -> candidates(response, status).stream()
                    .filter(candidate -> findings(operation, candidate).isEmpty())
                    .findFirst());
        } catch (UnusableDocumentException e) {
            return Optional.empty();
        }
    }

    private static List<ObjectNode> candidates(ApiResponse response, int status) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("status", status);
        ObjectNode headers = answer.putObject("headers");
        addHeaders(response, headers);
        if (response.contents().isEmpty()) {
            return List.of(answer);
        }
        List<ObjectNode> candidates = new ArrayList<>();
        json(response).ifPresent(content -> {
            headers.put("Content-Type", content.mediaType().contains("*") ? "application/json" : content.mediaType());
            List<JsonNode> bodies = examples(content);
            bodies.add(content.schema().map(SchemaExample::of).orElse(JsonNodeFactory.instance.objectNode()));
            bodies.forEach(body -> candidates.add(withJson(answer.deepCopy(), body)));
        });
        for (ApiContent content : response.contents()) {
            String type =
                    content.mediaType().equals("*/*") || content.mediaType().equals("text/*")
                            ? "text/plain"
                            : content.mediaType();
            List<JsonNode> texts = examples(content);
            if (type.equals("text/plain")) {
                texts.add(JsonNodeFactory.instance.textNode("text"));
            }
            texts.stream().filter(JsonNode::isTextual).forEach(text -> {
                ObjectNode candidate = answer.deepCopy();
                candidate.withObject("/headers").put("Content-Type", type);
                candidates.add(candidate.put("body", text.asText()));
            });
        }
        return candidates;
    }

    private static ObjectNode withJson(ObjectNode answer, JsonNode body) {
        // WireMock takes a null for no body at all
        answer.set(body.isNull() ? "body" : "jsonBody", body.isNull() ? answer.textNode("null") : body);
        return answer;
    }

    private static void addHeaders(ApiResponse response, ObjectNode headers) {
        for (ApiHeader header : response.headers()) {
            boolean isThere =
                    headers.properties().stream().anyMatch(each -> each.getKey().equalsIgnoreCase(header.name()));
            if (header.isRequired() && !isThere) {
                JsonNode example = header.node().json().path("example");
                JsonNode value = example.isValueNode()
                        ? example
                        : header.schema().map(SchemaExample::of).orElse(missing());
                headers.put(header.name(), value.asText("text"));
            }
        }
    }

    private static Optional<ApiContent> json(ApiResponse response) {
        return response.contents().stream()
                .filter(content ->
                        content.mediaType().matches("(?i)application/([^;]*\\+)?(json|\\*)\\s*(;.*)?|\\*/\\*"))
                .findFirst();
    }

    private static List<JsonNode> examples(ApiContent content) {
        List<JsonNode> examples = new ArrayList<>();
        JsonNode one = content.node().json().path("example");
        if (!one.isMissingNode()) {
            examples.add(one);
        }
        for (OpenApiNode named : content.node().member("examples").children()) {
            JsonNode value = named.resolved().json().path("value");
            if (!value.isMissingNode()) {
                examples.add(value);
            }
        }
        content.schema().map(schema -> schema.resolved().json().path("example")).ifPresent(example -> {
            if (!example.isMissingNode()) {
                examples.add(example);
            }
        });
        return examples;
    }

    // an answer is no worse than a page that cannot be judged
    private List<Finding> findings(Operation operation, ObjectNode answer) {
        List<Header> fields = new ArrayList<>();
        answer.path("headers").properties().forEach(header -> {
            JsonNode values = header.getValue();
            if (values.isArray()) {
                values.forEach(value -> fields.add(new Header(header.getKey(), value.asText())));
            } else {
                fields.add(new Header(header.getKey(), values.asText()));
            }
        });
        Body body = answer.has("base64Body")
                ? Body.of(Base64.getDecoder().decode(answer.path("base64Body").asText()))
                : Body.of(
                        answer.has("jsonBody")
                                ? answer.path("jsonBody").toString()
                                : answer.path("body").asText());
        try {
            return judge.findingsOfThePage(
                    operation, new HttpResponse(answer.path("status").asInt(), new Headers(fields), body));
        } catch (NotJudgedException e) {
            return List.of();
        }
    }

    private static JsonNode missing() {
        return JsonNodeFactory.instance.missingNode();
    }
}
