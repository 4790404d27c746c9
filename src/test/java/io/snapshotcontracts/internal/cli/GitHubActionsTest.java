package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubActionsTest {

    private final Warehouse warehouse = new Warehouse();

    @TempDir
    private Path folder;

    @AfterEach
    void closeWarehouse() {
        warehouse.close();
    }

    @Test
    void annotationsGoToStandardErrorAndTheSummaryIsAppended() throws IOException {
        warehouse.answer("{\"id\": \"seven\"}");
        Path summary = Files.writeString(folder.resolve("summary.md"), "of an earlier command\n");

        Run plain = Run.of(warehouse.verify("--format=json"));
        Run run = Run.of(environment(summary), warehouse.verify("--format=json"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.atAnyTime().out()).isEqualTo(plain.atAnyTime().out());
        assertThat(run.err())
                .startsWith(plain.err() + "::error file=" + Warehouse.FOLDER
                        + "/shop-orders.json,line=6,title=orders%3A read an order%2C $.id::")
                .contains("%0AExpected: ", "%0AContract: shop-orders.json, interaction 1\n");
        assertThat(summary).content(UTF_8).startsWith("of an earlier command\n## ✘ FAILED\n");
    }

    @Test
    void nothingIsShownElsewhere() {
        warehouse.answer("{\"id\": \"seven\"}");
        Path summary = folder.resolve("summary.md");

        Run run = Run.of(Map.of("GITHUB_STEP_SUMMARY", summary.toString()), warehouse.verify());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("::");
        assertThat(summary).doesNotExist();
    }

    @Test
    void summaryThatCannotBeWrittenChangesNoExitCode() {
        Run run = Run.of(environment(folder.resolve("none/summary.md")), warehouse.verify());

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .endsWith("The job's summary cannot be written to the file that GITHUB_STEP_SUMMARY names.\n");
    }

    private static Map<String, String> environment(Path summary) {
        return Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString());
    }
}
