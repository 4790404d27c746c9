package io.snapshotcontracts.benchmark;

import io.snapshotcontracts.benchmark.LoadGenerator.Load;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Sixteen connections at full load for as many minutes as the environment variable {@code SOAK_MINUTES} says (30), and
 * after each what the stub still holds: live objects after a full collection, open files, threads.
 */
final class StubSoakBenchmark {

    private static final int CONNECTIONS = 16;
    private static final PrintStream OUT = System.out;

    private StubSoakBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int minutes = Integer.parseInt(System.getenv().getOrDefault("SOAK_MINUTES", "30"));
        OUT.println("| minute | answers | errors | p99, ms | live heap, KiB | open files | threads |");
        OUT.println("|--:|--:|--:|--:|--:|--:|--:|");
        try (Server server = Server.start(StubKind.launcher())) {
            for (int minute = 1; minute <= minutes; minute++) {
                Load load = server.load(CONNECTIONS).run(Duration.ofMinutes(1));
                if (!server.isAlive()) {
                    throw new IOException("the stub has ended in minute " + minute);
                }
                OUT.println(String.format(
                        Locale.ROOT,
                        "| %d | %d | %d | %.2f | %d | %d | %d |",
                        minute,
                        load.answers(),
                        load.errors(),
                        load.p99Millis(),
                        liveKibibytes(server.pid()),
                        entries(server.pid(), "fd"),
                        entries(server.pid(), "task")));
            }
        }
    }

    /** A histogram of live objects makes the JVM collect all others first. */
    private static long liveKibibytes(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .start();
        long bytes = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(jcmd.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("Total")) {
                    bytes = Long.parseLong(line.strip().split("\\s+", -1)[2]);
                }
            }
        }
        jcmd.waitFor();
        return bytes / 1024;
    }

    private static long entries(long pid, String folder) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc", Long.toString(pid), folder))) {
            return entries.count();
        }
    }
}
