package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The response cases of the Pact specification, version 3 (see NOTICE.md beside them): each answer goes over a socket
 * and through our transport, so that a case fails where the transport loses what the matching needs.
 */
class PactSpecificationTest {

    private static final Path CASES = Path.of("src/test/resources/pact-specification-v3-response");

    private static final Judge UNDOCUMENTED = new Judge(Documentation.none("provider"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final JdkTransport TRANSPORT = new JdkTransport(Duration.ofSeconds(5), 1 << 20);
    private static final CannedServer SERVER = CannedServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void allCasesAreHere() throws IOException {
        assertThat(cases()).hasSize(97);
    }

    static List<Arguments.ArgumentSet> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> Arguments.argumentSet(CASES.relativize(file).toString(), file))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void caseIsJudgedAsTheSpecificationSays(Path file) throws Exception {
        JsonNode test = JSON.readTree(Files.readString(file));
        Contract contract = contractExpecting(test.path("expected"));
        serve(test.path("actual"));

        HttpResponse received = TRANSPORT.send(SERVER.url(), HttpRequest.get("/"), Duration.ofSeconds(5));
        Judgement judgement =
                UNDOCUMENTED.judge(contract, contract.interactions().get(0), received);

        boolean matches = test.path("match").asBoolean();
        assertThat(judgement.outcome())
                .as("%s: %s", test.path("comment").asText(), judgement.findings())
                .isEqualTo(matches ? Outcome.VERIFIED : Outcome.VIOLATED);
    }

    private static void serve(JsonNode answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        JsonNode body = answer.path("body");
        String text = body.isMissingNode() ? "" : body.isTextual() ? body.asText() : body.toString();
        SERVER.answer(answer.path("status").asInt(200), headers, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Contract contractExpecting(JsonNode response) {
        ObjectNode pact = JSON.createObjectNode();
        pact.putObject("consumer").put("name", "consumer");
        pact.putObject("provider").put("name", "provider");
        ObjectNode interaction = pact.putArray("interactions").addObject().put("description", "a case");
        interaction.putObject("request").put("method", "GET").put("path", "/");
        interaction.set("response", response);
        pact.putObject("metadata").putObject("pactSpecification").put("version", "3.0.0");
        return ContractReader.read("case.json", pact.toString());
    }
}
