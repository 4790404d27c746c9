package io.snapshotcontracts.pact;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.Matchers;

/** Requests and answers as most documented interactions have them. */
public final class PactRequests {

    /** Any value: the example credential of a contract is no real one. */
    private static final String ANY_VALUE = "^.+$";

    private PactRequests() {}

    /** A GET whose path is made from provider state, so that a verifier can put in a live identifier. */
    public static HttpRequestBuilder get(HttpRequestBuilder request, String expression, String examplePath) {
        return at(request, "GET", expression, examplePath);
    }

    /** A POST whose path is made from provider state. */
    public static HttpRequestBuilder post(HttpRequestBuilder request, String expression, String examplePath) {
        return at(request, "POST", expression, examplePath);
    }

    /**
     * A request of any method whose path is made from provider state.
     *
     * @param expression the path with the names of the state's parameters, as in <code>/things/${thing_id}</code>
     * @param examplePath the same with the contract's example values, which a stub answers at
     */
    public static HttpRequestBuilder at(
            HttpRequestBuilder request, String method, String expression, String examplePath) {
        return request.method(method).path(Matchers.fromProviderState(expression, examplePath));
    }

    /**
     * A credential header, of which the contract needs only that it is there and starts as given.
     *
     * @param prefix a regular expression that matches itself, such as {@code Bearer } with its space; may be empty
     */
    public static HttpRequestBuilder credential(
            HttpRequestBuilder request, String name, String prefix, String example) {
        String anything = prefix.isEmpty() ? ANY_VALUE : "^" + prefix + ".+$";
        return request.header(name, Matchers.regexp(anything, prefix + example));
    }

    /** JSON under any spelling of its media type. */
    public static HttpResponseBuilder json(HttpResponseBuilder response, int status, DslPart body) {
        return response.status(status)
                .header("Content-Type", Matchers.regexp("(?i)^application/json(\\s*;.*)?$", "application/json"))
                .body(body);
    }
}
