package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.openapi.ApiContent;
import io.snapshotcontracts.internal.openapi.UnusableDocumentException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The documented bodies of an answer, wherever its documentation lies. */
final class Contents {

    private Contents() {}

    /** The media type objects by their media types; none where no body is documented, or a reference is broken. */
    static Map<String, JsonNode> of(Operation operation, int status) {
        try {
            return usable(operation, status);
        } catch (UnusableDocumentException e) {
            return Map.of();
        }
    }

    /**
     * The same, where a broken reference is no answer.
     *
     * @throws UnusableDocumentException where a reference is broken
     */
    static Map<String, JsonNode> usable(Operation operation, int status) {
        Map<String, JsonNode> contents = new LinkedHashMap<>();
        operation.openApi().response(status).ifPresent(response -> {
            for (ApiContent content : response.contents()) {
                contents.put(content.mediaType(), content.node().json());
            }
        });
        return contents;
    }

    /** The page's own example of a body; missing where it gives none. */
    static JsonNode example(JsonNode content) {
        Stream<JsonNode> named = content.path("examples").properties().stream()
                .map(example -> example.getValue().path("value"));
        return Stream.concat(
                        Stream.of(content.path("example")),
                        Stream.concat(named, Stream.of(content.at("/schema/example"))))
                .filter(example -> !example.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
