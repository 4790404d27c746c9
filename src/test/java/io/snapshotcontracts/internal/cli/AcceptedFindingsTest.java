package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A live double with known deviations, from the first failing run to the entry that matches nothing. */
class AcceptedFindingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String SNAPSHOT = """
            {"id": "a", "name": "n", "description": "", "started": "2016-08-23T03:59:23Z",
             "finished": "2016-08-23T04:01:40Z", "size": 5, "status": "AVAILABLE", "type": "MANUAL", "cluster_id": "c"}""";

    private final CannedServer live = CannedServer.start();

    @TempDir
    private Path folder;

    private Path accepted;
    private Path environment;

    @BeforeEach
    void describe() throws IOException {
        accepted = folder.resolve("accepted.yaml");
        environment = Files.writeString(
                folder.resolve("live.yaml"),
                "provider: dws\nurl: " + live.url() + "\nstates: { the project has snapshots: { project_id: p } }\n");
    }

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void fileShrinksAsTheVendorMends() throws IOException {
        live.answerJson(200, snapshots("AVAILABLE:FROZEN", "MANUAL:DAILY", "23Z:23"));
        Run red = verify(TODAY, "--write-accepted", accepted.toString());
        assertThat(red.code()).isEqualTo(1);
        assertThat(red.err()).endsWith("Accepted findings: " + accepted + " (3 entries; give each a reason)\n");
        assertThat(accepted).hasContent("""
                # Found on 2026-11-28. Give each entry a reason; without one the file is refused. Delete a line 'actual' where any
                # value at the place is accepted.

                # Known deviation time-without-zone: Times come without the Z that the page's format ends with.
                # Source: terraform-provider-huaweicloud, pull request 5189, whose acceptance test ran against the service
                - provider: dws
                  operation: listSnapshots
                  status: 200
                  path: $.snapshots[*].started
                  actual: '"2016-08-23T03:59:23"'
                  reason: ""
                  until: '2027-02-26'

                # Known deviation status-frozen: A snapshot has the status FROZEN, which the page does not list.
                # Source: Huawei Cloud SDK for Java 3.1.98, model Snapshots; later Huawei Cloud pages, Querying the Snapshot List
                - provider: dws
                  operation: listSnapshots
                  status: 200
                  path: $.snapshots[*].status
                  actual: '"FROZEN"'
                  reason: ""
                  until: '2027-02-26'

                # consumer: $.snapshots[0].type breaks the rule regex ^(MANUAL|AUTOMATED)$
                - provider: dws
                  operation: listSnapshots
                  status: 200
                  path: $.snapshots[*].type
                  actual: '"DAILY"'
                  reason: ""
                  until: '2027-02-26'
                """);
        Run unreasoned = verify(TODAY, "--accepted", accepted.toString());
        assertThat(unreasoned.code()).isEqualTo(2);
        assertThat(unreasoned.out()).isEmpty();
        assertThat(unreasoned.err()).contains(accepted + ", line 11: the reason is empty");

        giveReasons();
        Run green = verify(TODAY, "--accepted", accepted.toString());
        assertThat(green.code()).isZero();
        assertThat(green.out())
                .contains("✘ a request for the snapshots of a project", "accepted until 2027-02-26: ticket 7")
                .contains("VERIFIED  0 of 11 interactions verified, 1 violated as accepted, 10 not provoked")
                .doesNotContain("line ");

        live.answerJson(200, snapshots("AVAILABLE:FROZEN", "MANUAL:DAILY", "23Z:23", "5,:null,"));
        Run fourth = verify(TODAY, "--accepted", accepted.toString());
        assertThat(fourth.code()).isEqualTo(1);
        assertThat(fourth.out()).contains("$.snapshots[0].size", "FAILED  1 of 11 interactions broken");

        live.answerJson(200, snapshots("AVAILABLE:FROZEN", "23Z:23"));
        Run mended = verify(TODAY, "--accepted", accepted.toString());
        assertThat(mended.code()).isZero();
        assertThat(mended.out().replaceAll("\\s+", ""))
                .contains(accepted + ",line25:matchednothing;nofindingoflistSnapshots")
                .doesNotContain("line6:", "line16:");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-11, 0, 'accepted until 2027-02-26: ticket 7'",
        "2027-02-12, 0, 'accepted until 2027-02-26 (expires in 14 days): ticket 7'",
        "2027-02-26, 0, 'accepted until 2027-02-26 (expires today): ticket 7'",
        "2027-02-27, 1, 'was accepted until 2027-02-26: ticket 7'",
    })
    void acceptanceEndsAfterItsDayAndSaysSoFourteenDaysBefore(LocalDate day, int code, String words)
            throws IOException {
        live.answerJson(200, snapshots("AVAILABLE:FROZEN"));
        verify(TODAY, "--write-accepted", accepted.toString());
        giveReasons();

        Run run = verify(day, "--accepted", accepted.toString());

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).contains("  " + words + "\n");
    }

    @Test
    void everyFormMarksWhatIsAcceptedAndOneFindingBesideMakesItAFailure() throws IOException {
        live.answerJson(200, snapshots("AVAILABLE:FROZEN"));
        verify(TODAY, "--write-accepted", accepted.toString());
        giveReasons();

        Run green = verify(TODAY, "--accepted=" + accepted, "--format=json");

        assertThat(Schemas.refusals("report", new ObjectMapper().readTree(green.out())))
                .isEmpty();
        JsonNode run = new ObjectMapper().readTree(green.out()).at("/runs/0");
        assertThat(run.path("summary").path("accepted").intValue()).isEqualTo(1);
        JsonNode interaction = run.at("/interactions/0");
        assertThat(interaction.path("outcome").asText()).isEqualTo("violated");
        String mark = "{\"reason\":\"ticket 7\",\"until\":\"2027-02-26\",\"expired\":false}";
        assertThat(interaction.path("accepted")).hasToString(mark);
        assertThat(interaction.at("/findings/0/accepted")).hasToString(mark);
        assertThat(report("junit.xml"))
                .contains(
                        "<property name=\"accepted\" value=\"accepted until 2027-02-26: ticket 7\"/>", "failures=\"0\"")
                .doesNotContain("<failure");
        assertThat(report("report.html"))
                .contains("<summary>1 accepted, and so no failure</summary>", "✘ 1 violated (1 accepted)");
        assertThat(report("summary.md"))
                .contains(
                        "<details><summary>1 violated as accepted</summary>",
                        "accepted until 2027-02-26&#58; ticket 7");

        live.answerJson(200, snapshots("AVAILABLE:FROZEN", "MANUAL:DAILY"));
        assertThat(verify(TODAY, "--accepted=" + accepted).code()).isEqualTo(1);
        assertThat(report("junit.xml")).contains("failures=\"1\"", "<failure message=\"1.2 $.snapshots[0].type");
        assertThat(report("report.html")).contains("<summary>2 findings accepted</summary>");
    }

    @ParameterizedTest
    @CsvSource({
        "--accepted=,             --accepted must not be empty",
        "--accepted=none.yaml,    none.yaml: there is no such file",
        "--write-accepted=,       the name of a file to write must not be empty",
        "--write-accepted=none/a, none/a: the file cannot be written",
        "--write-accepted=src,    src: the file exists already",
    })
    void fileThatCannotBeUsedIsSaidBeforeAnythingIsSent(String option, String problem) {
        Run run = verify(TODAY, option);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Error: " + problem);
        assertThat(live.requests()).isEmpty();
    }

    @Test
    void existingFileIsRefusedBeforeAnythingIsSent() throws IOException {
        Files.writeString(accepted, "mine");

        Run run = verify(TODAY, "--write-accepted", accepted.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(accepted + ": the file exists already");
        assertThat(accepted).hasContent("mine");
        assertThat(live.requests()).isEmpty();
    }

    @Test
    void noFileIsWrittenWhereNothingIsFound() throws IOException {
        live.answerJson(200, snapshots());

        Run run = verify(TODAY, "--write-accepted", accepted.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("Nothing was found that is not accepted");
        assertThat(accepted).doesNotExist();
    }

    @Test
    void secretIsNeitherWrittenNorUnmasked() throws IOException {
        String canary = "c4n4ry-of-the-token";
        live.answerJson(200, snapshots("AVAILABLE:" + canary));
        String header = "--header=X-Auth-Token: " + canary;

        verify(TODAY, header, "--write-accepted", accepted.toString());
        assertThat(accepted).content().contains("actual: '\"***\"'").doesNotContain("c4n4ry");
        Files.writeString(accepted, Files.readString(accepted).replace("reason: \"\"", "reason: " + canary));
        Run run = verify(TODAY, header, "--accepted=" + accepted, "--verbose");

        assertThat(run.code()).isZero();
        assertThat(run.all()).contains("accepted until 2027-02-26: ***").doesNotContain("c4n4ry");
        for (String name : List.of(
                "report.json",
                "junit.xml",
                "report.html",
                "summary.md",
                "findings.sarif",
                "gl-code-quality-report.json")) {
            assertThat(report(name)).contains("accepted").doesNotContain("c4n4ry");
        }
    }

    private String report(String name) throws IOException {
        return Files.readString(folder.resolve("report").resolve(name));
    }

    private void giveReasons() throws IOException {
        Files.writeString(accepted, Files.readString(accepted).replace("reason: \"\"", "reason: ticket 7"));
    }

    private static String snapshots(String... changes) {
        String snapshot = SNAPSHOT;
        for (String change : changes) {
            String[] parts = change.split(":", 2);
            snapshot = snapshot.replace(parts[0], parts[1]);
        }
        return "{\"snapshots\": [" + snapshot + "], \"count\": 1}";
    }

    private Run verify(LocalDate day, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "verify", "--environment=" + environment, "--rate=0", "--report-dir=" + folder.resolve("report")));
        args.addAll(List.of(more));
        return Run.on(day, args.toArray(String[]::new));
    }
}
