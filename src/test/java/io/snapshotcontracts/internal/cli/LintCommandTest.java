package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.snapshotcontracts.internal.report.LintJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Run lint(String... more) {
        String[] args = new String[3 + more.length];
        System.arraycopy(new String[] {"lint", "--contracts", folder.toString()}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        return Run.of(args);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void contract(String status) throws IOException {
        write("documentation/p.openapi.yaml", """
                openapi: 3.1.0
                paths: { /a: { get: { responses: { "200": { description: ok } } } } }
                """);
        write("p.json", """
                {"consumer": {"name": "c"}, "provider": {"name": "p"}, "interactions": [{"type": "Synchronous/HTTP",
                 "description": "asks", "request": {"method": "GET", "path": "/a"}, "response": {"status": %s}}]}
                """.replace("%s", status));
    }

    @Test
    void aCleanFolderSucceeds() throws IOException {
        contract("200");

        Run run = lint();

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("\nCLEAN  0 findings, 0 notes\n").contains("1 contract, 1 interaction");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aFindingHasFilePlaceAndRule() throws IOException {
        contract("404");

        Run run = lint();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).endsWith("""

                findings
                  p.json at /interactions/0/response/status
                    interaction  asks
                    the page does not list 404; it lists 200
                      rule      documented status (p.openapi.yaml: at /paths/~1a/get/responses)
                      expected  200
                      actual    404

                FINDINGS  1 finding, 0 notes
                """);
    }

    @Test
    void aFileThatCannotBeUsedWinsOverFindings() throws IOException {
        contract("404");
        write("q.json", "[]");

        Run run = lint();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .contains("cannot be used\n  q.json at /consumer/name\n    a text is required here\n")
                .endsWith("UNUSABLE  1 refused, 1 finding, 0 notes\n");
    }

    @Test
    void jsonKeepsItsSchema() throws IOException {
        contract("404");
        write("q.json", "[]");

        JsonNode report = JSON.readTree(lint("--format", "json").out());

        try (InputStream schema = LintJson.class.getResourceAsStream("lint.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(report))
                    .isEmpty();
        }
        assertThat(report.at("/remarks/0/kind").asText()).isEqualTo("refused");
        assertThat(report.at("/remarks/1/finding/actual").asText()).isEqualTo("404");
    }

    @Test
    void aFolderThatIsNotThereIsExitCode2() {
        Run run = Run.of("lint", "--contracts", folder + "/none");

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "Error: " + folder
                                + "/none: there is no such folder. See 'snapshot-contracts lint --help'.\n"));
    }
}
