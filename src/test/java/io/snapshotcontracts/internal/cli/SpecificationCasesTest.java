package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The response cases of the Pact specification, all of them interactions of one contract, through the command line. */
class SpecificationCasesTest {

    private static final Path CASES = Path.of("src/test/resources/pact-specification-v3-response");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final List<JsonNode> cases = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    @Test
    void everyCaseIsJudgedAsItSays() throws IOException {
        read();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        try {
            Run run = Run.of(
                    "verify",
                    "--contracts",
                    folder.toString(),
                    "--provider",
                    "p",
                    "--url",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "--format",
                    "json");

            assertThat(run.code()).as(run.err()).isEqualTo(ExitCodes.VIOLATED);
            JsonNode interactions = JSON.readTree(run.out()).at("/runs/0/interactions");
            assertThat(interactions).hasSize(97);
            for (int i = 0; i < 97; i++) {
                assertThat(interactions.path(i).path("outcome").asText())
                        .as("%s: %s", names.get(i), interactions.path(i).path("reason"))
                        .isEqualTo(cases.get(i).path("match").asBoolean() ? "verified" : "violated");
            }
        } finally {
            server.stop(0);
        }
    }

    private void read() throws IOException {
        ObjectNode pact = JSON.createObjectNode();
        pact.putObject("consumer").put("name", "c");
        pact.putObject("provider").put("name", "p");
        ArrayNode interactions = pact.putArray("interactions");
        try (Stream<Path> files = Files.walk(CASES)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode test = JSON.readTree(Files.readString(file));
                ObjectNode interaction = interactions.addObject().put("description", file.toString());
                interaction.putObject("request").put("path", "/" + cases.size());
                interaction.set("response", test.path("expected"));
                cases.add(test);
                names.add(file.toString());
            }
        }
        pact.putObject("metadata").putObject("pactSpecification").put("version", "3.0.0");
        Files.writeString(folder.resolve("cases.json"), pact.toString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
        JsonNode actual = cases.get(number).path("actual");
        // one case folds a header into two lines, as no server does any more
        actual.path("headers").properties().forEach(header -> exchange.getResponseHeaders()
                .add(header.getKey(), header.getValue().asText().replaceAll("\\s*\n\\s*", " ")));
        JsonNode body = actual.path("body");
        String text = body.isMissingNode() ? "" : body.isTextual() ? body.asText() : body.toString();
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(actual.path("status").asInt(200), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
