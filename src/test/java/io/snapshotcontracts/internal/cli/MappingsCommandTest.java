package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingsCommandTest {

    private static final String CONTRACT = """
            {"consumer": {"name": "c"}, "provider": {"name": "notes"}, "metadata": {"pactSpecification": {"version": "4.0"}},
             "interactions": [{"type": "Synchronous/HTTP", "description": "a new note",
               "request": {"method": "POST", "path": "/notes", "body": {"contentType": "application/json", "content": {"text": "x"}}},
               "response": {"status": 201}}]}""";

    @TempDir
    private Path folder;

    @Test
    void whatTheMappingsDoNotLookAtIsNamed() throws IOException {
        contract(CONTRACT);
        Path page = folder.resolve("contracts/documentation/notes.openapi.yaml");
        Files.createDirectories(page.getParent());
        Files.writeString(page, """
                openapi: 3.1.0
                info: { title: Notes, version: "1" }
                paths:
                  /notes:
                    post:
                      parameters:
                        - { name: session, in: cookie, schema: { type: integer } }
                      responses: { "201": { description: made } }
                """);

        Run run = real(folder.resolve("stub"));

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .startsWith("Note: documentation/notes.openapi.yaml: at /")
                .hasLineCount(1);
    }

    @Test
    void checkNamesTheFirstDifferenceAndWritesNothing() throws IOException {
        contract(CONTRACT);
        Path out = folder.resolve("stub");

        assertThat(real(out, "--check"))
                .isEqualTo(new Run(1, out + "/mappings/notes-a-new-note.json is missing (and 2 more)\n", ""));
        assertThat(out).doesNotExist();
        real(out);
        Files.delete(out.resolve("mappings/notes-a-new-note.json"));
        assertThat(real(out, "--check"))
                .isEqualTo(new Run(1, out + "/mappings/notes-a-new-note.json is missing\n", ""));
    }

    @Test
    void whatWasWrittenIsCurrentUntilTheContractsChange() throws IOException {
        Path out = folder.resolve("stub");
        Path contract = contract(CONTRACT);

        assertThat(real(out)).isEqualTo(new Run(0, "Wrote 3 files of mappings to " + out + "\n", ""));
        assertThat(real(out, "--check")).isEqualTo(new Run(0, out + " is current\n", ""));
        Files.writeString(contract, CONTRACT.replace("201", "202"));
        Run changed = real(out, "--check");

        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out())
                .isEqualTo(out + "/mappings/notes-a-new-note.json differs in line 28: expected '    \"status\": 202,'"
                        + " but was '    \"status\": 201,'\n");
        assertThat(real(out).code()).isZero();
        assertThat(real(out, "--check").code()).isZero();
        assertThat(filesOf(out)).containsExactly("mappings");
    }

    @Test
    void contractThatCannotBeTranslatedLeavesTheFolderAsItIs() throws IOException {
        Path out = folder.resolve("stub");
        Path contract = contract(CONTRACT);
        real(out);
        Files.writeString(
                contract,
                CONTRACT.replace("application/json", "application/xml").replace("{\"text\": \"x\"}", "\"<a/>\""));

        assertThat(real(out))
                .isEqualTo(new Run(
                        2,
                        "",
                        "Error: c.json, interaction 1 'a new note': at /request/body: WireMock compares XML in another way"
                                + " than Pact does. See 'snapshot-contracts mappings --help'.\n"));
        Files.writeString(contract, CONTRACT);
        assertThat(real(out, "--check").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stub                    | stub is a file, not a folder",
                "stub/notes.txt          | stub is not empty and holds no folder 'mappings'; give a new folder",
                "stub/mappings/mine.json | stub/mappings/mine.json: this program did not make the file, and would remove it;"
                        + " give another folder",
                "stub/mappings/notes.txt | stub/mappings/notes.txt: this program did not make the file, and would remove it;"
                        + " give another folder",
            })
    void whatThisProgramDidNotMakeIsRefused(String file, String problem) throws IOException {
        contract(CONTRACT);
        Path foreign = folder.resolve(file);
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "{\"request\": {}, \"response\": {}}");

        Run run = real(folder.resolve("stub"));

        assertThat(run)
                .isEqualTo(new Run(
                        2, "", "Error: " + folder + "/" + problem + ". See 'snapshot-contracts mappings --help'.\n"));
        assertThat(foreign).hasContent("{\"request\": {}, \"response\": {}}");
    }

    @Test
    void folderIsRequired() {
        assertThat(Run.of("mappings").code()).isEqualTo(2);
    }

    private Path contract(String text) throws IOException {
        Path contracts = Files.createDirectories(folder.resolve("contracts"));
        return Files.writeString(contracts.resolve("c.json"), text);
    }

    private Run real(Path out, String... more) {
        String[] args = Stream.concat(
                        Stream.of(
                                "mappings",
                                "--contracts",
                                folder.resolve("contracts").toString(),
                                "--out",
                                out.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        return Run.of(args);
    }

    private static List<String> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
