package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of results that are no test cases. */
class PagesOfCheckAndDriftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final List<String> FILES =
            List.of("findings.sarif", "gl-code-quality-report.json", "report.html", "report.json", "summary.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path reports;

    @BeforeEach
    void name() {
        reports = folder.resolve("report");
    }

    @Test
    void trafficIsOnEveryPage() throws IOException {
        String out = check(record(200, 7, 418, 0, 200, 0, 0, 0), accepted(), "--format=json");

        assertThat(files()).isEqualTo(FILES);
        for (String line : out.split("\n", -1)) {
            if (!line.isEmpty()) {
                assertThat(Schemas.refusals("check", JSON.readTree(line))).isEmpty();
            }
        }
        JsonNode report = JSON.readTree(reports.resolve("report.json").toFile());
        assertThat(Schemas.refusals("check-report", report)).isEmpty();
        assertThat(report.at("/sources/0/exchanges"))
                .hasToString("{\"conforms\":1,\"violates\":1,\"undocumented\":1,\"unmatched\":0,\"unjudged\":1}");
        assertThat(report.path("accepted").intValue()).isEqualTo(1);
        assertThat(report.findValuesAsText("line")).containsExactly("2");
        JsonNode sarif = SarifTest.valid(reports.resolve("findings.sarif"));
        assertThat(sarif.path("results").findValuesAsText("ruleId"))
                .containsExactlyInAnyOrder("invariant", "documentation", "inconclusive", "accepted-entry");
        assertThat(sarif.path("results").findValues("justification")).hasSize(1);
        assertThat(read("report.html"))
                .contains("✘ FAILED", "<h2>Undocumented</h2>", "<h2>Unjudged</h2>")
                .contains("<summary>1 accepted, and so no failure</summary>", "accepted until 2027-03-31: ticket 7");
        assertThat(read("summary.md"))
                .startsWith("## ✘ FAILED\n")
                .contains("<details><summary>1 accepted</summary>", "line 2&#58; matched nothing");
    }

    @Test
    void trafficOfManyKindsIsCappedAndSaysHowManyAreLeftOut() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int status = 420; status < 1000; status++) {
            lines.append(entry(Integer.toString(status), "0"));
        }
        check(Files.writeString(folder.resolve("many.ndjson"), lines), accepted());

        JsonNode report = JSON.readTree(reports.resolve("report.json").toFile());
        assertThat(report.path("findings")).hasSize(500);
        assertThat(report.path("notListed").intValue()).isPositive();
        assertThat(read("report.html")).contains("findings of further kinds are not shown.");
        assertThat(read("summary.md")).contains("findings of further kinds are not shown");
    }

    @Test
    void changesAreOnEveryPageAndPointAtTheDocumentation() throws IOException {
        Path openapi = Path.of("contracts/documentation/dws.openapi.yaml");
        Path published = Files.writeString(
                folder.resolve("published.yaml"),
                Files.readString(openapi).replace("AVAILABLE, UNAVAILABLE]", "AVAILABLE, UNAVAILABLE, FROZEN]"));

        Run run = Run.on(TODAY, "drift", "--provider=dws", "--openapi=" + published, "--report-dir=" + reports);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("Report: " + reports.resolve("report.html") + "\n");
        assertThat(files()).isEqualTo(FILES);
        assertThat(Schemas.refusals(
                        "drift", JSON.readTree(reports.resolve("report.json").toFile())))
                .isEmpty();
        JsonNode place =
                SarifTest.valid(reports.resolve("findings.sarif")).at("/results/0/locations/0/physicalLocation");
        int line = place.at("/region/startLine").intValue();
        assertThat(Files.readAllLines(openapi).get(line - 1).strip()).isEqualTo("\"200\":");
        assertThat(read("report.html")).contains("✘ BREAKING", "<h2>Breaks the contract</h2>", "FROZEN");
        assertThat(read("summary.md")).startsWith("## ✘ BREAKING\n");
    }

    @Test
    void noPageShowsACredential() throws IOException {
        String token = "c4n4ry-of-the-token";
        Path recording = Files.writeString(
                folder.resolve("secret.ndjson"),
                entry("200", "\\\"" + token + "\\\"")
                        .replace(
                                "snapshots\"}",
                                "snapshots\", \"headers\": [{\"name\": \"X-Auth-Token\", \"value\": \"" + token
                                        + "\"}]}"));

        Run run = Run.of(
                Map.of(
                        "GITHUB_ACTIONS",
                        "true",
                        "GITHUB_STEP_SUMMARY",
                        folder.resolve("summary").toString()),
                "check",
                "--report-dir=" + reports,
                recording.toString());

        assertThat(run.all()).contains("***", "::error ").doesNotContain("c4n4ry");
        assertThat(folder.resolve("summary"))
                .content()
                .contains("&#42;&#42;&#42;")
                .doesNotContain("c4n4ry");
        for (String name : FILES) {
            assertThat(read(name)).as(name).contains("count").doesNotContain("c4n4ry");
        }
        assertThat(read("report.html")).contains("***");
    }

    @Test
    void whatAnswersHoldIsTextOnEveryPage() throws IOException {
        String hostile = "</code><script>alert(1)</script>|`*[a](javascript:b)";
        Path recording = Files.writeString(folder.resolve("hostile.ndjson"), entry("200", "\\\"" + hostile + "\\\""));

        check(recording, accepted());

        assertThat(read("report.html")).contains("&lt;script&gt;").doesNotContain("<script", "javascript:b\"");
        assertThat(read("summary.md")).contains("&#60;script&#62;").doesNotContain("<script", "](");
        SarifTest.valid(reports.resolve("findings.sarif"));
    }

    @Test
    void folderThatTakesNoReportIsRefusedBeforeAnythingIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Run run = Run.of("check", "--report-dir=" + file, record(200, 0).toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Error: the reports cannot be written to ");
    }

    private Path accepted() throws IOException {
        return Files.writeString(folder.resolve("accepted.yaml"), """
                - {provider: dws, operation: listSnapshots, path: $.count, reason: ticket 7, until: 2027-03-31}
                - {provider: dws, operation: listSnapshots, path: $.other, reason: ticket 8, until: 2027-03-31}
                """);
    }

    private String check(Path recording, Path accepted, String... more) {
        List<String> args = new ArrayList<>(
                List.of("check", "--accepted=" + accepted, "--report-dir=" + reports, recording.toString()));
        args.addAll(List.of(more));
        return Run.on(TODAY, args.toArray(String[]::new)).out();
    }

    /** @param exchanges status and count in turn */
    private Path record(int... exchanges) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < exchanges.length; i += 2) {
            lines.append(entry(Integer.toString(exchanges[i]), Integer.toString(exchanges[i + 1])));
        }
        return Files.writeString(folder.resolve("one.ndjson"), lines);
    }

    private static String entry(String status, String count) {
        return """
                {"request": {"method": "GET", "url": "https://dws.example/v1.0/p/snapshots"}, "response": {"status": %s,\
                 "content": {"mimeType": "application/json", "text": "{\\"snapshots\\": [], \\"count\\": %s}"}}}
                """.formatted(status, count);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(reports.resolve(name));
    }
}
