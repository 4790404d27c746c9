package io.snapshotcontracts.testsupport;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;

/** The few things that every documented interaction has in common. */
public final class PactRequests {

    /** Any value: a contract's example credential is nobody's credential. */
    private static final String ANY_VALUE = "^.+$";

    private PactRequests() {}

    /** A GET whose path is made from provider state, so that a verifier can put in a live identifier. */
    public static HttpRequestBuilder get(HttpRequestBuilder request, String expression, String examplePath) {
        return request.method("GET").path(Matchers.fromProviderState(expression, examplePath));
    }

    /** A credential header, of which the contract needs only that it is there and starts as given. */
    public static HttpRequestBuilder credential(
            HttpRequestBuilder request, String name, String prefix, String example) {
        String anything = prefix.isEmpty() ? ANY_VALUE : "^" + prefix + ".+$";
        return request.header(name, Matchers.regexp(anything, prefix + example));
    }

    /** JSON under any spelling of its media type. */
    public static HttpResponseBuilder json(HttpResponseBuilder response, int status, PactDslJsonBody body) {
        return response.status(status)
                .header("Content-Type", Matchers.regexp("(?i)^application/json(\\s*;.*)?$", "application/json"))
                .body(body);
    }
}
