package io.snapshotcontracts.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.contract.Documentation.Operation;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes of one operation a whole OpenAPI 3.0 document that holds nothing else, with the path, the parameters' names and
 * the security schemes' names brought to one form, so that two of them differ only in what a client can tell.
 */
final class SimpleOperation {

    private final OpenApiFile file;
    private final SimpleSchemas schemas;

    SimpleOperation(OpenApiFile file) {
        this.file = file;
        this.schemas = new SimpleSchemas(file);
    }

    /**
     * The document.
     *
     * @param documented the operation as the page has it, which gives the path and the statuses
     * @param found where it is in the file
     */
    ObjectNode document(Operation documented, OperationFinder.Found found) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.0.3");
        document.putObject("info").put("title", "one operation").put("version", "1");
        ObjectNode operation = document.putObject("paths")
                .putObject(documented.pathTemplate())
                .putObject(documented.method().toLowerCase(Locale.ROOT));
        parameters(documented, found, operation);
        ObjectNode responses = operation.putObject("responses");
        responses(documented, found.operation()).forEach((status, response) -> response(response, responses, status));
        security(found.operation(), operation, document);
        return document;
    }

    private void parameters(Operation documented, OperationFinder.Found found, ObjectNode operation) {
        Map<String, ObjectNode> parameters = new TreeMap<>();
        // the operation's own come last and replace those of the path
        for (JsonNode holder : new JsonNode[] {found.path(), found.operation()}) {
            for (JsonNode given : holder.path("parameters")) {
                JsonNode parameter = file.resolved(given);
                String in = parameter.path("in").asText();
                String name = parameter.path("name").asText();
                if (in.equals("path")) {
                    name = found.documentedName(documented, name);
                } else if (in.equals("header")) {
                    name = name.toLowerCase(Locale.ROOT);
                }
                ObjectNode simple = JsonNodeFactory.instance.objectNode();
                ObjectNode schema = schemas.simple(parameter.path("schema"));
                // no parameter can be null on the wire
                schema.remove("nullable");
                simple.put("name", name)
                        .put("in", in)
                        .put("required", parameter.path("required").asBoolean())
                        .set("schema", schema);
                parameters.put(in + " " + name, simple);
            }
        }
        if (file.resolved(found.operation().path("requestBody"))
                .path("required")
                .asBoolean()) {
            operation
                    .putObject("requestBody")
                    .put("required", true)
                    .putObject("content")
                    .putObject("*/*");
        }
        parameters.values().forEach(operation.putArray("parameters")::add);
    }

    /** Each documented status has the answer that holds for it, whether by itself, its class or the default. */
    private static Map<String, JsonNode> responses(Operation documented, JsonNode operation) {
        Map<String, JsonNode> responses = new TreeMap<>();
        JsonNode given = operation.path("responses");
        given.properties().forEach(response -> responses.put(response.getKey(), response.getValue()));
        for (int status : documented.statuses()) {
            String name = Integer.toString(status);
            for (String wider : new String[] {name.charAt(0) + "XX", name.charAt(0) + "xx", "default"}) {
                if (!responses.containsKey(name) && given.has(wider)) {
                    responses.put(name, given.path(wider));
                }
            }
        }
        return responses;
    }

    private void response(JsonNode given, ObjectNode responses, String status) {
        ObjectNode response = responses.putObject(status).put("description", "");
        file.resolved(given).path("content").properties().forEach(content -> {
            String type = content.getKey().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            response.withObjectProperty("content")
                    .putObject(type)
                    .set("schema", schemas.simple(content.getValue().path("schema")));
        });
    }

    private void security(JsonNode given, ObjectNode operation, ObjectNode document) {
        JsonNode alternatives =
                given.has("security") ? given.path("security") : file.root().path("security");
        for (JsonNode alternative : alternatives) {
            ObjectNode said = JsonNodeFactory.instance.objectNode();
            alternative.fieldNames().forEachRemaining(name -> {
                JsonNode scheme = file.resolved(
                        file.root().path("components").path("securitySchemes").path(name));
                ObjectNode wire = onTheWire(scheme);
                said.putArray(words(wire));
                document.withObjectProperty("components")
                        .withObjectProperty("securitySchemes")
                        .set(words(wire), wire);
            });
            if (!said.isEmpty()) {
                operation.withArrayProperty("security").add(said);
            }
        }
    }

    /** How a token was got is not the operation's business; the request carries it as a bearer's. */
    private static ObjectNode onTheWire(JsonNode scheme) {
        ObjectNode wire = JsonNodeFactory.instance.objectNode();
        String type = scheme.path("type").asText();
        if (type.equals("apiKey")) {
            String in = scheme.path("in").asText();
            String name = scheme.path("name").asText();
            return wire.put("type", "apiKey")
                    .put("in", in)
                    .put("name", in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
        }
        return wire.put("type", "http")
                .put(
                        "scheme",
                        type.equals("http") ? scheme.path("scheme").asText().toLowerCase(Locale.ROOT) : "bearer");
    }

    private static String words(ObjectNode wire) {
        return wire.has("scheme")
                ? wire.path("scheme").asText()
                : wire.path("in").asText() + " " + wire.path("name").asText();
    }
}
