package io.snapshotcontracts.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.verify.VerifyOptions.Pace;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.testsupport.CannedServer;
import io.snapshotcontracts.testsupport.NastyAnswers;
import io.snapshotcontracts.testsupport.Vendors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The nastiest server: no answer costs another interaction, and none finds a defect. */
@Timeout(120)
class NastyAnswersTest {

    private static final ContractSet BUNDLED = ContractSet.of(Path.of("contracts"));

    @TempDir
    private static Path folder;

    private final CannedServer server = CannedServer.start();

    @BeforeAll
    static void writeContractWithoutDocumentation() throws IOException {
        Files.writeString(folder.resolve("shop.json"), """
                {"consumer": {"name": "c"}, "provider": {"name": "shop"}, "interactions": [
                 {"description": "all", "request": {"method": "GET", "path": "/orders"}, "response": {"status": 200,
                  "headers": {"Content-Type": "application/json"}, "body": {"snapshots": [{"name": "a"}], "count": 1},
                  "matchingRules": {"body": {
                    "$.snapshots": {"matchers": [{"match": "type", "min": 1}]},
                    "$.snapshots[*].name": {"matchers": [{"match": "regex", "regex": "^(.*,){22}P$"}]},
                    "$.count": {"matchers": [{"match": "integer"}]}}}}},
                 {"description": "page", "request": {"method": "GET", "path": "/page"}, "response": {"status": 200,
                  "headers": {"Content-Type": "application/xml"}, "body": "<a><b>c</b></a>"}},
                 {"description": "last", "request": {"method": "GET", "path": "/last"}, "response": {"status": 404}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}""");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> answers() {
        return NastyAnswers.raw().entrySet().stream()
                .map(answer -> argumentSet(answer.getKey(), (Object) answer.getValue()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void documentedInteractionFailsAlone(byte[] answer) {
        assertThat(verify(BUNDLED, "dws", answer)).hasSize(Vendors.interactions("dws"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void undocumentedInteractionFailsAlone(byte[] answer) {
        assertThat(verify(ContractSet.of(folder), "shop", answer)).hasSize(3);
    }

    private List<InteractionResult> verify(ContractSet contracts, String provider, byte[] answer) {
        server.answerRaw(answer);
        server.thenAnswerJson(404, "{}");
        VerifyOptions options =
                new VerifyOptions(Duration.ofSeconds(20), Duration.ofMinutes(2), 10L << 20, new Pace(1, 0));
        List<InteractionResult> results = new Verification(
                        contracts, options, new JdkTransport(Duration.ofSeconds(5), options.maxBodyBytes()))
                .verify(List.of(new Target(provider, server.url(), Headers.NONE, null)), result -> {})
                .runs()
                .get(0)
                .interactions();
        assertThat(results.get(0).defect()).isNull();
        assertThat(results.subList(1, results.size()))
                .extracting(InteractionResult::actualStatus)
                .containsOnly(404);
        return results;
    }
}
