package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.ContractScore;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.ElementCoverage;
import io.snapshotcontracts.result.Kills;
import io.snapshotcontracts.result.ProviderCoverage;
import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageAndDriftCommandTest {

    @TempDir
    private Path folder;

    private final FakeEngine engine = new FakeEngine();

    private static CoverageResult coverage(List<String> interactions, List<String> survivors) {
        return coverage(interactions, survivors, List.of());
    }

    private static CoverageResult coverage(
            List<String> interactions, List<String> survivors, List<String> falseAlarms) {
        Kills kills = new Kills(1, 2, 0, 2);
        return new CoverageResult(List.of(new ProviderCoverage(
                "orders",
                List.of(new ElementCoverage(
                        new DocumentedElement("getOrder", "200", "$.id string", interactions, List.of(), true),
                        2,
                        kills,
                        List.of(),
                        1)),
                List.of(),
                new ContractScore(2, kills, 1, survivors, falseAlarms, List.of()))));
    }

    @Test
    void coverageWithoutAGapSucceeds() {
        engine.coverage = coverage(List.of("an order"), List.of());

        Run run = Run.of(engine, "coverage");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("COVERED  0 gaps, 0 survivors, 0 false alarms");
        assertThat(engine.calls).containsExactly("coverage of [orders, stock]");
    }

    @Test
    void gapAndSurvivorAreListedAndFail() {
        engine.coverage = coverage(List.of(), List.of("getOrder 200, a word: X"));

        Run run = Run.of(engine, "coverage", "--provider", "orders");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "  gap          getOrder 200 $.id string\n",
                        "  survivor     getOrder 200, a word: X\n",
                        "NOT COVERED  1 gap, 1 survivor, 0 false alarms\n");
    }

    static Stream<Arguments> eachByItself() {
        List<String> order = List.of("an order");
        return Stream.of(
                argumentSet("gap", coverage(List.of(), List.of()), "1 gap, 0 survivors, 0 false alarms"),
                argumentSet("survivor", coverage(order, List.of("x")), "0 gaps, 1 survivor, 0 false alarms"),
                argumentSet(
                        "false alarm",
                        coverage(order, List.of(), List.of("x", "y")),
                        "0 gaps, 0 survivors, 2 false alarms"));
    }

    @ParameterizedTest
    @MethodSource("eachByItself")
    void eachByItselfFails(CoverageResult result, String told) {
        engine.coverage = result;

        Run run = Run.of(engine, "coverage");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).endsWith("NOT COVERED  " + told + "\n");
    }

    @Test
    void onlyWhatIsNeededIsAskedForAndTheRestIsCounted() {
        engine.coverage = new CoverageResult(List.of(new ProviderCoverage(
                "orders",
                List.of(
                        new ElementCoverage(
                                new DocumentedElement("getOrder", "", "", List.of("an order"), List.of(), true),
                                0,
                                new Kills(0, 0, 0, 0),
                                List.of(),
                                0),
                        new ElementCoverage(
                                new DocumentedElement("getOrder", "404", "", List.of(), List.of(), false),
                                0,
                                new Kills(0, 0, 0, 0),
                                List.of(),
                                0)),
                List.of(),
                new ContractScore(
                        0, new Kills(0, 0, 0, 0), 0, List.of(), List.of(), List.of("getOrder 200, any value")))));

        Run run = Run.of(engine, "coverage", "--only-needed");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .doesNotContain("GAP")
                .contains("  not needed   getOrder 404\n", "  beyond page  getOrder 200, any value\n")
                .endsWith("COVERED  0 gaps, 0 survivors, 0 false alarms\n");
        assertThat(engine.calls).containsExactly("coverage of [orders, stock], only what is needed");
        assertThat(Run.of(engine, "coverage", "--only-needed", "--format=json").out())
                .contains("\"notNeeded\": [\n        \"getOrder 404\"", "\"needed\": false");
    }

    @Test
    void coverageCanBeWrittenAsAPage() {
        engine.coverage = coverage(List.of("an order"), List.of());
        Path page = folder.resolve("reports/coverage.html");

        Run run = Run.of(engine, "coverage", "--report-dir", page.getParent().toString());

        assertThat(run).isEqualTo(new Run(0, Run.of(engine, "coverage").out(), "Report: " + page + "\n"));
        assertThat(page).content().contains("<title>COVERED: 0 gaps,", "<li>an order</li>");
    }

    @Test
    void folderThatCannotBeWrittenIsFoundBeforeTheMeasurement() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Run run = Run.of(engine, "coverage", "--report-dir", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("is not a folder").hasLineCount(1);
        assertThat(engine.calls).isEmpty();
    }

    @Test
    void nothingToMeasureIsNoSuccess() {
        assertThat(Run.of(engine, "coverage").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage --provider order", "drift --provider order --openapi none.yaml"})
    void unknownProviderIsAUsageError(String args) {
        Run run = Run.of(engine, args.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("no documented provider 'order'", "did you mean 'orders'?")
                .hasLineCount(1);
    }

    @Test
    void breakingChangeFails() throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), "openapi");
        engine.changes = List.of(new Change("getOrder", "200 $.id", "field removed", "string", "", true, "Known: x"));

        Run run = Run.of(engine, "drift", "--provider", "orders", "--openapi", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).endsWith("""
                breaks the contract
                  getOrder 200 $.id
                    field removed: string -> –
                    Known: x

                BREAKING  1 of 1 changes break the contract
                """);
        assertThat(engine.calls).containsExactly("drift of orders in openapi");
    }

    @Test
    void harmlessChangeSucceeds() throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), "openapi");
        engine.changes = List.of(new Change("getOrder", "404", "status added", "", "404", false, null));

        Run run = Run.of(engine, "drift", "--provider", "orders", "--openapi", file.toString(), "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"schemaVersion\": 1", "\"breaking\": false", "\"knownDeviation\": null");
    }

    @Test
    void addressIsFetchedWithTheGivenHeader() {
        try (CannedServer server = CannedServer.start()) {
            server.answerJson(200, "{\"openapi\":1}");
            Run run = Run.of(
                    engine,
                    "drift",
                    "--provider",
                    "orders",
                    "--openapi",
                    server.url() + "/api.json",
                    "--header",
                    "X-Key: k");

            assertThat(run.code()).isZero();
            assertThat(engine.calls).containsExactly("drift of orders in {\"openapi\":1}");
            assertThat(server.requests()).singleElement().satisfies(request -> {
                assertThat(request.target()).isEqualTo("/api.json");
                assertThat(request.headers()).containsEntry("x-key", "k");
            });
        }
    }

    @Test
    void redirectIsNotFollowed() {
        try (CannedServer server = CannedServer.start()) {
            server.answer(302, Map.of("Location", "/other"), new byte[0]);
            Run run = Run.of(engine, "drift", "--provider", "orders", "--openapi", server.url() + "/api.json");

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains("answers 302, and redirects are not followed")
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.yaml", ".", "http://127.0.0.1:1/openapi.json", "http://user:pw@host/x"})
    void documentThatCannotBeReadIsAUsageError(String place) {
        Run run = Run.of(engine, "drift", "--provider", "orders", "--openapi", place);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).doesNotContain("pw");
    }
}
