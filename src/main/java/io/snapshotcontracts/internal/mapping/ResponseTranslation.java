package io.snapshotcontracts.internal.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.ContractBody;
import io.snapshotcontracts.internal.contract.ContractResponse;
import io.snapshotcontracts.internal.contract.Interaction;
import java.util.Base64;

/** Says in WireMock's words the answer that an interaction gives as its example, or {@code {}} for an open body. */
final class ResponseTranslation {

    private static final String CONTENT_TYPE = "Content-Type";

    private ResponseTranslation() {}

    static ObjectNode of(Interaction interaction) {
        ContractResponse response = interaction.response();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", response.status());
        ObjectNode headers = headers(response);
        if (leavesBodyOpen(response)) {
            // any body is as good as none, and clients of several vendors fail on an answer without a media type
            headers.put(CONTENT_TYPE, "application/json");
            json.set("headers", headers);
            json.putObject("jsonBody");
            return json;
        }
        if (!headers.isEmpty()) {
            json.set("headers", headers);
        }
        if (response.body().isPresent()) {
            addBody(json, response.body());
        }
        return json;
    }

    private static boolean leavesBodyOpen(ContractResponse response) {
        int status = response.status();
        boolean mayHaveBody = status >= 200 && status != 204 && status != 205 && status != 304;
        return mayHaveBody && !isTyped(response) && response.body().kind() == ContractBody.Kind.MISSING;
    }

    private static boolean isTyped(ContractResponse response) {
        return response.headers().keySet().stream().anyMatch(CONTENT_TYPE::equalsIgnoreCase);
    }

    private static ObjectNode headers(ContractResponse response) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        response.headers().forEach((name, values) -> {
            if (values.size() == 1) {
                headers.put(name, values.get(0));
            } else {
                ArrayNode list = headers.putArray(name);
                values.forEach(list::add);
            }
        });
        if (!isTyped(response) && response.body().isPresent()) {
            // as pact-jvm's mock server, against which the consumer was tested
            headers.put(CONTENT_TYPE, response.body().type().text());
        }
        return headers;
    }

    private static void addBody(ObjectNode answer, ContractBody body) {
        JsonNode json = body.json();
        if (json != null && body.type().isJson()) {
            // WireMock takes a null for no body at all
            answer.set(json.isNull() ? "body" : "jsonBody", json.isNull() ? answer.textNode("null") : json);
        } else if (body.type().isBinary() || !body.type().charset().equals(UTF_8)) {
            answer.put(
                    "base64Body",
                    Base64.getEncoder().encodeToString(body.content().bytes()));
        } else {
            answer.put("body", body.text());
        }
    }
}
