package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    @TempDir
    private Path folder;

    private Run init(String... more) throws IOException {
        Path document = folder.resolve("shop.json");
        Files.writeString(document, "{\"openapi\": \"3.1.0\", \"paths\": {\"/a\": {\"get\": {\"responses\": {}}}}}");
        String[] args = new String[5 + more.length];
        System.arraycopy(
                new String[] {"init", "--openapi", document.toString(), "--contracts", folder + "/my contracts"},
                0,
                args,
                0,
                5);
        System.arraycopy(more, 0, args, 5, more.length);
        return Run.of(args);
    }

    @Test
    void saysWhatToTypeNext() throws IOException {
        String contracts = folder + "/my contracts";

        assertThat(init("--provider", "shop"))
                .isEqualTo(new Run(0, """
                wrote DIR/documentation/shop.openapi.yaml, with
                  GET /a
                wrote DIR/shop.environment.yaml

                Next:
                  snapshot-contracts lint --contracts 'DIR'
                  snapshot-contracts stub --contracts 'DIR'
                  snapshot-contracts drift --contracts 'DIR' --provider shop --openapi FILE
                """.replace("DIR", contracts).replace("FILE", folder + "/shop.json"), ""));
    }

    @Test
    void whatIsWrongIsOneSentenceAndExitCode2() throws IOException {
        Run run = init("--provider", "shop", "--operation", "getB");

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "Error: the document has no operation 'getB'; there is 'GET /a'."
                                + " See 'snapshot-contracts init --help'.\n"));
        assertThat(folder.resolve("my contracts")).doesNotExist();
    }

    @Test
    void aProviderNeedsAName() throws IOException {
        assertThat(init("--provider", " ").err()).startsWith("Error: a provider's name has to be a text on one line.");
    }
}
