package io.snapshotcontracts.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Runs one target, or each in turn, in a process of its own, and fails where anything was found. */
final class Fuzz {

    /** Jazzer ends a process that hangs. */
    private static final int HANGS_AFTER_SECONDS = 60;

    private static final int FIRST_INPUTS = 50;
    private static final int FIRST_LENGTH = 300;

    private static final PrintStream OUT = System.err;

    private Fuzz() {}

    /** Takes {@code --target=}, empty for all, and {@code --seconds=} for each. */
    public static void main(String[] args) throws IOException, InterruptedException {
        String named = value(args[0]);
        List<String> names = named.isEmpty() ? List.copyOf(Targets.all().keySet()) : List.of(named.split(",", -1));
        Duration time = Duration.ofSeconds(Long.parseLong(value(args[1])));
        List<Path> findings = new ArrayList<>();
        for (String name : names) {
            if (!Targets.all().containsKey(name)) {
                throw new IllegalArgumentException(
                        "no target: " + name + "; there are " + Targets.all().keySet());
            }
            run(name, time);
            findings.addAll(findings(Path.of("target", "fuzz", name)));
        }
        findings.forEach(finding -> OUT.println("found: " + finding));
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    private static String value(String argument) {
        return argument.substring(argument.indexOf('=') + 1);
    }

    private static void run(String name, Duration time) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "fuzz", name));
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Random random = new Random(1);
        for (int i = 0; i < FIRST_INPUTS; i++) {
            // decisions enough for several changes; from shorter ones it would take long to get there
            byte[] decisions = new byte[FIRST_LENGTH];
            random.nextBytes(decisions);
            Files.write(corpus.resolve("first-" + i), decisions);
        }
        long end = System.nanoTime() + time.toNanos();
        for (int ended = 0; ; ended++) {
            long left = Duration.ofNanos(end - System.nanoTime()).toSeconds();
            if (left <= 0) {
                return;
            }
            OUT.println("fuzzing " + name + " for " + left + " s");
            int code = new ProcessBuilder(command(name, corpus, folder, left))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                Path input = folder.resolve("current");
                Files.copy(input, folder.resolve("finding-ended-" + ended + ".input"));
            }
        }
    }

    private static List<String> command(String name, Path corpus, Path folder, long seconds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfuzz=" + name,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Driver.class.getName(),
                "--instrumentation_includes=io.snapshotcontracts.**",
                "--instrumentation_excludes=io.snapshotcontracts.fuzz.**",
                "--disabled_hooks=" + allowed(name),
                "-max_total_time=" + seconds,
                "-timeout=" + HANGS_AFTER_SECONDS,
                "-rss_limit_mb=0",
                "-max_len=4096",
                "-len_control=0",
                "-artifact_prefix=" + folder + "/",
                corpus.toString());
    }

    /** Patterns are the contract's to give, and one target calls a port of this machine; files are nobody's to reach. */
    private static String allowed(String name) {
        String sanitizers = "com.code_intelligence.jazzer.sanitizers.";
        // the other one makes matching a long text take minutes
        String patterns = sanitizers + "RegexInjection:" + sanitizers + "RegexRoadblocks";
        return name.equals("verify") ? patterns + ":" + sanitizers + "ServerSideRequestForgery" : patterns;
    }

    private static List<Path> findings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".input"))
                    .sorted()
                    .toList();
        }
    }
}
