package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import java.util.regex.Pattern;

/** Says in WireMock's words the answer that an interaction gives as its example, or {@code {}} for an open body. */
final class ResponseTranslation {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final Pattern JSON = Pattern.compile("(?i)application/([^;]*\\+)?json\\s*(;.*)?");

    private ResponseTranslation() {}

    /** @throws InvalidContractException where the stub could not give exactly this answer */
    static ObjectNode of(Interaction interaction) {
        JsonNode response = VersionFour.response(interaction);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", interaction.expectedStatus());
        ObjectNode headers = headers(response);
        if (leavesBodyOpen(response, interaction.expectedStatus())) {
            // any body is as good as none, and clients of several vendors fail on an answer without a media type
            headers.put(CONTENT_TYPE, "application/json");
            json.set("headers", headers);
            json.putObject("jsonBody");
            return json;
        }
        if (!headers.isEmpty()) {
            json.set("headers", headers);
        }
        addBody(json, interaction, response.path("body"));
        return json;
    }

    private static boolean leavesBodyOpen(JsonNode response, int status) {
        boolean mayHaveBody = status >= 200 && status != 204 && status != 205 && status != 304;
        boolean typed = response.path("headers").properties().stream()
                .anyMatch(header -> header.getKey().equalsIgnoreCase(CONTENT_TYPE));
        return mayHaveBody && !typed && !response.has("body");
    }

    private static ObjectNode headers(JsonNode response) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        boolean typeIsMissing = true;
        for (var header : response.path("headers").properties()) {
            JsonNode values = header.getValue();
            headers.set(header.getKey(), values.isArray() && values.size() == 1 ? values.path(0) : values);
            typeIsMissing &= !header.getKey().equalsIgnoreCase(CONTENT_TYPE);
        }
        JsonNode bodyType = response.path("body").path("contentType");
        if (typeIsMissing && bodyType.isTextual()) {
            // as pact-jvm's mock server, against which the consumer was tested
            headers.set(CONTENT_TYPE, bodyType);
        }
        return headers;
    }

    private static void addBody(ObjectNode json, Interaction interaction, JsonNode body) {
        JsonNode content = body.path("content");
        if (body.path("encoded").asBoolean(body.path("encoded").isTextual())) {
            throw Refusal.of(interaction, "/response/body/encoded", "an encoded body cannot be made into a mapping");
        }
        if (JSON.matcher(body.path("contentType").asText()).matches() && !content.isMissingNode()) {
            // WireMock takes a null for no body at all
            json.set(content.isNull() ? "body" : "jsonBody", content.isNull() ? json.textNode("null") : content);
        } else if (content.isTextual()) {
            json.set("body", content);
        } else if (!body.isMissingNode() && !body.isNull()) {
            throw Refusal.of(interaction, "/response/body", "a body that is neither JSON nor text cannot be replayed");
        }
    }
}
