package io.snapshotcontracts.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;

/** An input of several parts as one JSON object. */
record Descriptor(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Descriptor of(byte[] input) {
        try {
            return new Descriptor(JSON.readTree(FuzzTarget.text(input)));
        } catch (JsonProcessingException e) {
            return new Descriptor(JsonNodeFactory.instance.missingNode());
        }
    }

    /** A part as text: itself where it is one, else its JSON. */
    String text(String part) {
        JsonNode node = json.path(part);
        return node.isTextual() ? node.textValue() : node.toString();
    }

    boolean has(String part) {
        return json.has(part);
    }

    HttpResponse answer() {
        JsonNode answer = json.path("answer");
        Headers headers = Headers.NONE;
        Iterator<Map.Entry<String, JsonNode>> fields =
                answer.path("headers").properties().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            headers = headers.with(field.getKey(), field.getValue().asText());
        }
        return new HttpResponse(answer.path("status").asInt(200), headers, body(answer));
    }

    private static Body body(JsonNode answer) {
        try {
            return answer.has("base64")
                    ? Body.of(Base64.getDecoder().decode(answer.path("base64").asText()))
                    : Body.of(answer.path("body").asText());
        } catch (IllegalArgumentException e) {
            return Body.EMPTY;
        }
    }
}
