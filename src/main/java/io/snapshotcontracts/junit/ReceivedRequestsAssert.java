package io.snapshotcontracts.junit;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about what a stub received. {@code get} and {@code request} go on with the requests that they found, and
 * what follows is about those: {@code stub.assertThatReceived().get(path).once().withHeader("Accept", "…")}.
 */
public final class ReceivedRequestsAssert extends AbstractAssert<ReceivedRequestsAssert, List<ReceivedRequest>> {

    private static final int SHOWN = 20;

    /** Everything that the test narrowed this down from, for the message that says what came instead. */
    private final List<ReceivedRequest> all;

    private ReceivedRequestsAssert(List<ReceivedRequest> selected, List<ReceivedRequest> all) {
        super(selected, ReceivedRequestsAssert.class);
        this.all = all;
    }

    static ReceivedRequestsAssert of(List<ReceivedRequest> received, int journal) {
        if (received.size() >= journal) {
            throw new IllegalStateException("the stub remembers the last " + journal
                    + " requests and may have forgotten some; call forgetReceived() between the tests");
        }
        return new ReceivedRequestsAssert(received, received);
    }

    /** Asserts that one or more GET requests went to a path, and goes on with them. */
    public ReceivedRequestsAssert get(String path) {
        return request("GET", path);
    }

    /**
     * Asserts that one or more requests of a method went to a path, and goes on with them.
     *
     * @param path as it was sent, percent-encoded; with a query only requests with exactly that query count
     */
    public ReceivedRequestsAssert request(String method, String path) {
        List<ReceivedRequest> found = found(method, path);
        if (found.isEmpty()) {
            throw failed("expected a request " + method + " " + path + ", but " + came(all));
        }
        return goOnWith(found);
    }

    /** Asserts that no GET request went to a path. */
    public ReceivedRequestsAssert noGet(String path) {
        return noRequest("GET", path);
    }

    /** Asserts that no request of a method went to a path. */
    public ReceivedRequestsAssert noRequest(String method, String path) {
        List<ReceivedRequest> found = found(method, path);
        if (!found.isEmpty()) {
            throw failed("expected no request " + method + " " + path + ", but " + came(found));
        }
        return this;
    }

    /** Asserts that there is no request at all. */
    public void nothing() {
        if (!actual.isEmpty()) {
            throw failed("expected no request, but " + came(actual));
        }
    }

    /** Asserts that there is exactly one request. */
    public ReceivedRequestsAssert once() {
        return times(1);
    }

    /** Asserts how many requests there are. */
    public ReceivedRequestsAssert times(int expected) {
        if (actual.size() != expected) {
            throw failed("expected " + requests(expected) + ", but " + came(actual));
        }
        return this;
    }

    /** Asserts that each of the requests, of which there is one at least, has a header, with any value. */
    public ReceivedRequestsAssert withHeader(String name) {
        return each("with a header " + name, request -> request.header(name).isPresent());
    }

    /** Asserts that each of the requests, of which there is one at least, carries a header with exactly one value. */
    public ReceivedRequestsAssert withHeader(String name, String value) {
        String shown = HeaderText.isHarmless(name) ? "'" + value + "'" : "the expected value";
        return each("with " + shown + " in the header " + name, request -> List.of(value)
                .equals(request.headers().get(name)));
    }

    /** Asserts that each of the requests, of which there is one at least, carries a header with these values in this order. */
    public ReceivedRequestsAssert withHeaderValues(String name, String... values) {
        List<String> wanted = List.of(values);
        String shown = HeaderText.isHarmless(name) ? wanted.toString() : "the expected values";
        return each(
                "with " + shown + " in the header " + name,
                request -> wanted.equals(request.headers().get(name)));
    }

    /** Asserts that none of the requests, of which there is one at least, carries a header. */
    public ReceivedRequestsAssert withoutHeader(String name) {
        return each("without a header " + name, request -> request.header(name).isEmpty());
    }

    /** Asserts that each of the requests, of which there is one at least, has exactly this body. */
    public ReceivedRequestsAssert withBody(String body) {
        return each("with the expected body", request -> body.equals(request.body()));
    }

    /**
     * Asserts that each of the requests, of which there is one at least, has a JSON body that means the same: order of
     * members, white space, and 1.0 for 1 do not matter. A failure says where it differs, and shows no value.
     *
     * @throws IllegalArgumentException where the expected text is not JSON
     */
    public ReceivedRequestsAssert withJsonBody(String json) {
        JsonNode expected = JsonDifference.expected(json);
        String differences = actual.stream()
                .flatMap(request -> JsonDifference.between(expected, request.body()).stream())
                .distinct()
                .collect(joining(", "));
        return each(
                "with the expected JSON body" + (differences.isEmpty() ? "" : " (" + differences + ")"),
                request -> JsonDifference.between(expected, request.body()).isEmpty());
    }

    /** Has each of the bodies, of which there is one at least, looked at by assertions of the test's own. */
    public ReceivedRequestsAssert withBodySatisfying(Consumer<String> assertions) {
        each("with a body", request -> !request.body().isEmpty());
        actual.forEach(request -> assertions.accept(request.body()));
        return this;
    }

    /**
     * Goes on with the requests that carry a header with this value, and asserts nothing: how tests that run in parallel
     * and ask for the same path tell theirs apart.
     */
    public ReceivedRequestsAssert filteredOnHeader(String name, String value) {
        return goOnWith(actual.stream()
                .filter(request ->
                        request.headers().getOrDefault(name, List.of()).contains(value))
                .toList());
    }

    private List<ReceivedRequest> found(String method, String path) {
        return actual.stream().filter(request -> request.isFor(method, path)).toList();
    }

    private ReceivedRequestsAssert goOnWith(List<ReceivedRequest> some) {
        ReceivedRequestsAssert next = new ReceivedRequestsAssert(some, all);
        next.info.description(info.description());
        return next;
    }

    private ReceivedRequestsAssert each(String expectation, Predicate<ReceivedRequest> holds) {
        List<ReceivedRequest> others = actual.stream().filter(holds.negate()).toList();
        if (actual.isEmpty() || !others.isEmpty()) {
            throw failed("expected every request " + expectation + ", but " + came(others));
        }
        return this;
    }

    private AssertionError failed(String message) {
        return failure("%s", message);
    }

    private static String came(List<ReceivedRequest> requests) {
        if (requests.isEmpty()) {
            return "none came";
        }
        String list = requests.stream()
                .skip(Math.max(0, requests.size() - SHOWN))
                .map(request -> "\n  " + request)
                .collect(joining());
        String last = requests.size() > SHOWN ? ", the last " + SHOWN + " of them" : "";
        return requests(requests.size()) + " came" + last + ":" + list;
    }

    private static String requests(int number) {
        return number == 1 ? "1 request" : number + " requests";
    }
}
