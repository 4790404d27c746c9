package io.snapshotcontracts.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One command as a user types it, start-up included. A command that ends otherwise than expected has not done its work,
 * so that its time means nothing.
 *
 * @param exits the exit codes of work that was done
 */
record Command(List<String> words, Map<String, String> environment, Set<Integer> exits) {

    private static final long LONGEST_SECONDS = 300;
    private static final long LOOK_MILLIS = 10;

    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
        exits = Set.copyOf(exits);
    }

    static Command of(String... words) {
        return new Command(List.of(words), Map.of(), Set.of(0));
    }

    static Command launcher(String... arguments) {
        return of(Settings.LAUNCHER).and(arguments);
    }

    static Command plainJar(String... arguments) {
        return of(Settings.java(Settings.JAVA_HOME), "-jar", Settings.JAR.toString())
                .and(arguments);
    }

    Command and(String... arguments) {
        return new Command(
                Stream.concat(words.stream(), Arrays.stream(arguments)).toList(), environment, exits);
    }

    Command with(String variable, String value) {
        Map<String, String> all = new HashMap<>(environment);
        all.put(variable, value);
        return new Command(words, all, exits);
    }

    Command endingWith(Integer... codes) {
        return new Command(words, environment, Set.of(codes));
    }

    /** A process with the JVM of this one, even if JAVA_HOME names another. */
    ProcessBuilder process() {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("JAVA_HOME", Settings.JAVA_HOME.toString());
        builder.environment().putAll(environment);
        return builder;
    }

    Usage run() throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = process()
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        double peak = Double.NaN;
        // the wait ends with the process; only the look at its memory goes by the clock
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            double now = PeakMemory.mebibytes(process.pid());
            peak = Double.isNaN(now) ? peak : now;
            if (System.nanoTime() - started > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
                process.destroyForcibly();
                throw new IOException("more than " + LONGEST_SECONDS + " s");
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (!exits.contains(process.exitValue())) {
            throw new IOException("fails with exit code " + process.exitValue());
        }
        return new Usage(seconds, peak);
    }

    /** Whether the command is there and does its work. */
    boolean works() throws InterruptedException {
        try {
            run();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The last line that it prints, which is a version where one is asked for. */
    String lastLine() throws IOException, InterruptedException {
        Process process = process().redirectError(Redirect.DISCARD).start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        process.waitFor();
        return text.substring(text.lastIndexOf('\n') + 1).strip();
    }
}
