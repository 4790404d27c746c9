package io.snapshotcontracts.dws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.snapshotcontracts.client.ApiAnswer;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an error answer says. The DWS page documents no body, so none is wrong; Huawei's services are known to write
 * {@code error_code} and {@code error_msg}, {@code errCode} and {@code externalMessage}, both pairs at once, or
 * {@code code} and {@code message} in an object {@code error}, and some encode that JSON in base64url.
 */
record ErrorBody(
        int status,
        @Nullable String code,
        @Nullable String message,
        @Nullable String requestId) {

    private static final JsonMapper JSON = new JsonMapper();

    static ErrorBody read(ApiAnswer answer) {
        String text = answer.text().strip();
        JsonNode root = parse(text);
        if (!root.isObject()) {
            root = parse(decoded(text));
        }
        String requestId = answer.requestId();
        return new ErrorBody(
                answer.status(),
                first(root, "/error_code", "/errCode", "/error/code"),
                first(root, "/error_msg", "/externalMessage", "/error/message"),
                requestId == null ? first(root, "/request_id") : requestId);
    }

    /** The error in one line. */
    String summary() {
        return "DWS answered " + status
                + (code == null ? "" : ", code " + ApiAnswer.quoted(code))
                + (message == null ? "" : ", message " + ApiAnswer.quoted(message));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static @Nullable String first(JsonNode root, String... pointers) {
        return Stream.of(pointers)
                .map(root::at)
                .filter(value -> value.isTextual() || value.isNumber())
                .map(JsonNode::asText)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
