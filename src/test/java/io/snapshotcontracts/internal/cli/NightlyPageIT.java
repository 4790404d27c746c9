package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.stub.StubServer;
import io.snapshotcontracts.testsupport.BuildFolder;
import io.snapshotcontracts.testsupport.CannedServer;
import io.snapshotcontracts.testsupport.RefusedPort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The commands of the two jobs, run as a CI runs them, on the jar of this build and against a vendor of ours. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "both jobs run on Linux")
class NightlyPageIT {

    private static final Path PAGE = Path.of("src/site/markdown/nightly.md");
    private static final String CANARY = "c4n4ry-of-the-night";

    @TempDir
    private Path folder;

    @BeforeEach
    void checkOut() throws IOException {
        Path target = Files.createDirectories(folder.resolve("tool/target"));
        Files.copy(BuildFolder.resolve("snapshot-contracts.jar"), target.resolve("snapshot-contracts.jar"));
        Files.createDirectory(folder.resolve("vendor"));
        Files.writeString(folder.resolve("vendor/accepted.yaml"), "[]");
    }

    @Test
    void aVendorThatKeepsItsPageIsGreenOnGitLabWithAllReportsThatItUploads() throws Exception {
        try (StubServer vendor = StubServer.start(StubServer.Options.defaults().withPort(0))) {
            assertThat(run(gitLab(), vendor.baseUrl())).isZero();
        }

        Map<?, ?> artifacts = (Map<?, ?>) job().get("artifacts");
        assertThat(((Map<?, ?>) artifacts.get("reports")).values()).hasSize(2).allSatisfy(file -> assertThat(
                        folder.resolve(String.valueOf(file)))
                .isNotEmptyFile());
    }

    @Test
    void aVendorThatBreaksItsPageIsRedOnGitHubWithTheFindingsThatItUploads() throws Exception {
        try (CannedServer vendor = CannedServer.start()) {
            vendor.answerJson(200, "{\"count\": \"" + CANARY + "\", \"snapshots\": []}");

            assertThat(run(gitHub(), vendor.url())).isEqualTo(1);
        }

        assertThat(folder.resolve("report/findings.sarif"))
                .content()
                .contains("$.count")
                .doesNotContain(CANARY);
        assertThat(Files.readString(folder.resolve("log"))).contains("$.count").doesNotContain(CANARY);
    }

    @Test
    void aVendorThatIsAwayIsAWarning() throws Exception {
        try (RefusedPort vendor = new RefusedPort()) {
            assertThat(run(gitHub(), vendor.url())).isZero();
        }

        assertThat(Files.readString(folder.resolve("log"))).contains("::warning title=dws::");
        assertThat(job().get("allow_failure")).hasToString("{exit_codes=3}");
    }

    /** As a runner does: a step is a script, and its first command that fails ends it. */
    private int run(String script, URI vendor) throws Exception {
        String environment = block("```yaml").replaceFirst("url: .*", "url: " + vendor);
        Files.writeString(folder.resolve("vendor/dws.yaml"), environment);
        List<String> command = new ArrayList<>(List.of("bash", "-e", "-o", "pipefail", "-c", script));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment()
                .putAll(Map.of("DWS_TOKEN", CANARY, "DWS_PROJECT", "any", "DWS_EMPTY_PROJECT", "project-no-snapshots"));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static String gitHub() throws IOException {
        Map<?, ?> workflow = yaml(block("## GitHub.*?```yaml"));
        Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) workflow.get("jobs")).get("dws");
        return ((List<?>) job.get("steps"))
                .stream()
                        .map(step -> (Map<?, ?>) step)
                        .filter(step -> "verify".equals(step.get("name")))
                        .map(step -> String.valueOf(step.get("run")))
                        .findFirst()
                        .orElseThrow();
    }

    private static String gitLab() throws IOException {
        return String.join(
                "\n",
                ((List<?>) job().get("script")).stream().map(String::valueOf).toList());
    }

    private static Map<?, ?> job() throws IOException {
        return (Map<?, ?>) yaml(block("## GitLab.*?```yaml")).get("vendor-dws");
    }

    private static Map<?, ?> yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static String block(String start) throws IOException {
        Matcher block = Pattern.compile(start + "\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE, UTF_8));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
