package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportDirTest {

    private final FakeEngine engine = new FakeEngine();

    @TempDir
    private Path temp;

    @Test
    void takesEveryFormWhateverTheOutcomeAndChangesNothingElse() throws IOException {
        engine.outcome = Outcome.VIOLATED;
        Path folder = temp.resolve("reports");

        Run plain = Run.of(engine, "verify", "--format", "json");
        Run run = Run.of(engine, "verify", "--format", "json", "--report-dir", folder.toString());

        assertThat(run)
                .isEqualTo(new Run(1, plain.out(), plain.err() + "Report: " + folder.resolve("report.html") + "\n"));
        assertThat(folder.resolve("report.json")).hasContent(run.out());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(6);
        }
    }

    @Test
    void theVerdictIsThatOfTheExitCode() {
        engine.outcome = Outcome.NOT_PROVOKED;

        Run run = Run.of(engine, "verify", "--require-all", "--report-dir", temp.toString());

        assertThat(run.code()).isEqualTo(4);
        assertThat(temp.resolve("summary.md")).content().startsWith("## ! INCOMPLETE\n");
    }

    @Test
    void thatItCannotBeWrittenIsSaidBeforeAnythingIsSent() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        Run run = Run.of(engine, "verify", "--report-dir", file.toString());

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "Error: the reports cannot be written to " + file + ": " + file + " is not a folder."
                                + " See 'snapshot-contracts verify --help'.\n"));
        assertThat(engine.calls).containsExactly("read bundled");
    }

    @Test
    void folderThatIsGoneAfterTheRunEndsWithTwoAndTheResultOnStandardOutput() {
        Path folder = temp.resolve("reports");
        engine.duringRun = () -> delete(folder);

        Run run = Run.of(engine, "verify", "--report-dir", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEqualTo(Run.of(new FakeEngine(), "verify").out());
        assertThat(run.err()).contains("Error: the reports cannot be written to " + folder);
    }

    @Test
    void defectIsReportedOnStandardErrorAndItsStackTraceWhereItIsAskedFor() {
        engine.outcome = Outcome.INCONCLUSIVE;
        engine.defect = "java.lang.IllegalStateException\n    at a.b.C\u001b.d(C.java:1)\n";

        Run run = Run.of(engine, "verify");
        Run verbose = Run.of(engine, "verify", "--verbose");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .endsWith("Error: internal error in 1 of the interactions, a defect of this program; please report it."
                        + " --verbose prints the stack trace.\n");
        assertThat(verbose.err()).endsWith("""
                Error: internal error in 1 of the interactions, a defect of this program; please report it with this\
                 stack trace:
                shop.json, interaction 1: read an order
                java.lang.IllegalStateException
                    at a.b.C?.d(C.java:1)
                """);
        assertThat(Run.of(engine, "verify", "--format=json").out()).containsOnlyOnce("\"defect\": true");
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
        Run run = Run.of(engine, "verify", "--report-dir", "");

        assertThat(run)
                .isEqualTo(new Run(
                        2, "", "Error: --report-dir must not be empty. See 'snapshot-contracts verify --help'.\n"));
    }

    @Test
    void noFileHoldsAHeaderValue() throws IOException {
        String canary = "c4n4ry";
        for (Outcome outcome : Outcome.values()) {
            engine.outcome = outcome;

            Run run = Run.of(
                    engine,
                    "verify",
                    "--provider=orders",
                    "--url=http://h",
                    "--header=X-Token: " + canary,
                    "--report-dir=" + temp);

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
