package io.snapshotcontracts.internal.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.http.NoResponseException;
import io.snapshotcontracts.internal.mapping.StubFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests that the index lists get the answers that it names, also where a contract begins with a refused request. */
class IndexCommandsIT {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final String INSTAVM = "snapshot-client-instavm.json";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdkTransport transport = new JdkTransport(TIMEOUT, 10 << 20);

    @Test
    void everyRequestGetsItsStatus(@TempDir Path folder) throws IOException, NoResponseException {
        copyWithRefusalFirst(folder);
        int asked = 0;
        try (StubServer stub = StubServer.start(
                StubServer.Options.defaults().withMappings(StubFolder.generate(ContractSet.of(folder))))) {
            for (JsonNode operation : index(stub).path("operations")) {
                String method = operation.path("method").asText();
                for (JsonNode code : operation.path("codes")) {
                    HttpResponse answer = send(stub, method, operation.path("request"), "Prefer: code=" + code.asInt());
                    assertThat(answer.status()).as("%s %s", method, code).isEqualTo(code.asInt());
                    assertThat(answer.headers().first("Preference-Applied")).hasValue("code=" + code.asInt());
                    asked++;
                }
                for (JsonNode identifier : operation.path("identifiers")) {
                    assertThat(send(stub, method, identifier).status())
                            .as("%s", identifier)
                            .isEqualTo(identifier.path("status").asInt());
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(25);
    }

    private static void copyWithRefusalFirst(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(CONTRACTS.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        ObjectNode contract = (ObjectNode) JSON.readTree(folder.resolve(INSTAVM).toFile());
        ArrayNode interactions = (ArrayNode) contract.get("interactions");
        ObjectNode refused = interactions.get(0).deepCopy();
        refused.put("description", "a request without a credential");
        refused.putArray("providerStates").addObject().put("name", "the snapshot is anybody's");
        ObjectNode request = refused.putObject("request");
        request.put("method", "GET").put("path", "/v1/snapshots/snap_secret");
        request.putObject("headers").putArray("Prefer").add("wait=1");
        ObjectNode response = refused.putObject("response").put("status", 401);
        response.putObject("headers").putArray("Content-Type").add("application/json");
        response.putObject("body").put("detail", "Not authenticated");
        interactions.insert(0, refused);
        Files.writeString(folder.resolve(INSTAVM), contract.toString());
    }

    private JsonNode index(StubServer stub) throws IOException, NoResponseException {
        ObjectNode page = JSON.createObjectNode().put("url", "/");
        page.putArray("headers").add("Accept: application/json");
        return JSON.readTree(send(stub, "GET", page).body().bytes());
    }

    private HttpResponse send(StubServer stub, String method, JsonNode request, String... more)
            throws NoResponseException {
        List<Header> headers = new ArrayList<>();
        request.path("headers").forEach(header -> headers.add(header(header.asText())));
        Stream.of(more).forEach(header -> headers.add(header(header)));
        Body body = request.hasNonNull("body") ? Body.of(request.path("body").asText()) : Body.EMPTY;
        return transport.send(
                stub.baseUrl(),
                new HttpRequest(method, request.path("url").asText(), new Headers(headers), body),
                TIMEOUT);
    }

    private static Header header(String line) {
        String[] parts = line.split(": ", 2);
        return new Header(parts[0], parts[1]);
    }
}
