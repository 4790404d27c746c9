package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedInCheckAndDriftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String COUNT = """
            - provider: dws
              operation: listSnapshots
              path: $.count
              reason: ticket 7
              until: 2027-03-31
            """;
    private static final String LATER_STATUS = """
            - {provider: dws, operation: listSnapshots, status: 429, path: status, reason: they throttle, until: 2026-11-30}
            """;

    @TempDir
    private Path folder;

    private Path accepted;
    private Path recording;

    @BeforeEach
    void name() {
        accepted = folder.resolve("accepted.yaml");
        recording = folder.resolve("one.ndjson");
    }

    @ParameterizedTest
    @CsvSource({
        "200 7,        0",
        "200 7 200 0,  0",
        "200 0 429 0,  0",
        "200 7 400 0,  0",
        "200 7 0 0,    3",
        "429 0,        0",
        "418 0,        1",
        "200 7 418 0,  1",
    })
    void acceptedExchangesCountAsConforming(String exchanges, int code) throws IOException {
        record(exchanges);
        Files.writeString(accepted, COUNT + LATER_STATUS);

        assertThat(check().code()).isEqualTo(code);
    }

    @Test
    void checkShowsWhatIsAcceptedLastAndInShort() throws IOException {
        record("200 7 418 0 200 7");
        Files.writeString(accepted, COUNT + LATER_STATUS);

        Run run = check();

        assertThat(run.out()).contains("""
                          ✘ 2  dws listSnapshots  $.count                                    2 exchanges
                               count is the number of snapshot objects
                               accepted until 2027-03-31: ticket 7
                               first   \
                        """).contains("FAILED  0 of 3 exchanges judged conform, 2 violate as accepted");
        assertThat(run.out().replaceAll("\\s+", ""))
                .contains(accepted + ",line6:matchednothing;noansweroflistSnapshotswithstatus429wasjudgedinthisrun");
    }

    @Test
    void checkMarksWhatIsAcceptedInJsonAndPrintsWhatIsStaleToStandardError() throws IOException {
        record("200 7");
        Files.writeString(accepted, COUNT + LATER_STATUS);

        Run run = check("--format=json");

        assertThat(run.code()).isZero();
        String mark = "\"accepted\":{\"reason\":\"ticket 7\",\"until\":\"2027-03-31\",\"expired\":false}";
        assertThat(run.out()).contains(mark + "}],", "," + mark + "}\n");
        assertThat(run.err()).startsWith(accepted + ", line 6: matched nothing").hasLineCount(1);
    }

    @Test
    void checkNeitherShowsNorUnmasksACredentialThatTheFileNames() throws IOException {
        Files.writeString(recording, """
                {"request": {"method": "GET", "url": "https://dws.example/v1.0/p/snapshots",\
                 "headers": [{"name": "X-Auth-Token", "value": "c4n4ry-of-the-token"}]}, "response": {"status": 200,\
                 "content": {"mimeType": "application/json", "text": "{\\"snapshots\\": [], \\"count\\": \\"c4n4ry-of-the-token\\"}"}}}
                """);
        Files.writeString(
                accepted,
                COUNT.replace("ticket 7", "c4n4ry-of-the-token")
                        + COUNT.replace("  reason", "  actual: c4n4ry-of-the-token\n  reason"));

        for (String format : List.of("text", "json")) {
            Run run = check("--format=" + format);

            assertThat(run.code()).isZero();
            assertThat(run.all()).contains("***", "accepted.yaml, line").doesNotContain("c4n4ry");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-31, enum value added, 0, 'INTACT  1 of 1 changes break the contract, 1 of them accepted'",
        "2027-04-01, enum value added, 1, 'BREAKING  1 of 1 changes break the contract'",
        "2027-03-31, type changed,     1, 'BREAKING  1 of 1 changes break the contract'",
    })
    void driftAcceptsAChangeUntilItsDay(LocalDate day, String change, int code, String verdict) throws IOException {
        Path openapi = Path.of("contracts/documentation/dws.openapi.yaml");
        Path published = Files.writeString(
                folder.resolve("published.yaml"),
                Files.readString(openapi).replace("AVAILABLE, UNAVAILABLE]", "AVAILABLE, UNAVAILABLE, FROZEN]"));
        Files.writeString(accepted, COUNT + """
                - provider: dws
                  operation: listSnapshots
                  place: 200 $.snapshots[*].status
                  change: %s
                  reason: ticket 7
                  until: 2027-03-31
                """.formatted(change));

        Run run = Run.on(day, "drift", "--provider=dws", "--openapi=" + published, "--accepted=" + accepted);

        assertThat(run.out()).contains(verdict).doesNotContain("line 1:");
        assertThat(run.code()).isEqualTo(code);
    }

    private Run check(String... more) {
        List<String> args = new ArrayList<>(List.of("check", "--accepted=" + accepted, recording.toString()));
        args.addAll(List.of(more));
        return Run.on(TODAY, args.toArray(String[]::new));
    }

    /** @param exchanges status and count in turn */
    private void record(String exchanges) throws IOException {
        String[] numbers = exchanges.split(" ", -1);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < numbers.length; i += 2) {
            lines.append("""
                    {"request": {"method": "GET", "url": "https://dws.example/v1.0/p/snapshots"}, "response": {"status": %s,\
                     "content": {"mimeType": "application/json", "text": "{\\"snapshots\\": [], \\"count\\": %s}"}}}
                    """.formatted(numbers[i], numbers[i + 1]));
        }
        Files.writeString(recording, lines);
    }
}
