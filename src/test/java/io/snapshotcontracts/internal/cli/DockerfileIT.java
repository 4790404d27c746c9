package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.snapshotcontracts.testsupport.BuildFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the Dockerfile, run verbatim on the jar of this build, in a folder like the image's. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the image is Linux")
class DockerfileIT {

    private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");

    @TempDir
    private Path folder;

    @Test
    void entryPointServesWhatTheHealthCheckAsksForUntilItIsTerminated() throws Exception {
        String port = freePort();
        List<String> command = new ArrayList<>(arguments("^ENTRYPOINT (.*)$", port));
        command.addAll(arguments("^CMD (.*)$", port));
        List<String> health = arguments("^ +CMD (.*)$", port);
        Path errors = folder.resolve("err");
        Path loaded = folder.resolve("loaded");
        Files.copy(BuildFolder.resolve("snapshot-contracts.jar"), folder.resolve("snapshot-contracts.jar"));
        assertThat(exitCode(arguments("^RUN (.*)$", port))).isEqualTo(0);
        assertThat(exitCode(health)).isNotEqualTo(0);

        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        // the variable that Java reads last, behind the entry point's own silence
        builder.environment().put("_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded);
        Process stub = builder.start();
        try (BufferedReader out = stub.inputReader()) {
            assertThat(out.readLine()).isEqualTo("Stub ready at http://127.0.0.1:" + port);
            assertThat(exitCode(health)).isEqualTo(0);
            HttpURLConnection admin = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/__admin/requests")
                    .toURL()
                    .openConnection();
            assertThat(admin.getResponseCode()).as("the admin API is off").isEqualTo(404);

            // by its handle, which leaves the output open to the last line
            assertThat(stub.toHandle().destroy()).isTrue();

            assertThat(stub.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stub.exitValue()).isEqualTo(143);
            assertThat(out.readLine()).isNull();
            assertThat(exitCode(health)).isNotEqualTo(0);
            assertThat(Files.readString(loaded))
                    .as("classes come from the archive that the image makes")
                    .containsPattern("io\\.snapshotcontracts\\.internal\\.cli\\.Main source: shared objects file");
            assertThat(Files.readString(errors)).doesNotContain("Warning");
        } finally {
            stub.destroyForcibly();
        }
    }

    private int exitCode(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("health").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<String> arguments(String instruction, String port) throws IOException {
        Matcher matcher = Pattern.compile(instruction, Pattern.MULTILINE).matcher(Files.readString(DOCKERFILE));
        assertThat(matcher.find()).as(instruction).isTrue();
        String[] arguments = JsonMapper.builder().build().readValue(matcher.group(1), String[].class);
        return Arrays.stream(arguments)
                .map(argument -> argument.equals("java")
                        ? Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()
                        : argument.replace("/opt/snapshot-contracts", folder.toString())
                                .replace("8080", port))
                .toList();
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
