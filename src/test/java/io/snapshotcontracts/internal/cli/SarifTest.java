package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What code hosts get, held against the standard's schema and against the files that it points into. */
class SarifTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CannedServer live = CannedServer.start();

    @TempDir
    private Path folder;

    private Path environment;

    @BeforeEach
    void describe() throws IOException {
        environment = Files.writeString(
                folder.resolve("live.yaml"),
                "provider: dws\nurl: " + live.url()
                        + "\nstates: { the project has snapshots: { project_id: p }, the token is rejected: { project_id: p } }\n");
        live.answerJson(200, """
                {"snapshots": [], "count": 2}""");
    }

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void findingsPointAtTheLineThatTheyBreak() throws IOException {
        JsonNode run = verify();

        List<String> places = new ArrayList<>();
        for (JsonNode result : run.path("results")) {
            JsonNode place = result.at("/locations/0/physicalLocation");
            String file = place.at("/artifactLocation/uri").asText();
            int line = place.at("/region/startLine").intValue();
            places.add(result.path("ruleId").asText() + " " + file + " "
                    + Files.readAllLines(Path.of(file)).get(line - 1).strip());
        }
        assertThat(places)
                .containsExactly(
                        "invariant contracts/documentation/dws.openapi.yaml x-source: Response Message, Table 2, count",
                        "consumer contracts/snapshot-client-dws.json \"description\" : \"a request for snapshots with a rejected token\",");
    }

    @Test
    void acceptedFindingsAreSuppressedAndEveryResultSaysWhetherItIs() throws IOException {
        Path accepted = Files.writeString(folder.resolve("accepted.yaml"), """
                - {provider: dws, operation: listSnapshots, path: $.count, reason: ticket 7, until: 2027-03-31}
                - {provider: dws, operation: listSnapshots, path: $.other, reason: ticket 8, until: 2027-03-31}
                """);

        JsonNode run = verify("--accepted=" + accepted);

        assertThat(run.at("/results/0/suppressions"))
                .hasToString("[{\"kind\":\"external\",\"status\":\"accepted\","
                        + "\"justification\":\"accepted until 2027-03-31: ticket 7\"}]");
        assertThat(run.at("/results/1/suppressions")).hasToString("[]");
        assertThat(run.at("/results/2/ruleId").asText()).isEqualTo("accepted-entry");
        assertThat(run.at("/results/2/locations/0/physicalLocation/region/startLine")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void fingerprintsAreTheSameInEveryRunWhateverTheValues() throws IOException {
        List<String> first = verify().findValuesAsText("snapshotContracts/v1");
        live.answerJson(200, """
                {"snapshots": [], "count": 3}""");
        List<String> second = verify().findValuesAsText("snapshotContracts/v1");

        assertThat(first).isEqualTo(second).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whatCouldNotBeToldIsOpenAndNotLeftOut() throws IOException {
        live.answerRaw("no HTTP\r\n\r\n");

        JsonNode run = verify();

        assertThat(run.findValuesAsText("kind")).containsExactly("open", "open");
        assertThat(run.findValuesAsText("ruleId")).containsExactly("inconclusive", "inconclusive");
    }

    @Test
    void codeQualityReportHasWhatGitLabNeeds() throws IOException {
        verify();

        JsonNode entries = JSON.readTree(
                folder.resolve("report/gl-code-quality-report.json").toFile());
        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.path("description").asText()).startsWith("dws: a request ");
            assertThat(entry.path("check_name").asText()).isIn("invariant", "consumer");
            assertThat(entry.path("fingerprint").asText()).hasSize(32);
            assertThat(entry.path("severity").asText()).isEqualTo("major");
            assertThat(Path.of(entry.at("/location/path").asText())).isRegularFile();
            assertThat(entry.at("/location/lines/begin").intValue()).isGreaterThan(1);
        });
    }

    private JsonNode verify(String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                "verify", "--environment=" + environment, "--rate=0", "--report-dir=" + folder.resolve("report")));
        args.addAll(List.of(more));
        Run.on(TODAY, args.toArray(String[]::new));
        return valid(folder.resolve("report/findings.sarif"));
    }

    static JsonNode valid(Path sarif) throws IOException {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
        Path standard = Path.of("src/test/resources/io/snapshotcontracts/internal/report/sarif-2.1.0.json");
        Validator.Result result = validator.validate(
                validator.registerSchema(JSON.readTree(standard.toFile())), JSON.readTree(sarif.toFile()));
        assertThat(result.getErrors()).isEmpty();
        return JSON.readTree(sarif.toFile()).at("/runs/0");
    }
}
