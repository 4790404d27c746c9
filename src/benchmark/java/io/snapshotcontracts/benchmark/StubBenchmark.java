package io.snapshotcontracts.benchmark;

import io.snapshotcontracts.benchmark.LoadGenerator.Load;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stub beside a stock WireMock that serves the same folder: launch to first answer, and warm under load. */
final class StubBenchmark {

    private static final String PER_SECOND = "answers/s";

    private StubBenchmark() {}

    /** Prints this part of the table. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Figures.print(StubBenchmark::measure);
    }

    static void measure(Figures figures) throws IOException, InterruptedException {
        launch(figures);
        load(figures);
    }

    private static void launch(Figures figures) throws IOException, InterruptedException {
        List<StubKind> kinds = List.of(
                StubKind.launcher(),
                StubKind.plainJar(),
                StubKind.stock(),
                StubKind.withFront(),
                StubKind.withoutFront());
        Turns<Double> turns = launches(kinds);
        figures.add(launchRow(turns, "stub, launch to first answer, launcher", "launcher", Target.ratioAtMost(0.5))
                .asHeadline());
        figures.add(launchRow(turns, "stub, launch to first answer, `java -jar`", "`java -jar`", Target.NONE));
        figures.add(withJava25());
        figures.add(frontRow(
                "launch to first answer",
                "s",
                turns.median("with its front", seconds -> seconds),
                turns.median("without its front", seconds -> seconds)));
    }

    private static Row withJava25() throws IOException, InterruptedException {
        String work = "stub, launch to first answer, launcher, JDK 25";
        Optional<Path> java = Settings.java25();
        if (java.isEmpty()) {
            return Row.notMeasured(work, "no JDK 25 is named").aimingAt(Target.ratioAtMost(0.4));
        }
        Turns<Double> turns = launches(List.of(
                StubKind.launcherIn(CachedProgram.make(java.get())).by(java.get()),
                StubKind.stock(Path.of("wiremock-mappings"), java.get())));
        return launchRow(turns, work, "launcher", Target.ratioAtMost(0.4));
    }

    private static Row launchRow(Turns<Double> turns, String work, String name, Target target) {
        return new Row(
                work,
                "s",
                turns.median(name, seconds -> seconds),
                Peers.STOCK,
                turns.median(Peers.STOCK, seconds -> seconds),
                target);
    }

    static Turns<Double> launches(List<StubKind> kinds) throws InterruptedException {
        Turns<Double> turns = new Turns<>();
        kinds.forEach(kind -> turns.add(kind.name(), () -> {
            try (Server server = Server.start(kind)) {
                return server.secondsToFirstAnswer();
            }
        }));
        return turns.run(Settings.rounds());
    }

    private static void load(Figures figures) throws IOException, InterruptedException {
        Map<String, StubKind> kinds = new LinkedHashMap<>();
        for (StubKind kind :
                List.of(StubKind.launcher(), StubKind.stock(), StubKind.withFront(), StubKind.withoutFront())) {
            kinds.put(kind.name(), kind);
        }
        Turns<Load> turns = WarmLoads.measure(kinds, name -> Server.REQUEST, 15, 4);
        figures.add(new Row(
                        "stub, answers a second at 16 connections",
                        PER_SECOND,
                        turns.median("launcher", Load::perSecond),
                        Peers.STOCK,
                        turns.median(Peers.STOCK, Load::perSecond),
                        Target.ratioAtLeast(3))
                .asHeadline());
        figures.add(new Row(
                "stub, slowest answer but 1 in 100, at 16 connections",
                "ms",
                turns.median("launcher", Load::p99Millis),
                Peers.STOCK,
                turns.median(Peers.STOCK, Load::p99Millis),
                Target.NONE));
        figures.add(frontRow(
                "answers a second at 16 connections",
                PER_SECOND,
                turns.median("with its front", Load::perSecond),
                turns.median("without its front", Load::perSecond)));
        Value errors = turns.median("launcher", load -> (double) load.errors());
        if (errors.isThere() && errors.number() > 0) {
            throw new IOException("the stub gave " + errors.number() + " answers that were no 200");
        }
    }

    private static Row frontRow(String work, String unit, Value with, Value without) {
        return new Row(
                "stub on a plain class path, " + work, unit, with, "itself without its front", without, Target.NONE);
    }
}
