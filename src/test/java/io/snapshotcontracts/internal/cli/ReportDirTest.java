package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportDirTest {

    private final Warehouse warehouse = new Warehouse();

    @TempDir
    private Path temp;

    @AfterEach
    void closeWarehouse() {
        warehouse.close();
    }

    @Test
    void takesEveryFormWhateverTheOutcomeAndChangesNothingElse() throws IOException {
        warehouse.answer("{\"id\": \"seven\"}");
        Path folder = temp.resolve("reports");

        Run plain = Run.of(warehouse.verify("--format", "json"));
        Run run = Run.of(warehouse.verify("--format", "json", "--report-dir", folder.toString()));

        assertThat(run.atAnyTime())
                .isEqualTo(new Run(
                        1, plain.atAnyTime().out(), plain.err() + "Report: " + folder.resolve("report.html") + "\n"));
        assertThat(folder.resolve("report.json")).hasContent(run.out());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(6);
        }
    }

    @Test
    void theVerdictIsThatOfTheExitCode() throws IOException {
        Run run =
                Run.of(warehouse.verify(Outcome.NOT_PROVOKED, temp, "--require-all", "--report-dir", temp.toString()));

        assertThat(run.code()).isEqualTo(4);
        assertThat(temp.resolve("summary.md")).content().startsWith("## ! INCOMPLETE\n");
    }

    @Test
    void thatItCannotBeWrittenIsSaidBeforeAnythingIsSent() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        Run run = Run.of(warehouse.verify("--report-dir", file.toString()));

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "Error: the reports cannot be written to " + file + ": " + file + " is not a folder."
                                + " See 'snapshot-contracts verify --help'.\n"));
        assertThat(warehouse.requests()).isEmpty();
    }

    @Test
    void folderThatIsGoneAfterTheRunEndsWithTwoAndTheResultOnStandardOutput() {
        Path folder = temp.resolve("reports");
        FakeStopSignal signal = new FakeStopSignal();
        signal.atStart = () -> delete(folder);

        Run run = Run.of(Map.of(), false, signal, warehouse.verify("--report-dir", folder.toString()));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.atAnyTime().out())
                .isEqualTo(Run.of(warehouse.verify()).atAnyTime().out());
        assertThat(run.err()).contains("Error: the reports cannot be written to " + folder);
    }

    private static void delete(Path folder) {
        try {
            Files.delete(folder);
            Files.writeString(folder, "a file in its place");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anEmptyNameIsNoFolder() {
        Run run = Run.of(warehouse.verify("--report-dir", ""));

        assertThat(run)
                .isEqualTo(new Run(
                        2, "", "Error: --report-dir must not be empty. See 'snapshot-contracts verify --help'.\n"));
    }

    @Test
    void noFileHoldsAHeaderValue() throws IOException {
        String canary = "c4n4ry";
        for (Outcome outcome : Outcome.values()) {
            Run run = Run.of(warehouse.verify(outcome, temp, "--header=X-Token: " + canary, "--report-dir=" + temp));

            assertThat(run.all()).doesNotContain(canary);
            for (String name : List.of("report.json", "junit.xml", "report.html", "summary.md")) {
                assertThat(temp.resolve(name)).content().contains("orders").doesNotContain(canary);
            }
            for (String name : List.of("findings.sarif", "gl-code-quality-report.json")) {
                assertThat(temp.resolve(name)).content().doesNotContain(canary);
            }
        }
    }
}
