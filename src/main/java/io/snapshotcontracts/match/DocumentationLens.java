package io.snapshotcontracts.match;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.contract.Documentation;
import io.snapshotcontracts.contract.Documentation.Operation;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the page promises of an answer: its status, its media type, its schema, and the invariants beside that. */
final class DocumentationLens {

    private final Sources sources;
    private final SchemaFindings schemaFindings;
    private final Map<String, Map<Integer, Response>> responses = new LinkedHashMap<>();

    DocumentationLens(Documentation documentation) {
        JsonNode document = documentation.document();
        sources = new Sources(documentation);
        schemaFindings = new SchemaFindings(document, sources);
        SchemaRules rules = new SchemaRules(document);
        Invariants invariants = new Invariants(document, sources);
        for (Operation operation : documentation.operations()) {
            Map<Integer, Response> ofOperation = new LinkedHashMap<>();
            for (int status : operation.statuses()) {
                JsonPointer place = JsonPointer.compile(operation.pointerTo(status));
                ofOperation.put(status, new Response(place, contents(document, place, rules, invariants)));
            }
            responses.put(operation.operationId(), ofOperation);
        }
    }

    /**
     * A documented answer.
     *
     * @param contents by media type; where there are none, the page says nothing of the body
     */
    private record Response(JsonPointer place, Map<String, Content> contents) {}

    private record Content(JsonPointer place, SchemaRules.Schema schema, Invariants.Place invariants) {}

    private static Map<String, Content> contents(
            JsonNode document, JsonPointer response, SchemaRules rules, Invariants invariants) {
        Map<String, Content> contents = new LinkedHashMap<>();
        JsonPointer content = response.appendProperty("content");
        document.at(content).fieldNames().forEachRemaining(type -> {
            JsonPointer schema = content.appendProperty(type).appendProperty("schema");
            contents.put(
                    type.toLowerCase(Locale.ROOT),
                    new Content(schema, rules.at(schema.toString()), invariants.at(schema)));
        });
        return contents;
    }

    /** The findings of a complete answer; none where the operation is not documented. */
    List<Finding> look(Operation operation, Answer answer) {
        Map<Integer, Response> documented = responses.getOrDefault(operation.operationId(), Map.of());
        Response response = documented.get(answer.response().status());
        if (response == null) {
            return List.of(undocumented(operation, documented.keySet(), answer));
        }
        if (response.contents().isEmpty()) {
            return List.of();
        }
        Optional<String> type = answer.response().contentType().map(DocumentationLens::mediaType);
        Content content = type.map(response.contents()::get)
                .orElseGet(() -> response.contents().values().iterator().next());
        if (type.isPresent() && !response.contents().containsKey(type.get())) {
            // what else is wrong with a page of HTML would only hide that it is one
            return List.of(otherMediaType(response, answer));
        }
        StrictJson.Result json = answer.json();
        if (json.beyondLimits()) {
            return List.of();
        }
        return json.value() == null
                ? List.of(notJson(content, answer, String.valueOf(json.problem())))
                : findings(content, json.value());
    }

    private List<Finding> findings(Content content, JsonNode value) {
        Set<String> broken = new HashSet<>();
        List<Finding> findings =
                new ArrayList<>(schemaFindings.of(content.schema().violations(value), value, broken));
        findings.addAll(Findings.capped(Lens.INVARIANT, content.invariants().findings(value, broken)));
        return findings;
    }

    /** The type without parameters, in lower case, as HTTP compares it. */
    static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private Finding undocumented(Operation operation, Set<Integer> documented, Answer answer) {
        String listed = documented.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        int status = answer.response().status();
        JsonPointer place = JsonPointer.compile(operation.pointerTo(status)).head();
        return new Finding(
                Lens.DOCUMENTATION,
                "status",
                "documented status (" + sources.of(place) + ")",
                listed,
                Integer.toString(status),
                "the page does not list " + status + "; it lists " + listed);
    }

    private Finding otherMediaType(Response response, Answer answer) {
        String documented = String.join(" or ", response.contents().keySet());
        String actual = answer.response().contentType().orElse("");
        return new Finding(
                Lens.DOCUMENTATION,
                "header:Content-Type",
                "media type (" + sources.of(response.place()) + ")",
                documented,
                actual,
                "the body's media type is not the page's, " + documented);
    }

    private Finding notJson(Content content, Answer answer, String problem) {
        return new Finding(
                Lens.DOCUMENTATION,
                "$",
                "the body is one JSON text (RFC 8259; " + sources.of(content.place()) + ")",
                "a JSON text",
                answer.kind(),
                "the body is not JSON: " + problem);
    }
}
