package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {

    private static final String THE_STUB =
            "Verifying the embedded stub, since neither --url nor --environment is given.\n";

    @TempDir
    private Path folder;

    private final Warehouse warehouse = new Warehouse();

    @AfterEach
    void closeWarehouse() {
        warehouse.close();
    }

    @Test
    void withoutOptionsTheEmbeddedStubIsVerifiedByTheBundledContracts() {
        Run run = Run.of("verify");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("instavm", "dws", "\nVERIFIED  19 of 19 interactions verified\n");
        assertThat(run.err()).isEqualTo(THE_STUB);
    }

    @Test
    void withoutUrlTheEmbeddedStubOfTheFolderIsVerifiedAndStopped() {
        Run run = Run.of("verify", "--contracts", Warehouse.FOLDER);

        assertThat(run.atAnyTime()).isEqualTo(new Run(0, """
                        orders  http://127.0.0.1:PORT
                          ├─ ✔ read an order                                               200 N ms
                          └─ ✔ list the orders                                             200 N ms

                        stock  http://127.0.0.1:PORT
                          └─ ✔ count the stock                                             204 N ms

                          provider │  verified │  violated │  inconcl. │ not prov.
                          ─────────┼───────────┼───────────┼───────────┼──────────
                          orders   │         2 │         0 │         0 │         0
                          stock    │         1 │         0 │         0 │         0
                          total    │         3 │         0 │         0 │         0

                        VERIFIED  3 of 3 interactions verified
                        """, THE_STUB));
        assertNothingListensAtTheStubsPort(run);
    }

    @Test
    void theStubIsStoppedAfterARunThatIsCutShortToo() {
        Run run = Run.of("verify", "--contracts", Warehouse.FOLDER, "--deadline=0.001");

        assertThat(run.code()).isEqualTo(3);
        assertNothingListensAtTheStubsPort(run);
    }

    private static void assertNothingListensAtTheStubsPort(Run run) {
        Matcher port = Pattern.compile("127\\.0\\.0\\.1:(\\d+)").matcher(run.out());
        assertThat(port.find()).isTrue();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1))).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void aProviderAloneLimitsTheRunAgainstTheStub() {
        Run run = Run.of("verify", "--contracts", Warehouse.FOLDER, "--provider", "stock");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("VERIFIED  1 of 1 interaction").doesNotContain("orders");
    }

    @Test
    void aUrlIsVerifiedWithoutAStub() {
        Run run = Run.of(
                Map.of("TOKEN", "secret"),
                "verify",
                "--provider=orders",
                "--url=" + warehouse.url() + "/base/",
                "--header=X-Auth-Token: ${TOKEN}",
                "--header=accept:  text/plain; q=$${x} ",
                "--provider-states-url=" + warehouse.url() + "/states",
                "--contracts=" + Warehouse.FOLDER);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(warehouse.requests())
                .extracting(CannedServer.Request::target)
                .containsExactly("/states", "/base/orders/7", "/states", "/base/orders");
        assertThat(warehouse.requests().get(1).headers())
                .containsEntry("x-auth-token", "secret")
                .containsEntry("accept", "text/plain; q=${x}");
    }

    @Test
    void environmentFilesAreVerifiedAtAGentlePaceAndTheirVariablesAreSecrets() throws IOException {
        warehouse.answer("{\"id\": \"t0k3n-of-file m0r3-of-option\"}");
        String text = """
                provider: orders
                url: %s
                headers: { X-Token: "${TOKEN}" }
                states: { an order exists: { id: 7 } }
                """.formatted(warehouse.url());
        Path one = Files.writeString(folder.resolve("a.yaml"), text);
        Path other = Files.writeString(folder.resolve("b.yaml"), text);
        Instant start = Instant.now();

        Run run = Run.of(
                Map.of("TOKEN", "t0k3n-of-file", "MORE", "m0r3-of-option"),
                "verify",
                "--contracts=" + Warehouse.FOLDER,
                "--environment=" + one,
                "--environment=" + other,
                "--header=X-More: ${MORE}");

        // ten in a second to each of them
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(90));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("FAILED  2 of 4 interactions broken");
        assertThat(run.all()).doesNotContain("t0k3n", "m0r3");
        assertThat(warehouse.requests()).hasSize(4).allSatisfy(request -> assertThat(request.headers())
                .containsEntry("x-token", "t0k3n-of-file")
                .containsEntry("x-more", "m0r3-of-option"));
    }

    @Test
    void explainPrintsWhatWouldBeSentAndSendsNothing() throws IOException {
        Run run = Run.of(
                Map.of("TOKEN", "secret"),
                warehouse.verify(Outcome.NOT_PROVOKED, folder, "--header=X-Token: ${TOKEN}", "--explain"));

        assertThat(run.atAnyTime()).isEqualTo(new Run(0, """
                        orders  http://127.0.0.1:PORT

                          read an order
                            state  an order exists
                            not sent: the environment file does not list the state; to exercise it, add to 'states': an order exists: { id: ... }

                          list the orders
                            GET http://127.0.0.1:PORT/orders
                            X-Token: ***

                          To exercise the others, add to the environment file what the service holds of them:

                        states:
                          an order exists:
                            id: ...

                        1 request would be sent; none was.
                        """, ""));
        assertThat(warehouse.requests()).isEmpty();
    }

    @Test
    void explainWorksForAUrlToo() {
        Run run = Run.of(warehouse.verify("--explain"));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("GET " + warehouse.url() + "/orders/7")
                .endsWith("2 requests would be sent; none was.\n");
        assertThat(warehouse.requests()).isEmpty();
    }

    @Test
    void aStopEndsTheRunWithWhatIsKnownAndWaitsForItsReport() throws InterruptedException {
        warehouse.server().stallAfter("HTTP/1.1 200 OK\r\n");
        FakeStopSignal signal = new FakeStopSignal();
        Thread[] stop = {null};
        signal.atStart = () -> {
            stop[0] = new Thread(signal.cleanUps.get(0));
            stop[0].start();
        };
        Instant start = Instant.now();

        Run run = Run.of(Map.of(), false, signal, warehouse.verify("--timeout=60"));
        stop[0].join(60_000);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("read an order", "stopped").contains("INCONCLUSIVE");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aServiceIsReachedThroughTheProxyOfTheEnvironment() {
        Map<String, String> environment = Map.of("http_proxy", warehouse.url().toString());

        Run run = Run.of(
                environment,
                "verify",
                "--contracts",
                Warehouse.FOLDER,
                "--provider=orders",
                "--url=http://orders.example");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(warehouse.requests())
                .extracting(CannedServer.Request::target)
                .containsExactlyInAnyOrder("http://orders.example/orders/7", "http://orders.example/orders");
    }

    @Test
    void theStubIsReachedDirectly() {
        Map<String, String> environment = Map.of("http_proxy", warehouse.url().toString());

        Run run = Run.of(environment, "verify", "--contracts", Warehouse.FOLDER);

        assertThat(run.code()).isZero();
        assertThat(warehouse.requests()).isEmpty();
    }

    @Test
    void boundsReachTheRun() {
        Run run = Run.of(warehouse.verify("--max-body=8"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("larger than the cap of 8 bytes");
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
    void theExitCodeIsTheVerdict(Outcome outcome, boolean requireAll, int code, String word) throws IOException {
        String[] more = requireAll ? new String[] {"--require-all"} : new String[0];

        Run run = Run.of(warehouse.verify(outcome, folder, more));

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).containsPattern("\n" + word + "  .*\n$");
    }

    @Test
    void aValueThatStartsWithAnAtSignIsNoFileOfArguments() throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "orders");

        Run run = Run.of("verify", "--contracts", Warehouse.FOLDER, "--provider", "@" + file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no provider '@" + file + "'");
    }

    @Test
    void jsonIsTheWholeResult() {
        warehouse.answer("{}");

        Run run = Run.of(warehouse.verify("--format", "json"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("{\n  \"schemaVersion\": 1,\n").endsWith("\n}\n");
    }

    @Test
    void asciiIsDrawnWhereItIsAskedFor() {
        Run run = Run.of(warehouse.verify("--ascii"));

        assertThat(run.out()).contains("  +- ok read an order").matches("[\\n -~]*");
    }

    @Test
    void verboseShowsTheRequestOfAVerifiedInteraction() {
        assertThat(Run.of(warehouse.verify("--verbose")).out()).contains("request    GET /orders/7");
        assertThat(Run.of(warehouse.verify()).out()).doesNotContain("GET /orders/7");
    }

    @Test
    void aTerminalGetsColoursAndACounterThatVanishes() {
        Run run = Run.of(Map.of("TERM", "xterm"), true, new FakeStopSignal(), warehouse.verify());

        assertThat(run.out()).contains("\u001b[32m✔\u001b[0m");
        assertThat(run.err()).isEqualTo("\r1 checked\r2 checked\r         \r");
    }

    @Test
    void noColorIsRespected() {
        Run run = Run.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), true, new FakeStopSignal(), warehouse.verify());

        assertThat(run.out()).contains("✔").doesNotContain("\u001b");
    }
}
