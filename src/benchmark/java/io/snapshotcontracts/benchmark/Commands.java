package io.snapshotcontracts.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Whole commands, timed in turns, start-up included. */
final class Commands {

    private static final int RUNS = 5;

    private final Map<String, List<ProcessBuilder>> commands = new LinkedHashMap<>();

    /** Adds what is timed as one: commands that run one after the other. */
    void add(String name, ProcessBuilder... inTurn) {
        commands.put(name, List.of(inTurn));
    }

    /** Prints a table of medians. */
    void time(String title) throws IOException, InterruptedException {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            for (Map.Entry<String, List<ProcessBuilder>> command : commands.entrySet()) {
                seconds.computeIfAbsent(command.getKey(), unused -> new ArrayList<>())
                        .add(seconds(command.getValue()));
            }
        }
        print("| %s | median of %d |%n|---|--:|%n", title, RUNS);
        seconds.forEach((name, all) ->
                print("| %s | %.2f s |%n", name, all.stream().sorted().toList().get(RUNS / 2)));
    }

    static boolean isThere(ProcessBuilder command) throws InterruptedException {
        try {
            return command.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static ProcessBuilder quiet(List<String> command) {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static double seconds(List<ProcessBuilder> inTurn) throws IOException, InterruptedException {
        long started = System.nanoTime();
        for (ProcessBuilder command : inTurn) {
            command.start().waitFor();
        }
        return (System.nanoTime() - started) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static void print(String format, Object... arguments) {
        // the table is what this program is for
        System.out.printf(Locale.ROOT, format, arguments);
    }
}
