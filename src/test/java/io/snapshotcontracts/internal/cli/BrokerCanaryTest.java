package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.testsupport.BrokerDouble;
import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broker that repeats credentials in its answers. */
class BrokerCanaryTest {

    private static final String CANARY = "c4n4ry-of-the-broker";
    private static final String HAL = "application/hal+json";

    @TempDir
    private Path folder;

    private final BrokerDouble broker = BrokerDouble.of("shop");
    private final CannedServer shop = CannedServer.start();

    @AfterEach
    void stop() {
        broker.close();
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404})
    void noOutputShowsTheTokenThatTheBrokerEchoes(int status) throws IOException {
        String pact = BrokerCommandTest.pact(CANARY, status)
                .replace(
                        "\"request\"",
                        "\"providerStates\": [{\"name\": \"%s exists\"}], \"request\"".replace("%s", CANARY));
        broker.with(CANARY, pact, """
                {"notices": [{"when": "before_verification", "text": "you sent %s"},
                             {"when": "after_verification:success_true_published_true", "text": "%s"}]}""".formatted(CANARY, CANARY));
        shop.answerJson(200, "{\"a\": \"" + CANARY + "\"}");

        for (String option : List.of("--verbose", "--format=json")) {
            Run run = verify(option, "--publish", "--provider-version=1", "--report-dir=" + folder.resolve("report"));

            assertThat(run.code()).isIn(0, 1);
            assertThat(run.all()).contains("you sent ***", "*** reads").doesNotContain("c4n4ry");
        }
        for (String report : List.of("report.json", "report.html", "junit.xml", "summary.md")) {
            assertThat(Files.readString(folder.resolve("report").resolve(report)))
                    .contains(broker.url().getHost())
                    .doesNotContain("c4n4ry");
        }
        assertThat(broker.results(CANARY)).hasSize(2).allSatisfy(result -> assertThat(result.toString())
                .doesNotContain("c4n4ry"));
    }

    @Test
    void noExplanationShowsIt() {
        broker.with(CANARY, BrokerCommandTest.pact(CANARY, 200), "{}");

        assertThat(verify("--explain").all()).contains("*** reads").doesNotContain("c4n4ry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\": {\"message\": \"no such token: " + CANARY + "\"}}",
                "{\"_links\": {\"pb:provider-pacts-for-verification\": {\"href\": \"http://" + CANARY + "/\"}}}",
                "{\"_links\": {\"pb:provider-pacts-for-verification\": {\"href\": \"/" + CANARY + "\"}}}",
                "{\"" + CANARY + "\": 1, \"" + CANARY + "\": 2}",
                "{\"_links\": {}, \"" + CANARY
            })
    void noRefusalShowsIt(String document) {
        broker.answering("/", 200, HAL, document);
        assertThat(verify().code()).isEqualTo(2);
        assertThat(verify().all()).doesNotContain("c4n4ry");

        broker.answering("/", 400, HAL, document);
        assertThat(verify().all()).contains("answers 400").doesNotContain("c4n4ry");
    }

    private Run verify(String... more) {
        List<String> args = new ArrayList<>(
                List.of("verify", "--broker=" + broker.url(), "--provider=shop", "--url=" + shop.url()));
        args.addAll(List.of(more));
        return Run.of(Map.of("PACT_BROKER_TOKEN", CANARY), args.toArray(String[]::new));
    }
}
