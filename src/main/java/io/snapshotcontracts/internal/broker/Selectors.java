package io.snapshotcontracts.internal.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.snapshotcontracts.internal.contract.JsonProblem;
import io.snapshotcontracts.internal.text.Nearest;
import java.util.Iterator;
import java.util.List;

/** Consumer version selectors, which say whose contracts are wanted. */
public final class Selectors {

    /** As Pact's documentation lists them; a broker ignores others, and with them what was meant. */
    private static final List<String> NAMES = List.of(
            "mainBranch",
            "branch",
            "fallbackBranch",
            "matchingBranch",
            "deployedOrReleased",
            "deployed",
            "released",
            "environment",
            "tag",
            "fallbackTag",
            "latest",
            "consumer");

    private Selectors() {}

    /**
     * Reads selectors as a user wrote them: JSON objects, or lists of such.
     *
     * @throws IllegalArgumentException with one sentence
     */
    public static ArrayNode parse(List<String> texts) {
        ArrayNode selectors = HalClient.JSON.createArrayNode();
        for (String text : texts) {
            JsonNode json = json(text);
            (json.isArray() ? json : List.of(json)).forEach(selector -> selectors.add(checked(selector)));
        }
        return selectors;
    }

    private static JsonNode json(String text) {
        try {
            return HalClient.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "a consumer version selector is JSON, such as {\"mainBranch\": true}, but "
                            + JsonProblem.of(e).sentence(),
                    e);
        }
    }

    private static JsonNode checked(JsonNode selector) {
        if (!selector.isObject() || selector.isEmpty()) {
            throw new IllegalArgumentException(
                    "a consumer version selector is a JSON object, such as {\"mainBranch\": true}");
        }
        for (Iterator<String> names = selector.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("a consumer version selector has no '" + name + "', only: "
                        + String.join(", ", NAMES) + Nearest.hint(name, NAMES));
            }
            if (!selector.path(name).isTextual() && !selector.path(name).isBoolean()) {
                throw new IllegalArgumentException(
                        "'" + name + "' of a consumer version selector is a text, or true or false");
            }
        }
        return selector;
    }
}
