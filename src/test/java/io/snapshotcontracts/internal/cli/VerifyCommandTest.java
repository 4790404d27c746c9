package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.verify.Explanation;
import io.snapshotcontracts.internal.verify.Target;
import io.snapshotcontracts.internal.verify.VerifyOptions;
import io.snapshotcontracts.internal.verify.VerifyOptions.Pace;
import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {

    private final FakeEngine engine = new FakeEngine();

    @Test
    void withoutOptionsTheEmbeddedStubIsVerified() {
        Run run = Run.of(engine, "verify");

        assertThat(engine.calls)
                .containsExactly("read bundled", "start stub on 127.0.0.1:0 without admin API", "verify", "close stub");
        assertThat(engine.targets)
                .containsExactly(
                        new Target("orders", FakeEngine.STUB, Headers.NONE, null),
                        new Target("stock", FakeEngine.STUB, Headers.NONE, null));
        assertThat(engine.options).containsExactly(VerifyOptions.defaults());
        assertThat(run)
                .isEqualTo(new Run(
                        0, """
                        orders  http://127.0.0.1:4711
                          ├─ ✔ read an order                                               200     12 ms
                          └─ ✔ count the stock                                             200      9 ms

                          provider │  verified │  violated │  inconcl. │ not prov.
                          ─────────┼───────────┼───────────┼───────────┼──────────
                          orders   │         2 │         0 │         0 │         0

                        VERIFIED  2 of 2 interactions verified
                        """, "Verifying the embedded stub, since neither --url nor --environment is given.\n"));
    }

    @Test
    void aProviderAloneLimitsTheRunAgainstTheStub() {
        Run run = Run.of(engine, "verify", "--provider", "stock");

        assertThat(run.code()).isZero();
        assertThat(engine.targets).containsExactly(new Target("stock", FakeEngine.STUB, Headers.NONE, null));
    }

    @Test
    void aUrlIsVerifiedWithoutAStub() {
        Run run = Run.of(
                engine,
                Map.of("TOKEN", "secret"),
                "verify",
                "--provider=orders",
                "--url=https://h:8443/base/",
                "--header=X-Auth-Token: ${TOKEN}",
                "--header=accept:  text/plain; q=$${x} ",
                "--provider-states-url=http://h/states",
                "--contracts=pacts");

        assertThat(run.err()).isEmpty();
        assertThat(engine.calls).containsExactly("read pacts", "verify");
        assertThat(engine.targets)
                .containsExactly(new Target(
                        "orders",
                        URI.create("https://h:8443/base/"),
                        new Headers(List.of(
                                new Header("X-Auth-Token", "secret"), new Header("accept", "text/plain; q=${x}"))),
                        URI.create("http://h/states"),
                        null,
                        Set.of("secret"),
                        Map.of("secret", "TOKEN")));
        assertThat(engine.options).containsExactly(VerifyOptions.defaults());
    }

    @Test
    void anEnvironmentFileIsVerifiedAtAGentlePaceAndItsVariablesAreSecrets() {
        Run run = Run.of(
                engine,
                Map.of("TOKEN", "secret", "OTHER", "other"),
                "verify",
                "--environment=a.yaml",
                "--environment=b.yaml",
                "--header=X-More: ${OTHER}");

        assertThat(run.err()).isEmpty();
        assertThat(engine.calls).containsExactly("read bundled", "read a.yaml", "read b.yaml", "verify");
        assertThat(engine.targets).hasSize(2).allSatisfy(target -> {
            assertThat(target.url()).isEqualTo(FakeEngine.LIVE);
            assertThat(target.environment()).isNotNull();
            assertThat(target.headers().first("x-more")).contains("other");
            assertThat(target.secrets()).containsExactlyInAnyOrder("secret", "other");
        });
        assertThat(engine.options).extracting(VerifyOptions::pace).containsExactly(new Pace(4, 10));
    }

    @Test
    void thePaceIsTheUsersChoice() {
        Run.of(engine, Map.of("TOKEN", "x"), "verify", "--environment=a.yaml", "--parallel=16", "--rate=0");
        Run.of(engine, "verify", "--rate=5");

        assertThat(engine.options).extracting(VerifyOptions::pace).containsExactly(new Pace(16, 0), new Pace(4, 5));
    }

    @Test
    void explainPrintsWhatWouldBeSentAndSendsNothing() {
        engine.explanations = List.of(new Explanation(
                "orders",
                "http://live.example",
                List.of(
                        new Explanation.Planned(
                                "read an order",
                                "an order exists",
                                "GET",
                                "http://live.example/orders/7",
                                List.of(new Header("Accept", "text/plain"), new Header("X-Token", "***")),
                                12,
                                null),
                        new Explanation.Planned(
                                "read no order",
                                null,
                                "GET",
                                "http://live.example/orders/8",
                                List.of(),
                                0,
                                "the environment file does not list the state")),
                List.of("no order exists:", "  id: ...")));

        Run run = Run.of(engine, Map.of("TOKEN", "x"), "verify", "--environment=a.yaml", "--explain");

        assertThat(engine.calls).containsExactly("read bundled", "read a.yaml", "explain");
        assertThat(run).isEqualTo(new Run(0, """
                        orders  http://live.example

                          read an order
                            state  an order exists
                            GET http://live.example/orders/7
                            Accept: text/plain
                            X-Token: ***
                            (a body of 12 bytes)

                          read no order
                            not sent: the environment file does not list the state

                          To exercise the others, add to the environment file what the service holds of them:

                        states:
                          no order exists:
                            id: ...

                        1 request would be sent; none was.
                        """, ""));
    }

    @Test
    void explainWorksForAUrlToo() {
        Run run = Run.of(engine, "verify", "--provider=orders", "--url=http://h", "--explain");

        assertThat(run.code()).isZero();
        assertThat(engine.calls).containsExactly("read bundled", "explain");
    }

    @Test
    void aStopEndsTheRunAndWaitsForNoMoreThanItsReport() {
        FakeStopSignal signal = new FakeStopSignal();

        Run.of(engine, Map.of(), false, signal, "verify", "--provider=orders", "--url=http://h");
        signal.cleanUps.forEach(Runnable::run);

        assertThat(engine.calls).endsWith("verify", "stop");
    }

    @Test
    void theStubIsReachedDirectlyAndOthersThroughTheProxy() {
        Map<String, String> environment = Map.of("http_proxy", "http://proxy.example:3128");

        Run.of(engine, environment, "verify");
        Run.of(engine, environment, "verify", "--provider=orders", "--url=http://h");

        assertThat(engine.settings)
                .extracting(settings ->
                        settings.proxies().select(URI.create("http://h")).get(0).type())
                .containsExactly(Proxy.Type.DIRECT, Proxy.Type.HTTP);
    }

    @Test
    void aUrlNeedsNoProviderWhereThereIsOnlyOne() {
        engine.providers = Set.of("orders");

        Run run = Run.of(engine, "verify", "--url", "http://h");

        assertThat(run.code()).isZero();
        assertThat(engine.targets).containsExactly(new Target("orders", URI.create("http://h"), Headers.NONE, null));
    }

    @Test
    void boundsReachTheEngine() {
        Run.of(engine, "verify", "--timeout", "0.25", "--deadline", "90", "--max-body", "1024");

        assertThat(engine.options)
                .containsExactly(new VerifyOptions(Duration.ofMillis(250), Duration.ofSeconds(90), 1024));
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIED,     false, 0, VERIFIED",
        "VERIFIED,     true,  0, VERIFIED",
        "VIOLATED,     false, 1, FAILED",
        "VIOLATED,     true,  1, FAILED",
        "INCONCLUSIVE, false, 3, INCONCLUSIVE",
        "INCONCLUSIVE, true,  3, INCONCLUSIVE",
        "NOT_PROVOKED, false, 0, VERIFIED",
        "NOT_PROVOKED, true,  4, INCOMPLETE",
    })
    void theExitCodeIsTheVerdict(Outcome outcome, boolean requireAll, int code, String word) {
        engine.outcome = outcome;

        Run run = requireAll ? Run.of(engine, "verify", "--require-all") : Run.of(engine, "verify");

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).containsPattern("\n" + word + "  .*\n$");
    }

    @Test
    void aValueThatStartsWithAnAtSignIsNoFileOfArguments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "orders");

        Run run = Run.of(engine, "verify", "--provider", "@" + file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no provider '@" + file + "'");
    }

    @Test
    void jsonIsTheWholeResult() {
        engine.outcome = Outcome.VIOLATED;

        Run run = Run.of(engine, "verify", "--format", "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("{\n  \"schemaVersion\": 1,\n").endsWith("\n}\n");
    }

    @Test
    void asciiIsDrawnWhereItIsAskedFor() {
        Run run = Run.of(engine, "verify", "--ascii");

        assertThat(run.out()).contains("  +- ok read an order").matches("[\\n -~]*");
    }

    @Test
    void verboseShowsTheRequestOfAVerifiedInteraction() {
        assertThat(Run.of(engine, "verify", "--verbose").out()).contains("request    GET /orders/7");
        assertThat(Run.of(engine, "verify").out()).doesNotContain("GET /orders/7");
    }

    @Test
    void aTerminalGetsColoursAndACounterThatVanishes() {
        Run run = Run.of(engine, Map.of("TERM", "xterm"), true, new FakeStopSignal(), "verify");

        assertThat(run.out()).contains("\u001b[32m✔\u001b[0m");
        assertThat(run.err())
                .isEqualTo("Verifying the embedded stub, since neither --url nor --environment is given.\n"
                        + "\r1 checked\r2 checked\r         \r");
    }

    @Test
    void noColorIsRespected() {
        Run run = Run.of(engine, Map.of("TERM", "xterm", "NO_COLOR", "1"), true, new FakeStopSignal(), "verify");

        assertThat(run.out()).contains("✔").doesNotContain("\u001b");
    }

    @Test
    void theStubIsClosedWhateverHappens() {
        engine.outcome = Outcome.INCONCLUSIVE;

        Run.of(engine, "verify");

        assertThat(engine.calls).endsWith("close stub");
    }
}
