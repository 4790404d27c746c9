package io.snapshotcontracts.benchmark;

import io.snapshotcontracts.benchmark.LoadGenerator.Load;
import io.snapshotcontracts.benchmark.Server.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The stub beside a stock WireMock that serves the same folder: from launch to the first answer, and warm under sixteen
 * connections. Both take turns, because a machine is not the same a minute later; medians of five.
 */
final class StubBenchmark {

    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(5);

    private static final PrintStream OUT = System.out;

    private StubBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<Kind, List<Double>> starts = starts();
        Map<Kind, List<Load>> loads = loads();

        OUT.println("| medians of five | stock WireMock | `java -jar` | launcher | launcher / stock |");
        OUT.println("|---|--:|--:|--:|--:|");
        row("launch to first answer, s", starts, seconds -> seconds);
        row("answers a second", loads, Load::perSecond);
        row("p50, ms", loads, Load::p50Millis);
        row("p99, ms", loads, Load::p99Millis);
        row("errors", loads, load -> (double) load.errors());
    }

    private static Map<Kind, List<Double>> starts() throws IOException, InterruptedException {
        Map<Kind, List<Double>> starts = new EnumMap<>(Kind.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (Kind kind : Kind.values()) {
                try (Server server = Server.start(kind)) {
                    starts.computeIfAbsent(kind, unused -> new ArrayList<>()).add(server.secondsToFirstAnswer());
                }
            }
        }
        return starts;
    }

    private static Map<Kind, List<Load>> loads() throws IOException, InterruptedException {
        Map<Kind, List<Load>> loads = new EnumMap<>(Kind.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (Kind kind : List.of(Kind.STOCK, Kind.LAUNCHER)) {
                try (Server server = Server.start(kind)) {
                    LoadGenerator load = server.load(CONNECTIONS);
                    load.run(WARM_UP);
                    loads.computeIfAbsent(kind, unused -> new ArrayList<>()).add(load.run(MEASURED));
                }
            }
        }
        return loads;
    }

    private static <T> void row(String name, Map<Kind, List<T>> all, ToDoubleFunction<T> value) {
        StringBuilder row = new StringBuilder("| " + name + " |");
        for (Kind kind : Kind.values()) {
            row.append(' ')
                    .append(all.containsKey(kind) ? shown(median(all, kind, value)) : "–")
                    .append(" |");
        }
        double stock = median(all, Kind.STOCK, value);
        row.append(' ')
                .append(stock == 0 ? "–" : shown(median(all, Kind.LAUNCHER, value) / stock))
                .append(" |");
        OUT.println(row);
    }

    private static <T> double median(Map<Kind, List<T>> all, Kind kind, ToDoubleFunction<T> value) {
        double[] sorted = all.getOrDefault(kind, List.of()).stream()
                .mapToDouble(value)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, number >= 100 || number == 0 ? "%.0f" : "%.2f", number);
    }
}
