package io.snapshotcontracts.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    @TempDir
    private Path folder;

    /** An encoder refuses it, and with it every report of the run. */
    @Test
    void halfAPairOfSurrogatesIsWrittenAsItsEscape() throws IOException {
        PrivateFiles.Draft.of(folder, "report.txt", "a\ud83d \ud83d\ude00").publish();

        assertThat(folder.resolve("report.txt")).usingCharset(UTF_8).hasContent("a\\ud83d \ud83d\ude00");
    }
}
