package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.testsupport.BuildFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher and the jar of this build, in a folder of their own as after a copy to another machine. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "this is the launcher for sh")
class LauncherIT {

    @TempDir
    private Path folder;

    private Path elsewhere;

    @BeforeEach
    void copyProgram() throws IOException {
        elsewhere = Files.createDirectory(folder.resolve("a folder"));
        for (String file : List.of("snapshot-contracts", "snapshot-contracts.jar")) {
            Files.copy(BuildFolder.resolve(file), elsewhere.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Test
    void runsFromAnyFolderWithoutAnArchive() throws Exception {
        assertThat(run("--version")).isEqualTo(0);
        assertThat(out()).matches("snapshot-contracts \\S+\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsa", "aot"})
    void archiveThatDoesNotFitIsLeftAloneSilently(String kind) throws Exception {
        Files.writeString(elsewhere.resolve("snapshot-contracts." + kind), "no archive");

        assertThat(run("--version")).isEqualTo(0);
        assertThat(out()).matches("snapshot-contracts \\S+\\R");
        assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    }

    @Test
    void argumentsAndExitCodePassThrough() throws Exception {
        assertThat(run("verify", "--provider", "no such provider")).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(Files.readString(folder.resolve("err"))).contains("'no such provider'");
    }

    @Test
    void stubSaysWhereItIsAndNothingElseAndEndsWhenItsAdminApiIsToldTo() throws Exception {
        Process process = new ProcessBuilder(
                        elsewhere.resolve("snapshot-contracts").toString(), "stub", "--port", "0")
                .redirectError(folder.resolve("err").toFile())
                .start();
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            URI stub = URI.create(lines.readLine().replace("Stub ready at ", ""));
            HttpURLConnection shutdown = (HttpURLConnection)
                    stub.resolve("/__admin/shutdown").toURL().openConnection();
            shutdown.setRequestMethod("POST");

            assertThat(shutdown.getResponseCode()).isEqualTo(200);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(lines.readLine()).isNull();
            assertThat(Files.readString(folder.resolve("err"))).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    private int run(String... arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(elsewhere.resolve("snapshot-contracts").toString());
        builder.command().addAll(List.of(arguments));
        Process process = builder.directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"), UTF_8);
    }
}
