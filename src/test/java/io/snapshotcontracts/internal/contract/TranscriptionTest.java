package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Each page written down a second time, from the page and not from the documentation file, and compared with that file
 * element by element: a slip in one is caught by the other. Columns: place, type, whether it must be there, default,
 * what its text has to be, what the page says of it.
 */
class TranscriptionTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));

    private static final String INSTAVM = """
            GET /v1/snapshots/{snapshot_id} | Get snapshot details/build status.
            path snapshot_id                | string         | required |
            header X-API-Key                | string, null   | optional |
            200                             | Successful Response
            200 application/json            | object         |          |              | SnapshotInfo
            200 $.id                        | string         | required |              | Id
            200 $.name                      | string, null   | optional |              | Name
            200 $.status                    | string         | required |              | Status
            200 $.source_vm_id              | string, null   | optional |              | Source Vm Id
            200 $.snapshot_type             | string         | required |              | Snapshot Type
            200 $.type                      | string         | optional | default user | Type
            200 $.oci_image                 | string, null   | optional |              | Oci Image
            200 $.vcpu_count                | integer, null  | optional |              | Vcpu Count
            200 $.memory_mb                 | integer, null  | optional |              | Memory Mb
            200 $.size_bytes                | integer        | optional | default 0    | Size Bytes
            200 $.is_public                 | boolean        | optional | default false | Is Public
            200 $.last_error                | string, null   | optional |              | Last Error
            200 $.created_at                | string         | required |              | Created At
            200 $.updated_at                | string         | required |              | Updated At
            422                             | Validation Error
            422 application/json            | object         |          |              | HTTPValidationError
            422 $.detail                    | array          | optional |              | Detail
            422 $.detail[]                  | object         |          |              | ValidationError
            422 $.detail[].loc              | array          | required |              | Location
            422 $.detail[].loc[]            | string, integer |         |              |
            422 $.detail[].msg              | string         | required |              | Message
            422 $.detail[].type             | string         | required |              | Error Type
            """;

    private static final String DWS = """
            GET /v1.0/{project_id}/snapshots | This API is used to query the snapshot list.
            path project_id            | string  | required | Project ID.
            200                        | Normal
            200 application/json       | object  |
            200 $.snapshots            | array   | required | | List of snapshot objects
            200 $.snapshots[]          | object  |
            200 $.snapshots[].id       | string  | required | | Snapshot ID
            200 $.snapshots[].name     | string  | required | | Snapshot name
            200 $.snapshots[].description | string | required | | Snapshot description
            200 $.snapshots[].started  | string  | required | YYYY-MM-DDThh:mm:ssZ | Time when a snapshot starts to be created.
            200 $.snapshots[].finished | string  | required unless status is CREATING | YYYY-MM-DDThh:mm:ssZ | Time when a snapshot is complete.
            200 $.snapshots[].size     | number  | required | double | Snapshot size, in GB
            200 $.snapshots[].status   | string  | required | one of CREATING, AVAILABLE, UNAVAILABLE | Snapshot status
            200 $.snapshots[].type     | string  | required | one of MANUAL, AUTOMATED | Snapshot type
            200 $.snapshots[].cluster_id | string | required | | ID of the cluster for which snapshots are created
            200 $.snapshots[] holds    | started notBefore finished
            200 $.count                | integer | required | | Total number of snapshot objects
            200 $ holds                | count sizeEquals snapshots
            400                        | Bad Request. Request error.
            401                        | Unauthorized. Authorization failed.
            403                        | Forbidden. No operation permission.
            404                        | Not Found. No resources found.
            500                        | Internal Server Error. Internal service error.
            503                        | Service Unavailable. The service is unavailable.
            """;

    private static final String TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";

    @Test
    void instavmIsTranscribedTheSameTwice() {
        assertThat(elements("instavm")).containsExactlyInAnyOrderElementsOf(table(INSTAVM));
    }

    @Test
    void dwsIsTranscribedTheSameTwice() {
        assertThat(elements("dws")).containsExactlyInAnyOrderElementsOf(table(DWS));
    }

    @Test
    void pagesOwnExampleIsCarriedWordForWord() {
        JsonNode example = document("dws")
                .at("/paths/~1v1.0~1{project_id}~1snapshots/get/responses/200/content/application~1json/example");

        assertThat(example.toString())
                .isEqualTo("{\"snapshots\":[{\"id\":\"2a4d0f86-67cd-408a-8b66-017454fb7793\",\"name\":\"snapshot-1\","
                        + "\"description\":\"\",\"started\":\"2016-08-23T03:59:23Z\",\"finished\":\"2016-08-23T04:01:40Z\","
                        + "\"size\":500,\"status\":\"AVAILABLE\",\"type\":\"MANUAL\","
                        + "\"cluster_id\":\"4f87d3c4-9e33-482f-b962-e23b30d1a18c\"},"
                        + "{\"id\":\"4af11460-06ec-48a4-b3ad-0e3bbdcd8ab1\",\"name\":\"snapshot-2\","
                        + "\"description\":\"\",\"started\":\"2016-08-23T18:20:00Z\",\"finished\":\"2016-08-23T18:22:12Z\","
                        + "\"size\":500,\"status\":\"AVAILABLE\",\"type\":\"MANUAL\","
                        + "\"cluster_id\":\"4f87d3c4-9e33-482f-b962-e23b30d1a18c\"}],\"count\":2}");
    }

    /** Where OpenAPI's form or a client needs more than the page says, the document says so. */
    @Test
    void everyElementNamesItsSource() {
        for (String provider : List.of("instavm", "dws")) {
            List<String> without = new ArrayList<>();
            unsourced(document(provider), "", without);
            assertThat(without).as(provider).isEmpty();
        }
    }

    private static void unsourced(JsonNode node, String place, List<String> without) {
        boolean isElement = place.matches(
                ".*(/properties/[^/]+|/schemas/[^/]+|/responses/[^/]+|/parameters/[0-9]+|/x-validations/[0-9]+"
                        + "|/securitySchemes/[^/]+|/servers/[0-9]+|/get|/info)");
        if (isElement && !place.contains("/if/") && !node.has("x-source") && !node.has("x-form")) {
            without.add(place);
        }
        node.properties().forEach(member -> unsourced(member.getValue(), place + "/" + member.getKey(), without));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            unsourced(node.path(i), place + "/" + i, without);
        }
    }

    private static List<String> table(String text) {
        return text.lines()
                .map(line -> line.replaceAll("\\s*\\|[|\\s]*", " | ").replaceAll("[|\\s]+$", ""))
                .toList();
    }

    private static List<String> elements(String provider) {
        JsonNode document = document(provider);
        List<String> lines = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode described = operation.getValue();
                    add(
                            lines,
                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                            described.path("description"));
                    described
                            .path("parameters")
                            .forEach(parameter -> lines.add(line(
                                    parameter.path("in").asText() + " "
                                            + parameter.path("name").asText(),
                                    types(parameter.path("schema")),
                                    parameter.path("required").asBoolean() ? "required" : "optional",
                                    parameter.path("description").asText())));
                    described.path("responses").properties().forEach(response -> {
                        add(lines, response.getKey(), response.getValue().path("description"));
                        response.getValue().path("content").properties().forEach(content -> {
                            JsonNode schema =
                                    resolved(document, content.getValue().path("schema"));
                            lines.add(line(
                                    response.getKey() + " " + content.getKey(),
                                    types(schema),
                                    schema.path("title").asText()));
                            members(document, schema, response.getKey() + " $", lines);
                        });
                    });
                }));
        return lines;
    }

    private static void members(JsonNode document, JsonNode object, String place, List<String> lines) {
        object.path("x-validations")
                .forEach(rule -> lines.add(line(
                        place + " holds",
                        rule.has("of")
                                ? rule.path("field").asText() + " "
                                        + rule.path("rule").asText() + " "
                                        + rule.path("of").asText()
                                : rule.path("earlier").asText() + " "
                                        + rule.path("rule").asText() + " "
                                        + rule.path("later").asText())));
        object.path("properties").properties().forEach(property -> {
            JsonNode schema = resolved(document, property.getValue());
            String at = place + "." + property.getKey();
            lines.add(line(
                    at,
                    types(schema),
                    presence(object, property.getKey()),
                    text(schema),
                    property.getValue()
                            .path("description")
                            .asText(schema.path("title").asText())));
            elements(document, schema, at, lines);
        });
    }

    private static void elements(JsonNode document, JsonNode list, String place, List<String> lines) {
        if (list.has("items")) {
            JsonNode items = resolved(document, list.path("items"));
            lines.add(line(place + "[]", types(items), items.path("title").asText()));
            members(document, items, place + "[]", lines);
            elements(document, items, place + "[]", lines);
        }
    }

    private static String presence(JsonNode object, String name) {
        if (strings(object.path("required")).contains(name)) {
            return "required";
        }
        boolean unlessCreating = object.path("if")
                        .toString()
                        .equals(
                                "{\"not\":{\"required\":[\"status\"],\"properties\":{\"status\":{\"const\":\"CREATING\"}}}}")
                && object.path("then").toString().equals("{\"required\":[\"" + name + "\"]}");
        return unlessCreating ? "required unless status is CREATING" : "optional";
    }

    private static String text(JsonNode schema) {
        if (schema.has("enum")) {
            return "one of " + String.join(", ", strings(schema.path("enum")));
        }
        if (schema.has("pattern") || schema.has("x-validations")) {
            boolean isTime = schema.path("pattern").asText().equals(TIME)
                    && schema.at("/x-validations/0/rule").asText().equals("realDateTime");
            return isTime ? "YYYY-MM-DDThh:mm:ssZ" : "another pattern or rule";
        }
        return schema.has("default")
                ? "default " + schema.path("default").asText()
                : schema.path("format").asText();
    }

    private static String types(JsonNode schema) {
        return schema.has("anyOf")
                ? StreamSupport.stream(schema.path("anyOf").spliterator(), false)
                        .map(branch -> branch.path("type").asText())
                        .collect(Collectors.joining(", "))
                : String.join(", ", strings(schema.path("type")));
    }

    private static List<String> strings(JsonNode texts) {
        return texts.isTextual()
                ? List.of(texts.asText())
                : StreamSupport.stream(texts.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref")
                ? document.at(JsonPointer.compile(schema.path("$ref").asText().substring(1)))
                : schema;
    }

    private static void add(List<String> lines, String place, JsonNode text) {
        lines.add(line(place, text.asText()));
    }

    private static String line(String... cells) {
        return StreamSupport.stream(List.of(cells).spliterator(), false)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private static JsonNode document(String provider) {
        return CONTRACTS.documentationOf(provider).document();
    }
}
