package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubActionsTest {

    private final FakeEngine engine = new FakeEngine();

    @TempDir
    private Path folder;

    @Test
    void annotationsGoToStandardErrorAndTheSummaryIsAppended() throws IOException {
        engine.outcome = Outcome.VIOLATED;
        Path summary = Files.writeString(folder.resolve("summary.md"), "of an earlier command\n");

        Run plain = Run.of(engine, "verify", "--format=json");
        Run run = Run.of(engine, environment(summary), "verify", "--format=json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(plain.out());
        assertThat(run.err())
                .isEqualTo(plain.err() + "::error title=orders%3A read an order%2C $::differs%0AExpected: a%0AActual: b"
                        + "%0ARule: consumer: a rule%0AContract: shop.json, interaction 1\n");
        assertThat(summary).content().startsWith("of an earlier command\n## ✘ FAILED\n");
    }

    @Test
    void nothingIsShownElsewhere() {
        engine.outcome = Outcome.VIOLATED;
        Path summary = folder.resolve("summary.md");

        Run run = Run.of(engine, Map.of("GITHUB_STEP_SUMMARY", summary.toString()), "verify");

        assertThat(run.err()).doesNotContain("::");
        assertThat(summary).doesNotExist();
    }

    @Test
    void summaryThatCannotBeWrittenChangesNoExitCode() {
        Run run = Run.of(engine, environment(folder.resolve("none/summary.md")), "verify");

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .endsWith("The job's summary cannot be written to the file that GITHUB_STEP_SUMMARY names.\n");
    }

    private static Map<String, String> environment(Path summary) {
        return Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString());
    }
}
