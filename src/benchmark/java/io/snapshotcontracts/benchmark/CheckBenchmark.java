package io.snapshotcontracts.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Wall time of 100,000 recorded exchanges, start-up included, in turn with a peer that does the like. */
final class CheckBenchmark {

    private static final int EXCHANGES = 100_000;

    private CheckBenchmark() {}

    /** Prints a table of medians. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("benchmark.folder", "target/benchmark")));
        Path recording = folder.resolve("exchanges.har");
        write(recording);
        Path jar = Path.of(System.getProperty("contracts.jar", "target/snapshot-contracts.jar"));
        String launcher = jar.resolveSibling("snapshot-contracts").toString();
        Commands commands = new Commands();
        commands.add("launcher", Commands.quiet(List.of(launcher, "check", recording.toString())));
        ProcessBuilder smallLauncher = Commands.quiet(List.of(launcher, "check", recording.toString()));
        smallLauncher.environment().put("JDK_JAVA_OPTIONS", "-Xmx128m");
        commands.add("launcher, heap of 128 MiB", smallLauncher);
        commands.add(
                "java -jar", Commands.quiet(List.of("java", "-jar", jar.toString(), "check", recording.toString())));
        commands.add(
                "java -Xmx128m -jar",
                Commands.quiet(List.of("java", "-Xmx128m", "-jar", jar.toString(), "check", recording.toString())));
        List<String> peer = List.of(
                "redocly",
                "drift",
                recording.toString(),
                "--api",
                "contracts/documentation",
                "--format",
                "json",
                "-o",
                folder.resolve("peer.json").toString());
        if (Commands.isThere(Commands.quiet(List.of("redocly", "--version")))) {
            commands.add("redocly drift", Commands.quiet(peer));
        }
        commands.time(String.format(
                Locale.ROOT, "check of %,d exchanges, %d MB", EXCHANGES, Files.size(recording) / 1_000_000));
    }

    private static void write(Path recording) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(recording)) {
            out.write("{\"log\": {\"version\": \"1.2\", \"creator\": {\"name\": \"benchmark\", \"version\": \"1\"},"
                    + " \"entries\": [\n");
            for (int i = 0; i < EXCHANGES; i++) {
                out.write(i == 0 ? "" : ",\n");
                out.write(i % 2 == 0 ? entry(i, dwsUrl(), dwsAnswer(i)) : entry(i, instavmUrl(i), instavmAnswer(i)));
            }
            out.write("]}}\n");
        }
    }

    private static String dwsUrl() {
        return "https://dws.eu-de.otc.t-systems.com/v1.0/89cd04f168b84af6be287f71730fdb4b/snapshots";
    }

    private static String instavmUrl(int i) {
        return "https://api.instavm.io/v1/snapshots/snap_" + i;
    }

    private static String dwsAnswer(int i) {
        return "{\"snapshots\": [" + dwsSnapshot(i, 1) + ", " + dwsSnapshot(i, 2) + "], \"count\": 2}";
    }

    private static String dwsSnapshot(int i, int number) {
        return String.format(
                Locale.ROOT,
                "{\"id\": \"%08x-67cd-408a-8b66-%012x\", \"name\": \"snapshot-%d\", \"description\": \"\", \"started\":"
                        + " \"2016-08-23T03:%02d:23Z\", \"finished\": \"2016-08-23T04:%02d:40Z\", \"size\": %d, \"status\":"
                        + " \"AVAILABLE\", \"type\": \"MANUAL\", \"cluster_id\":"
                        + " \"4f87d3c4-9e33-482f-b962-e23b30d1a18c\"}",
                i,
                number,
                number,
                i % 60,
                i % 60,
                500 + i);
    }

    private static String instavmAnswer(int i) {
        return String.format(
                Locale.ROOT,
                "{\"id\": \"snap_%d\", \"name\": \"nightly-%d\", \"status\": \"ready\", \"snapshot_type\": \"user\","
                        + " \"created_at\": \"2026-05-01T10:%02d:00Z\", \"updated_at\": \"2026-05-01T10:%02d:30Z\","
                        + " \"size_bytes\": %d, \"vcpu_count\": 2, \"memory_mb\": 512, \"is_public\": false}",
                i,
                i,
                i % 60,
                i % 60,
                1000L * i);
    }

    private static String entry(int i, String url, String answer) {
        return String.format(
                Locale.ROOT,
                "{\"startedDateTime\": \"2026-01-01T00:%02d:%02d.000Z\", \"time\": 12.5, \"request\": {\"method\":"
                        + " \"GET\", \"url\": \"%s\", \"httpVersion\": \"HTTP/2.0\", \"cookies\": [], \"headers\": [{\"name\":"
                        + " \"Accept\", \"value\": \"application/json\"}], \"queryString\": [], \"headersSize\": -1,"
                        + " \"bodySize\": 0}, \"response\": {\"status\": 200, \"statusText\": \"OK\", \"httpVersion\":"
                        + " \"HTTP/2.0\", \"cookies\": [], \"headers\": [{\"name\": \"Content-Type\", \"value\":"
                        + " \"application/json\"}], \"content\": {\"size\": %d, \"mimeType\": \"application/json\","
                        + " \"text\": \"%s\"}, \"redirectURL\": \"\", \"headersSize\": -1, \"bodySize\": %d}, \"cache\": {},"
                        + " \"timings\": {\"send\": 0.1, \"wait\": 11, \"receive\": 1.4}}",
                i / 60 % 60,
                i % 60,
                url,
                answer.length(),
                answer.replace("\"", "\\\""),
                answer.length());
    }
}
