package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Lets pages of any origin read the stub's answers; a browser's {@code fetch} would not show them otherwise. */
final class CrossOrigin {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private CrossOrigin() {}

    /** Adds the header to an answer; it is added to the headers of the contract. */
    static void allow(ObjectNode response) {
        ObjectNode headers = response.withObject("/headers");
        headers.put(ALLOW_ORIGIN, "*");
        if (headers.size() > 2) {
            headers.put("Access-Control-Expose-Headers", "*");
        }
    }

    /** The answer to the question that a browser asks before it sends a credential to another origin. */
    static StubOnlyMapping preflight(ServedOperation served) {
        ObjectNode request = served.request(OperationPath.ANY);
        request.put("method", "OPTIONS");
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("status", 204);
        ObjectNode headers = response.putObject("headers");
        headers.put("Access-Control-Allow-Methods", served.operation().method());
        // every header that the page's script wants to send
        headers.put("Access-Control-Allow-Headers", "{{request.headers.Access-Control-Request-Headers}}");
        headers.put("Access-Control-Max-Age", "600");
        headers.put(ALLOW_ORIGIN, "*");
        StubOnlyMapping.transform(response, List.of(StubOnlyMapping.TEMPLATE));
        return served.mapping(
                "a browser asks whether it may send the request", Priority.APART, request, response, "stub-only");
    }
}
