package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;

class CoverageAndDriftCommandTest {

    private static final Path PAGE = Path.of(Warehouse.FOLDER, "documentation/orders.openapi.yaml");

    @TempDir
    private Path folder;

    @Test
    void coverageWithoutAGapSucceeds() {
        Run run = coverage("--provider", "stock");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("stock\n", "COVERED  0 gaps, 0 survivors, 0 false alarms")
                .doesNotContain("getOrder");
    }

    @Test
    void gapsOfAllProvidersAreListedAndFail() {
        Run run = coverage();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("orders\n", "stock\n", "  gap          getOrder 200 $.note string\n")
                .endsWith("NOT COVERED  3 gaps, 0 survivors, 0 false alarms\n");
    }

    @Test
    void whatIsNotNeededIsNoGapWhereThatIsAskedFor() {
        Run run = coverage("--provider", "orders", "--only-needed");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .doesNotContain("GAP")
                .contains("  not needed   listOrders 503\n")
                .endsWith("COVERED  0 gaps, 0 survivors, 0 false alarms\n");
        assertThat(coverage("--provider=orders", "--only-needed", "--format=json")
                        .out())
                .contains("\"notNeeded\": [\n        \"listOrders 503\"", "\"needed\": false");
    }

    @Test
    void coverageCanBeWrittenAsAPage() {
        Path page = folder.resolve("reports/coverage.html");

        Run run = coverage("--provider=stock", "--report-dir=" + page.getParent());

        assertThat(run).isEqualTo(new Run(0, coverage("--provider=stock").out(), "Report: " + page + "\n"));
        assertThat(page).content().contains("<title>COVERED: 0 gaps,", "interaction 1: count the stock");
    }

    @Test
    void folderThatCannotBeWrittenIsFoundBeforeTheMeasurement() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Run run = coverage("--report-dir", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("is not a folder").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage --provider order", "drift --provider order --openapi none.yaml"})
    void unknownProviderIsAUsageError(String args) {
        Run run = Run.of((args + " --contracts " + Warehouse.FOLDER).split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("no documented provider 'order'", "did you mean 'orders'?")
                .hasLineCount(1);
    }

    @Test
    void breakingChangeFails() throws IOException {
        Run run = drift(published("required: [id]", "required: [id, note]").toString());
        assertThat(run.code()).isZero();

        run = drift(published("id: { type: integer }, ", "").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("breaks the contract\n  getOrder 200 $.id\n")
                .endsWith("break the contract\n");
    }

    @Test
    void harmlessChangeSucceeds() throws IOException {
        Path file = published("\"503\": { description: closed }\n", "\"404\": { description: none }\n");

        Run run = drift(file.toString(), "--format", "json");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).contains("\"schemaVersion\": 1", "\"breaking\": false", "\"knownDeviation\": null");
    }

    @Test
    void addressIsFetchedWithTheGivenHeader() throws IOException {
        try (CannedServer server = CannedServer.start()) {
            server.answer(200, Map.of(), Files.readAllBytes(PAGE));
            Run run = drift(server.url() + "/api.json", "--header", "X-Key: k");

            assertThat(run.code()).isZero();
            assertThat(run.out()).contains(server.url() + "/api.json");
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
            Run run = drift(server.url() + "/api.json");

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
        Run run = drift(place);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).doesNotContain("pw");
    }

    private Path published(String part, String instead) throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains(part);
        return Files.writeString(folder.resolve("published.yaml"), page.replace(part, instead));
    }

    private static Run coverage(String... more) {
        return Run.of(args(List.of("coverage", "--contracts", Warehouse.FOLDER), more));
    }

    private static Run drift(String place, String... more) {
        return Run.of(args(
                List.of("drift", "--contracts", Warehouse.FOLDER, "--provider", "orders", "--openapi", place), more));
    }

    private static String[] args(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
