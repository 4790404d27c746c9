package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.testsupport.BrokerDouble;
import io.snapshotcontracts.testsupport.CannedServer;
import io.snapshotcontracts.testsupport.RefusedPort;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A broker that cannot be used is one sentence, exit 2 and an empty standard output. */
class BrokerRefusalsTest {

    private static final String LIST = "/pacts/provider/shop/for-verification";
    private static final String PACT = "/pacts/provider/shop/consumer/till/pact-version/0e33/metadata/bQ";
    private static final String HAL = "application/hal+json;charset=utf-8";

    private final BrokerDouble broker =
            BrokerDouble.of("shop").with("till", BrokerCommandTest.pact("till", 200), "{\"notices\": []}");
    private final CannedServer shop = CannedServer.start();

    @AfterEach
    void stop() {
        broker.close();
        shop.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                argumentSet("a page", "/", 200, "text/html", "<html></html>", "text/html came; is this the base URL"),
                argumentSet("a page called JSON", "/", 200, HAL, "<html></html>", "this is not JSON"),
                argumentSet("nothing", "/", 200, HAL, "", "which is a JSON object"),
                argumentSet("no object", "/", 200, HAL, "[]", "a HAL document is expected here"),
                argumentSet("no links", "/", 200, HAL, "{}", "no link 'pb:provider-pacts-for-verification'"),
                argumentSet("no text", "/", 200, HAL, "{\"\u00e4", "it ends before it is complete"),
                argumentSet(
                        "a link that is none",
                        "/",
                        200,
                        HAL,
                        "{\"_links\": {\"pb:provider-pacts-for-verification\": {\"href\": \"a b{c}\"}}}",
                        "is no URL"),
                argumentSet("moved", "/", 301, "text/html", "", "answers 301, and redirects are not followed"),
                argumentSet("down", "/", 503, "text/html", "<h1>busy</h1>", "the broker answers 503."),
                argumentSet(
                        "credentials", "/", 401, "text/plain", "", "asks for credentials (401); set PACT_BROKER_TOKEN"),
                argumentSet("forbidden", LIST, 403, "text/plain", "", "asks for credentials (403)"),
                argumentSet("unknown provider", LIST, 404, HAL, "{}", "the broker knows no provider 'shop'"),
                argumentSet(
                        "refused selectors",
                        LIST,
                        400,
                        HAL,
                        "{\"errors\": {\"consumerVersionSelectors\": [\"must specify a tag\"]}}",
                        "the broker answers 400: must specify a tag"),
                argumentSet(
                        "a problem",
                        LIST,
                        400,
                        "application/problem+json",
                        "{\"title\": \"Bad\", \"detail\": \"not\\tthis\", \"status\": 400}",
                        "the broker answers 400: not this"),
                argumentSet("no list", LIST, 200, HAL, "{}", "the list of contracts is missing"),
                argumentSet(
                        "an empty list",
                        LIST,
                        200,
                        HAL,
                        "{\"_embedded\": {\"pacts\": []}}",
                        "no contract with 'shop' that the selectors name"),
                argumentSet(
                        "no link to the contract",
                        LIST,
                        200,
                        HAL,
                        "{\"_embedded\": {\"pacts\": [{}]}}",
                        "no link 'self'"),
                argumentSet("a contract that is none", PACT, 200, HAL, "{\"a\": 1}", "at /consumer/name: a text is"),
                argumentSet("a contract that is a page", PACT, 200, "text/html", "<html>", "text/html came"),
                argumentSet("a contract that is gone", PACT, 404, HAL, "{}", "the broker answers 404"),
                argumentSet(
                        "a contract with another",
                        PACT,
                        200,
                        HAL,
                        "{\"consumer\": {\"name\": \"till\"}, \"provider\": {\"name\": \"bank\"}}",
                        "the contract is with 'bank', but contracts with 'shop' were asked for"),
                argumentSet(
                        "a contract of messages",
                        PACT,
                        200,
                        HAL,
                        "{\"consumer\": {\"name\": \"till\"}, \"provider\": {\"name\": \"shop\"}, \"messages\": [{}]}",
                        "none of the contracts holds an HTTP interaction"),
                argumentSet(
                        "a contract that cannot be used",
                        PACT,
                        200,
                        HAL,
                        "{\"consumer\": {\"name\": \"till\"}, \"provider\": {\"name\": \"shop\"}, \"interactions\": [{}]}",
                        "/interactions/0"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerThatCannotBeUsedIsOneSentence(String path, int status, String type, String body, String sentence) {
        broker.answering(path, status, type, body);

        assertRefused(verify(broker.url()), broker.url().toString(), sentence);
    }

    @Test
    void aDeadPortIsOneSentence() throws IOException {
        try (RefusedPort dead = new RefusedPort()) {
            assertRefused(verify(dead.url()), dead.url().toString(), "nothing accepts connections at 127.0.0.1:");
        }
    }

    @Test
    void aBrokerThatNeverEndsItsAnswerIsOneSentence() {
        try (CannedServer slow = CannedServer.start()) {
            slow.stallAfter("HTTP/1.1 200 OK\r\nContent-Type: application/hal+json\r\nContent-Length: 9\r\n\r\n{");

            assertRefused(
                    verify(slow.url(), "--timeout=0.2"), slow.url().toString(), "no complete answer within 200 ms");
        }
    }

    @Test
    void aBrokerThatNeverStopsIsOneSentence() {
        try (CannedServer endless = CannedServer.start()) {
            endless.endlessAfter("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", new byte[8192]);

            assertRefused(
                    verify(endless.url(), "--max-body=100000"),
                    endless.url().toString(),
                    "larger than the cap of 100000");
        }
    }

    @Test
    void allOfTheBrokerHasToComeWithinTheDeadline() {
        assertRefused(verify(broker.url(), "--deadline=0.001"), broker.url().toString(), "");
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:9", "https://127.0.0.1", "http://user@127.0.0.1:1", "mailto:a", "//other"})
    void credentialsFollowNoLinkToAnotherOrigin(String elsewhere) {
        broker.linkingTo(elsewhere);

        assertRefused(
                verify(broker.url()),
                broker.url().toString(),
                "leads to another origin",
                "configured as " + broker.url());
    }

    @Test
    void resultsThatTheBrokerDoesNotTakeAreSaidBehindTheReport() {
        broker.answering(broker.pactPath("till") + "/verification-results", 409, HAL, "{\"error\": \"no\"}");
        shop.answerJson(200, "{}");

        Run run = verify(broker.url(), "--publish", "--provider-version=1");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("VERIFIED  1 of 1");
        assertThat(run.err())
                .contains("verification-results: the broker answers 409: no. See")
                .hasLineCount(1);
    }

    @Test
    void resultsOfOtherContractsAreSentAllTheSame() {
        broker.with("kiosk", BrokerCommandTest.pact("kiosk", 200), "{}")
                .answering(broker.pactPath("till") + "/verification-results", 409, HAL, "{}");
        shop.answerJson(200, "{}");

        Run run = verify(broker.url(), "--publish", "--provider-version=1");

        assertThat(run.code()).isEqualTo(2);
        assertThat(broker.results("kiosk")).hasSize(1);
    }

    @Test
    void aBrokerWithoutBranchesTakesNoResultForOne() {
        broker.answering("/pacticipants/shop", 200, HAL, "{}");
        shop.answerJson(200, "{}");

        Run run = verify(broker.url(), "--publish", "--provider-version=1", "--branch=main");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'pb:branch-version'; a Pact Broker knows branches from version 2.86.0 on");
        assertThat(broker.results("till")).isEmpty();
    }

    @Test
    void thatNoResultsAreTakenIsSaidBeforeARequestIsSent() {
        broker.answering(PACT, 200, HAL, BrokerCommandTest.pact("till", 200));

        assertRefused(
                verify(broker.url(), "--publish", "--provider-version=1"), "takes no results with these credentials");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--broker=http://b --url=http://h                    | --broker needs --provider",
                "--broker=http://b --provider=p                      | --broker needs --url or --environment",
                "--broker=http://a:s3cret@b --provider=p --url=http://h | holds no credentials; set PACT_BROKER_TOKEN",
                "--broker=ftp://b --provider=p --url=http://h        | must start with http",
                "--publish                                           | need --broker",
                "--branch=b                                          | need --broker",
                "--broker=http://b --provider=p --url=http://h --publish | --publish needs --provider-version",
                "--broker=http://b --provider=p --url=http://h --branch= | --branch is a text",
                "--broker=http://b --provider=p --url=http://h --enable-pending | need --branch",
                "--broker=http://b --provider=p --url=http://h --publish --provider-version=1 --explain | sends nothing",
                "--broker=http://b --provider=p --url=http://h --consumer-version-selectors=main | is JSON",
                "--broker=http://b --provider=p --url=http://h --consumer-version-selectors=7 | is a JSON object",
                "--broker=http://b --provider=p --url=http://h --consumer-version-selectors={} | is a JSON object",
                "--broker=http://b --provider=p --url=http://h --consumer-version-selectors={\"mainbranch\":true}"
                        + " | did you mean 'mainBranch'?",
                "--broker=http://b --provider=p --url=http://h --consumer-version-selectors={\"tag\":1} | 'tag' of a",
                "--broker=http://b --provider=p --url=http://h --branch=b --include-wip-pacts-since=1.2.3"
                        + " | a day is written as 2026-01-31"
            })
    void wrongUsageIsOneSentence(String options, String sentence) {
        List<String> args = new ArrayList<>(List.of("verify"));
        args.addAll(List.of(options.strip().split(" ")));

        Run run = Run.of(args.toArray(String[]::new));

        assertRefused(run, sentence);
        assertThat(run.err()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "a token, a user, a password, 'PACT_BROKER_TOKEN and PACT_BROKER_USERNAME or PACT_BROKER_PASSWORD are set'",
        "'', a user, '', belong together",
        "'', '', a password, belong together",
        "s3cr\u00e9t, '', '', PACT_BROKER_TOKEN: the value holds a character outside ASCII"
    })
    void credentialsThatCannotBeUsedAreOneSentence(String token, String user, String password, String sentence) {
        Map<String, String> environment =
                Map.of("PACT_BROKER_TOKEN", token, "PACT_BROKER_USERNAME", user, "PACT_BROKER_PASSWORD", password);

        Run run = Run.of(environment, "verify", "--broker=http://b", "--provider=p", "--url=http://h");

        assertRefused(run, sentence);
        assertThat(run.err()).doesNotContain("s3cr");
    }

    private Run verify(URI url, String... more) {
        List<String> args =
                new ArrayList<>(List.of("verify", "--broker=" + url, "--provider=shop", "--url=" + shop.url()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private static void assertRefused(Run run, String... parts) {
        assertThat(run.err()).contains(parts).hasLineCount(1).doesNotContain("Exception", "jackson", "java.");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }
}
