package io.snapshotcontracts.benchmark;

import io.snapshotcontracts.benchmark.LoadGenerator.Load;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an answer costs where a stub serves many mappings. */
final class MappingsBenchmark {

    private static final List<Integer> SIZES = List.of(20, 1_000, 10_000);

    private MappingsBenchmark() {}

    /** Prints this part of the table. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Figures.print(MappingsBenchmark::measure);
    }

    static void measure(Figures figures) throws IOException, InterruptedException {
        Map<String, StubKind> kinds = new LinkedHashMap<>();
        Map<String, String> requests = new LinkedHashMap<>();
        for (int size : SIZES) {
            int many = many(size);
            Path folder = Mappings.write(many);
            for (StubKind kind : List.of(StubKind.launcher(folder), StubKind.stock(folder, Settings.JAVA_HOME))) {
                kinds.put(kind.name() + size, kind);
                requests.put(kind.name() + size, Mappings.request(many));
            }
        }
        Turns<Load> turns = WarmLoads.measure(kinds, name -> String.valueOf(requests.get(name)), 6, 2);
        Growth growth = new Growth("mappings", "the stub under 16 connections", "mappings", "milliseconds an answer");
        for (int size : SIZES) {
            for (String curve : List.of("launcher", Peers.STOCK)) {
                growth.add(curve, many(size), millis(turns, curve + size));
            }
            if (size != SIZES.get(0)) {
                figures.add(new Row(
                        String.format(Locale.ROOT, "stub with %,d mappings, time an answer", many(size)),
                        "ms",
                        millis(turns, "launcher" + size),
                        "itself with " + many(SIZES.get(0)),
                        millis(turns, "launcher" + SIZES.get(0)),
                        Target.ratioAtMost(1.2)));
            }
        }
        figures.add(growth);
    }

    private static Value millis(Turns<Load> turns, String name) {
        return turns.median(name, load -> 1000 / load.perSecond());
    }

    private static int many(int size) {
        return Math.max(2, Settings.scaled(size));
    }
}
