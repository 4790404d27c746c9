package io.snapshotcontracts.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One stub in a process of its own, and how long it took until it answered. */
final class Server implements AutoCloseable {

    static final String REQUEST =
            "GET /v1.0/89cd04f168b84af6be287f71730fdb4b/snapshots HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n\r\n";

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final Path TARGET =
            Path.of(System.getProperty("contracts.jar")).getParent();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final int port;
    private final double secondsToFirstAnswer;

    private Server(Process process, int port, double seconds) {
        this.process = process;
        this.port = port;
        this.secondsToFirstAnswer = seconds;
    }

    /** What is compared; the names stand in the table. */
    enum Kind {
        STOCK(
                JAVA,
                "-jar",
                TARGET.resolve("benchmark/wiremock-standalone.jar").toString(),
                "--root-dir",
                "wiremock-mappings"),
        PLAIN(JAVA, "-jar", TARGET.resolve("snapshot-contracts.jar").toString(), "stub"),
        LAUNCHER(TARGET.resolve("snapshot-contracts").toString(), "stub");

        @SuppressWarnings("ImmutableEnumChecker") // a List.of
        private final List<String> command;

        Kind(String... command) {
            this.command = List.of(command);
        }
    }

    static Server start(Kind kind) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(kind.command);
        command.add("--port");
        command.add(Integer.toString(port));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        Process process = builder.start();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - start > LONGEST_NANOS) {
                process.destroyForcibly();
                throw new IOException(kind + " does not answer");
            }
            // asking without a pause would take the processor from what is measured
            Thread.sleep(Duration.ofMillis(5).toMillis());
        }
        return new Server(process, port, (System.nanoTime() - start) / 1e9);
    }

    double secondsToFirstAnswer() {
        return secondsToFirstAnswer;
    }

    LoadGenerator load(int connections) {
        return new LoadGenerator(port, connections, REQUEST);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(REQUEST.getBytes(US_ASCII));
            return Answers.read(socket.getInputStream()) == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
