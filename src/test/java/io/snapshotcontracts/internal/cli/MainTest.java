package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.snapshotcontracts.testsupport.CannedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: exit codes, signals and what becomes of the standard streams. */
class MainTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void aUsageErrorEndsTheProcessWithTwo() throws Exception {
        Process process = start(program("verify", "--zzz"), "C.UTF-8");

        assertThat(exitCode(process)).isEqualTo(2);
        assertThat(text("out")).isEmpty();
        assertThat(text("err").replace(System.lineSeparator(), "\n"))
                .isEqualTo("Error: unknown option --zzz. See 'snapshot-contracts verify --help'.\n");
    }

    /** The JDK's HTTP client would ask again by itself, and takes properties of the process alone. */
    @Test
    void aRequestIsSentOnceWhereAServerClosesTheConnection() throws Exception {
        try (CannedServer server = CannedServer.start()) {
            server.answerRaw("");
            String[] verify = {"verify", "--contracts", Warehouse.FOLDER, "--provider=orders", "--url=" + server.url()};

            assertThat(exitCode(start(program(verify), "C"))).isEqualTo(3);

            assertThat(server.requests())
                    .extracting(CannedServer.Request::target)
                    .containsExactlyInAnyOrder("/orders/7", "/orders");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void drawsWithAsciiWhereStandardOutputKnowsNothingElse() throws Exception {
        exitCode(start(program("verify"), "C"));
        String ascii = text("out");
        exitCode(start(program("verify"), "C.UTF-8"));
        String unicode = text("out");

        assertThat(ascii).contains(" |  verified").matches("[\\n -~]*");
        assertThat(unicode).contains(" │  verified");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void sigtermStopsTheStub() throws Exception {
        Process process = builder(program("stub", "--port", "0"), "C").start();
        BufferedReader out = process.inputReader(UTF_8);
        try {
            assertThat(assertTimeoutPreemptively(PATIENCE, out::readLine))
                    .matches("Stub ready at http://127\\.0\\.0\\.1:[0-9]+");

            // not Process.destroy(), which closes the streams too
            process.toHandle().destroy();

            assertThat(assertTimeoutPreemptively(PATIENCE, out::readLine)).isNull();
            assertThat(exitCode(process)).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
        assertThat(text("err")).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void sigtermEndsTheProxyWithItsSummaryAndTheCodeOfCheck() throws Exception {
        Path recording = folder.resolve("session.har");
        List<String> proxy =
                program("proxy", "--port", "0", "--target", "http://127.0.0.1:9", "--record", recording.toString());
        Process process = builder(proxy, "C")
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        BufferedReader err = process.errorReader(UTF_8);
        try {
            assertThat(assertTimeoutPreemptively(PATIENCE, err::readLine)).startsWith("Proxy ready at http://127.");

            process.toHandle().destroy();

            assertThat(exitCode(process)).isEqualTo(3);
        } finally {
            process.destroyForcibly();
        }
        assertThat(text("out")).contains("INCONCLUSIVE  no exchange").endsWith("since no exchange passed\n");
        assertThat(recording).content().endsWith("]}}\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsNoSuccess() throws Exception {
        Process process = start(shell("verify --help >/dev/full"), "C");

        assertThat(exitCode(process)).isEqualTo(2);
        assertThat(text("err"))
                .isEqualTo("Error: the result cannot be written to standard output: No space left on device.\n");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aReaderThatStopsReadingIsNoError() throws Exception {
        Process process = start(shell("verify --help | true"), "C");

        assertThat(exitCode(process)).isZero();
        assertThat(text("err")).isEmpty();
    }

    private static List<String> program(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private static List<String> shell(String args) {
        return List.of("sh", "-c", "'" + String.join("' '", program()) + "' " + args);
    }

    private Process start(List<String> command, String locale) throws IOException {
        return builder(command, locale)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    private ProcessBuilder builder(List<String> command, String locale) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().put("LC_ALL", locale);
        // the JVM would print them to standard error
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder;
    }

    private static int exitCode(Process process) throws InterruptedException {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String text(String stream) throws IOException {
        return Files.readString(folder.resolve(stream), UTF_8);
    }
}
