package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.testsupport.BrokerDouble;
import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with a broker and an implementation. */
class BrokerCommandTest {

    private static final String NO_NOTICE = "{\"notices\": []}";
    private static final String PENDING = "{\"pending\": true, \"notices\": []}";

    @TempDir
    private Path folder;

    private final BrokerDouble broker = BrokerDouble.of("shop");
    private final CannedServer shop = CannedServer.start();

    @AfterEach
    void stop() {
        broker.close();
        shop.close();
    }

    @Test
    void contractsOfTheBrokerAreVerified() {
        broker.with("till", pact("till", 200), NO_NOTICE);
        shop.answerJson(200, "{}");

        Run run = verify();

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("till reads", "VERIFIED  1 of 1");
        assertThat(broker.requests())
                .hasToString("[GET /, POST /pacts/provider/shop/for-verification, GET " + broker.pactPath("till")
                        + "/metadata/bQ]");
    }

    @Test
    void aContractIsNamedByItsAddress() {
        broker.with("till", pact("till", 200), NO_NOTICE);
        shop.answerJson(500, "{}");

        Run run = verify("--format=json");

        assertThat(run.out()).contains("(" + broker.url() + broker.pactPath("till") + ", interaction 1)");
    }

    @Test
    void selectorsBranchAndPendingAreAskedForAsPactDocumentsThem() {
        broker.with("till", pact("till", 200), NO_NOTICE);

        verify(
                "--consumer-version-selectors={\"mainBranch\": true}",
                "--consumer-version-selectors=[{\"deployed\": true, \"environment\": \"test\"}]",
                "--branch=feat/x",
                "--enable-pending",
                "--include-wip-pacts-since=2026-10-01");

        assertThat(broker.requests().get(1).body()).hasToString("""
                {"consumerVersionSelectors":[{"mainBranch":true},{"deployed":true,"environment":"test"}],\
                "providerVersionBranch":"feat/x","includePendingStatus":true,"includeWipPactsSince":"2026-10-01"}""");
    }

    @Test
    void withoutSelectorsTheBrokerChooses() {
        broker.with("till", pact("till", 200), NO_NOTICE);

        verify();

        assertThat(broker.requests().get(1).body()).hasToString("{\"includePendingStatus\":false}");
    }

    @Test
    void aPendingContractDoesNotDecideTheExitCode() {
        broker.with("till", pact("till", 200), NO_NOTICE).with("kiosk", pact("kiosk", 404), PENDING);
        shop.answerJson(200, "{}");

        Run run = verify();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("✘ kiosk reads (pending)", "1 pending and not verified");
    }

    @Test
    void aContractInProgressIsPendingToo() {
        broker.with("till", pact("till", 200), NO_NOTICE)
                .with("kiosk", pact("kiosk", 404), "{\"wip\": true, \"notices\": []}");
        shop.answerJson(200, "{}");

        assertThat(verify().code()).isZero();
    }

    @Test
    void noticesAreShownWhenTheBrokerSays() {
        broker.with("till", pact("till", 200), """
                {"notices": [{"when": "before_verification", "text": "It is the latest:\\n    * of main"},
                             {"when": "after_verification:success_true_published_true", "text": "No longer pending"},
                             {"when": "after_verification:success_false_published_true", "text": "Still pending"}]}""");
        shop.answerJson(200, "{}");

        Run run = verify("--publish", "--provider-version=1");

        assertThat(run.err()).isEqualTo("""
                It is the latest: * of main
                Published: the contract of till is verified
                No longer pending
                """);
    }

    @Test
    void successIsPublishedWithVersionAndBranch() {
        broker.with("till", pact("till", 200), NO_NOTICE);
        shop.answerJson(200, "{}");

        Run run = verify("--publish", "--provider-version=1.2.3+b", "--branch=feat/x");

        assertThat(run.code()).isZero();
        assertThat(broker.requests().subList(3, 6))
                .hasToString("[GET /pacticipants/shop,"
                        + " PUT /pacticipants/shop/branches/feat%2Fx/versions/1.2.3%2Bb,"
                        + " POST " + broker.pactPath("till") + "/verification-results]");
        assertThat(broker.results("till")).singleElement().hasToString("""
                {"success":true,"providerApplicationVersion":"1.2.3+b",\
                "verifiedBy":{"implementation":"snapshot-contracts","version":"(not packaged)"},\
                "testResults":[{"interactionId":"id-0","interactionDescription":"till reads",\
                "success":true,"mismatches":[]}]}""");
    }

    @Test
    void aViolationIsPublishedWithItsMismatches() {
        broker.with("till", pact("till", 404), NO_NOTICE);
        shop.answerJson(200, "{}");

        Run run = verify("--publish", "--provider-version=1");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("Published: the contract of till is violated\n");
        assertThat(broker.results("till").get(0).at("/success").asBoolean(true)).isFalse();
        assertThat(broker.results("till").get(0).at("/testResults/0/mismatches/0"))
                .hasToString("{\"attribute\":\"status\",\"identifier\":\"status\","
                        + "\"description\":\"expected status 404 but was 200; is the provider in this state?\"}");
    }

    @Test
    void aPendingContractIsPublishedAsWhatItIs() {
        broker.with("till", pact("till", 200), NO_NOTICE).with("kiosk", pact("kiosk", 404), PENDING);
        shop.answerJson(200, "{}");

        assertThat(verify("--publish", "--provider-version=1").code()).isZero();
        assertThat(broker.results("kiosk").get(0).at("/success").asBoolean(true))
                .isFalse();
    }

    @Test
    void whatTheConsumerCallsPendingFailsNoContract() {
        broker.with(
                        "till",
                        pact("till", 404).replace("\"description\"", "\"pending\": true, \"description\""),
                        NO_NOTICE)
                .with("kiosk", pact("kiosk", 200), NO_NOTICE);
        shop.answerJson(200, "{}");

        verify("--publish", "--provider-version=1");

        assertThat(broker.results("till")).isEmpty();
        assertThat(broker.results("kiosk").get(0).at("/success").asBoolean()).isTrue();
    }

    @Test
    void aRunWithSomethingInconclusivePublishesNoSuccess() {
        broker.with("till", pact("till", 200), NO_NOTICE).with("kiosk", pact("kiosk", 401), NO_NOTICE);
        shop.answer(401, Map.of(), "".getBytes(UTF_8));

        Run run = verify("--publish", "--provider-version=1");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("""
                Not published: the contract of till, 1 inconclusive
                Not published: the contract of kiosk, since something else of the run is inconclusive or not provoked
                """);
        assertThat(broker.requests()).noneMatch(request -> request.path().contains("verification-results"));
    }

    @Test
    void aContractOfWhichMessagesAreLeftOutIsNoSuccess() {
        String messages = pact("till", 200)
                .replace(
                        "\"interactions\": [",
                        "\"interactions\": [{\"type\": \"Asynchronous/Messages\", \"description\": \"m\"},");
        broker.with("till", messages, NO_NOTICE);
        shop.answerJson(200, "{}");

        Run run = verify("--publish", "--provider-version=1");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .endsWith(
                        "Not published: the contract of till, 1 left out, since only HTTP interactions are verified\n");
        assertThat(broker.results("till")).isEmpty();
    }

    @Test
    void withoutPublishNothingIsPublished() {
        broker.with("till", pact("till", 200), NO_NOTICE);
        shop.answerJson(200, "{}");

        verify("--provider-version=1", "--branch=main");

        assertThat(broker.requests()).hasSize(3);
    }

    @Test
    void aTokenIsSentToTheBrokerAndToNobodyElse() {
        broker.with("till", pact("till", 200), NO_NOTICE).requiring("Bearer s3cret-of-the-broker");
        shop.answerJson(200, "{}");

        Run run = verify(Map.of("PACT_BROKER_TOKEN", "s3cret-of-the-broker"), "--publish", "--provider-version=1");

        assertThat(run.code()).isZero();
        assertThat(broker.results("till")).hasSize(1);
        assertThat(shop.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.headers().keySet()).doesNotContain("Authorization"));
    }

    @Test
    void aUserIsSentAsBasicCredentials() {
        broker.with("till", pact("till", 200), NO_NOTICE)
                .requiring("Basic " + Base64.getEncoder().encodeToString("robot:pass".getBytes(UTF_8)));
        shop.answerJson(200, "{}");

        Run run = verify(Map.of("PACT_BROKER_USERNAME", "robot", "PACT_BROKER_PASSWORD", "pass"));

        assertThat(run.code()).isZero();
    }

    @Test
    void pageAndDeviationsComeFromTheFolder() throws IOException {
        try (BrokerDouble teas = BrokerDouble.of("tea-shop")
                .with(
                        "clerk",
                        Files.readString(Path.of("src/test/resources/tea-shop/clerk-tea-shop.json")),
                        NO_NOTICE)) {
            shop.answerJson(200, "[{\"id\": 7, \"name\": \"Sencha\", \"price\": -1}]");
            List<String> args = new ArrayList<>(List.of(
                    "verify", "--broker=" + teas.url(), "--provider=tea-shop", "--url=" + shop.url(), "--format=json"));

            assertThat(Run.of(args.toArray(String[]::new)).out())
                    .contains("\"lens\": \"consumer\"")
                    .doesNotContain("\"lens\": \"documentation\"");
            args.add("--contracts=src/test/resources/tea-shop");
            assertThat(Run.of(args.toArray(String[]::new)).out()).contains("\"lens\": \"documentation\"");
        }
    }

    @Test
    void statesThatTheEnvironmentDoesNotListArePublishedAsNothing() throws IOException {
        String stated = "\"providerStates\": [{\"name\": \"it is open\"}], \"request\"";
        broker.with("till", pact("till", 200), NO_NOTICE)
                .with("kiosk", pact("kiosk", 200).replace("\"request\"", stated), NO_NOTICE);
        shop.answerJson(200, "{}");
        Path file = Files.writeString(folder.resolve("live.yaml"), """
                provider: shop
                url: %s
                states: {}
                """.formatted(shop.url()));

        Run run = Run.of(
                "verify",
                "--broker=" + broker.url(),
                "--provider=shop",
                "--environment=" + file,
                "--rate=0",
                "--publish",
                "--provider-version=1");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("Not published: the contract of kiosk, 1 not-provoked");
        assertThat(broker.results("till")).isEmpty();
    }

    private Run verify(String... more) {
        return verify(Map.of(), more);
    }

    private Run verify(Map<String, String> environment, String... more) {
        List<String> args = new ArrayList<>(
                List.of("verify", "--broker=" + broker.url(), "--provider=shop", "--url=" + shop.url(), "--timeout=2"));
        args.addAll(List.of(more));
        return Run.of(environment, args.toArray(String[]::new));
    }

    static String pact(String consumer, int status) {
        return """
                {"consumer": {"name": "%s"}, "provider": {"name": "shop"},
                 "interactions": [{"type": "Synchronous/HTTP", "description": "%s reads",
                   "request": {"method": "GET", "path": "/%s"}, "response": {"status": %s}}],
                 "metadata": {"pactSpecification": {"version": "4.0"}}}""".formatted(consumer, consumer, consumer, status);
    }
}
