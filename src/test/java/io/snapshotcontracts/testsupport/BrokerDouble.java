package io.snapshotcontracts.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A Pact Broker with the contracts of one provider: the HAL documents, statuses and links that the broker's own
 * documentation and approved examples show, as far as verification goes. It remembers what it is asked.
 */
public final class BrokerDouble implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A request as it came; {@code authorization} is empty where there was none. */
    public record Request(String method, String path, String authorization, JsonNode body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private record Canned(int status, String type, String body) {}

    private final HttpServer server;
    private final String provider;
    private final Map<String, String> pacts = new LinkedHashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, Canned> canned = new HashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private String requiredAuthorization = "";
    private String linksTo;

    private BrokerDouble(String provider) throws IOException {
        this.provider = provider;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        linksTo = url().toString();
    }

    public static BrokerDouble of(String provider) {
        try {
            return new BrokerDouble(provider);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Has one more contract.
     *
     * @param verificationProperties as the list of contracts shows them
     */
    public BrokerDouble with(String consumer, String pact, String verificationProperties) {
        pacts.put(consumer, pact);
        properties.put(consumer, verificationProperties);
        return this;
    }

    /** Answers 401 to whoever sends another header. */
    public BrokerDouble requiring(String authorization) {
        requiredAuthorization = authorization;
        return this;
    }

    /** Answers requests for a path, whatever their method, with this. */
    public BrokerDouble answering(String path, int status, String type, String body) {
        canned.put(path, new Canned(status, type, body));
        return this;
    }

    /** Writes links as a broker behind a proxy does that does not know its own address. */
    public BrokerDouble linkingTo(String baseUrl) {
        linksTo = baseUrl;
        return this;
    }

    /** The requests so far. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The results so far that were published for a consumer's contract. */
    public List<JsonNode> results(String consumer) {
        return requests.stream()
                .filter(request -> request.path().equals(pactPath(consumer) + "/verification-results"))
                .map(Request::body)
                .toList();
    }

    public String pactPath(String consumer) {
        return "/pacts/provider/" + provider + "/consumer/" + consumer + "/pact-version/0e33";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] body = exchange.getRequestBody().readAllBytes();
        Request request = new Request(
                exchange.getRequestMethod(),
                path,
                authorization == null ? "" : authorization,
                body.length == 0 ? JSON.nullNode() : JSON.readTree(body));
        requests.add(request);
        Canned answer = answer(request);
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Canned answer(Request request) {
        Canned prepared = canned.get(request.path());
        if (prepared != null) {
            return prepared;
        }
        if (!requiredAuthorization.isEmpty() && !requiredAuthorization.equals(request.authorization())) {
            return new Canned(401, "text/plain", "");
        }
        if (request.toString().equals("GET /")) {
            return hal(200, index());
        }
        // a GET is how older clients asked, and how Pact's native verifier looks whether it may ask
        if (request.path().equals("/pacts/provider/" + provider + "/for-verification")) {
            return hal(200, pactsForVerification());
        }
        if (request.toString().equals("GET /pacticipants/" + provider)) {
            return hal(200, pacticipant());
        }
        return other(request);
    }

    private Canned other(Request request) {
        for (String consumer : pacts.keySet()) {
            if (request.toString().equals("GET " + pactPath(consumer) + "/metadata/bQ")) {
                return hal(200, pact(consumer));
            }
            if (request.toString().equals("POST " + pactPath(consumer) + "/verification-results")) {
                return hal(201, JSON.createObjectNode());
            }
        }
        return request.toString().startsWith("PUT /pacticipants/" + provider + "/branches/")
                ? hal(201, JSON.createObjectNode())
                : new Canned(404, "application/hal+json;charset=utf-8", "{\"error\": {\"message\": \"not found\"}}");
    }

    private JsonNode index() {
        ObjectNode json = JSON.createObjectNode();
        link(json, "self", "", "Index");
        link(json, "pb:provider-pacts-for-verification", "/pacts/provider/{provider}/for-verification", "Pacts");
        ((ObjectNode) json.at("/_links/pb:provider-pacts-for-verification")).put("templated", true);
        return json;
    }

    private JsonNode pactsForVerification() {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode listed = json.putObject("_embedded").putArray("pacts");
        for (String consumer : pacts.keySet()) {
            ObjectNode pact = listed.addObject().put("shortDescription", "latest from branch main");
            pact.set("verificationProperties", tree(properties.get(consumer)));
            link(pact, "self", pactPath(consumer) + "/metadata/bQ", "");
            pact.withObject("/_links/self").put("name", "Pact between " + consumer + " (1.0.0) and " + provider);
        }
        link(json, "self", "/pacts/provider/" + provider + "/for-verification", "Pacts to be verified");
        return json;
    }

    private JsonNode pact(String consumer) {
        JsonNode json = tree(pacts.get(consumer));
        if (!(json instanceof ObjectNode pact)) {
            return json;
        }
        List<ObjectNode> interactions = new ArrayList<>();
        pact.path("interactions").forEach(interaction -> interactions.add((ObjectNode) interaction));
        interactions.forEach(interaction -> interaction.put("_id", "id-" + interactions.indexOf(interaction)));
        link(pact, "self", pactPath(consumer), "Pact");
        link(pact, "pb:provider", "/pacticipants/" + provider, "Provider");
        link(pact, "pb:publish-verification-results", pactPath(consumer) + "/verification-results", "Publish");
        return pact;
    }

    private JsonNode pacticipant() {
        ObjectNode json = JSON.createObjectNode().put("name", provider);
        link(
                json,
                "pb:branch-version",
                "/pacticipants/" + provider + "/branches/{branch}/versions/{version}",
                "Branch");
        return json;
    }

    private void link(ObjectNode document, String relation, String path, String title) {
        document.withObject("/_links")
                .putObject(relation)
                .put("href", linksTo + path)
                .put("title", title);
    }

    private static Canned hal(int status, JsonNode json) {
        return new Canned(status, "application/hal+json;charset=utf-8", json.toString());
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
