package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageInReportTest {

    @TempDir
    private Path folder;

    @Test
    void everyDocumentedElementLeadsToTheInteractionsOfTheRunThatShowIt() throws IOException {
        String page = report("{\"count\": 0, \"snapshots\": []}");

        List<String> rows =
                List.of(page.substring(page.indexOf("id=\"coverage\"")).split("scope=\"row\""));
        assertThat(rows.subList(1, rows.size())).hasSizeGreaterThan(30).allSatisfy(row -> assertThat(row)
                .contains("class=\"cell ", "<summary>"));
        // the operation, its parameter, the status, the media type, the object, its list and its count
        assertThat(page).contains("7 of 32 documented elements in a verified interaction");
    }

    @Test
    void elementOfWhichNothingWasVerifiedIsNotCounted() throws IOException {
        assertThat(report("{}")).contains("0 of 32 documented elements in a verified interaction");
    }

    private String report(String body) throws IOException {
        try (CannedServer server = CannedServer.start()) {
            server.answerJson(200, body);
            Path file = Files.writeString(folder.resolve("live.yaml"), """
                    provider: dws
                    url: %s
                    headers: { X-Auth-Token: t }
                    states:
                      the project has no snapshots: { project_id: a }
                    """.formatted(server.url()));
            Run.of("verify", "--environment=" + file, "--report-dir=" + folder.resolve("report"));
        }
        return Files.readString(folder.resolve("report/report.html"));
    }
}
