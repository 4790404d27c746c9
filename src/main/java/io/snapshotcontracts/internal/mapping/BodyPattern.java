package io.snapshotcontracts.internal.mapping;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that one mapping takes.
 *
 * @param contentType what the header has to be where the request has it, null where it does not matter
 * @param patterns in WireMock's words; all of them have to hold
 * @param form patterns of the decoded fields of a form by name
 * @param schema what a JSON body has to be, see {@link JsonBodySchema}; null where the body is no JSON
 * @param text what the body has to be as a whole, null where that is not one text
 */
record BodyPattern(
        @Nullable String contentType,
        List<ObjectNode> patterns,
        ObjectNode form,
        @Nullable JsonNode schema,
        @Nullable String text) {

    /** Takes any body and none. */
    static final BodyPattern ANY = new BodyPattern(null, List.of(), JsonNodeFactory.instance.objectNode(), null, null);

    BodyPattern {
        requireNonNull(patterns, "patterns");
        patterns = List.copyOf(patterns);
        form = form.deepCopy();
    }

    /** Whether one body may satisfy both. */
    boolean mayOverlap(BodyPattern other) {
        if (schema != null && other.schema != null) {
            return SchemaOverlap.isPossible(schema, other.schema);
        }
        return text == null || other.text == null || text.equals(other.text);
    }

    void putInto(ObjectNode request) {
        if (contentType != null) {
            putContentType(request, contentType);
        }
        if (!form.isEmpty()) {
            request.set("formParameters", form);
        }
        if (!patterns.isEmpty()) {
            request.putArray("bodyPatterns").addAll(patterns);
        }
    }

    // a client that gives no type is understood by what it sends
    private static void putContentType(ObjectNode request, String type) {
        var headers = new TreeMap<String, JsonNode>(String.CASE_INSENSITIVE_ORDER);
        request.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue()));
        if (!headers.containsKey("Content-Type")) {
            ObjectNode pattern = JsonNodeFactory.instance.objectNode();
            pattern.putArray("or")
                    .add(JsonNodeFactory.instance.objectNode().put("absent", true))
                    .add(JsonNodeFactory.instance.objectNode().put("matches", type));
            headers.put("Content-Type", pattern);
            request.putObject("headers").setAll(headers);
        }
    }
}
