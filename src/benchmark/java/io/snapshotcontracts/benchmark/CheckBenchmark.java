package io.snapshotcontracts.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Wall time and memory of {@code check}, start-up included, in turn with Redocly's {@code drift}. */
final class CheckBenchmark {

    private static final int EXCHANGES = 100_000;
    private static final List<Integer> SIZES = List.of(1_000, 10_000, EXCHANGES, 1_000_000);

    private final Figures figures;
    private final boolean hasRedocly;
    private final Growth seconds = new Growth("check-seconds", "check of recorded traffic", "exchanges", "seconds");
    private final Growth memory = new Growth("check-memory", "check of recorded traffic", "exchanges", "MiB at most");

    private CheckBenchmark(Figures figures, boolean hasRedocly) {
        this.figures = figures;
        this.hasRedocly = hasRedocly;
    }

    /** Prints this part of the table. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Figures.print(CheckBenchmark::measure);
    }

    static void measure(Figures figures) throws IOException, InterruptedException {
        CheckBenchmark benchmark = new CheckBenchmark(figures, Peers.hasRedocly());
        benchmark.plain();
        benchmark.growth();
        benchmark.violations();
    }

    private void plain() throws IOException, InterruptedException {
        int many = Settings.scaled(EXCHANGES);
        Path recording = Recording.legal(many);
        Turns<Usage> turns = compared(recording);
        turns.add("java -jar", Command.plainJar("check", recording.toString())::run);
        turns.run(Settings.rounds());
        String work = String.format(Locale.ROOT, "`check` of %,d exchanges, ", many);
        figures.add(row(work + "launcher", "s", turns, "launcher", Target.ratioAtMost(0.5))
                .asHeadline());
        figures.add(row(work + "`java -jar`", "s", turns, "java -jar", Target.ratioAtMost(0.8)));
        figures.add(row(
                        String.format(Locale.ROOT, "`check`, peak memory at %,d", many),
                        "MiB",
                        turns,
                        "launcher",
                        Target.ratioAtMost(0.3))
                .asHeadline());
        add(many, turns);
    }

    private static Row row(String work, String unit, Turns<Usage> turns, String name, Target target) {
        return new Row(
                work,
                unit,
                turns.median(name, usage -> of(usage, unit)),
                Peers.REDOCLY,
                turns.median(Peers.REDOCLY, usage -> of(usage, unit)),
                target);
    }

    private static double of(Usage usage, String unit) {
        return unit.equals("s") ? usage.seconds() : usage.peakMebibytes();
    }

    /** One run of the largest, which takes longer than five of the others. */
    private void growth() throws IOException, InterruptedException {
        Value smallest = Value.NOTHING;
        Value largest = Value.NOTHING;
        for (int size : SIZES) {
            if (size == EXCHANGES) {
                continue;
            }
            int many = Settings.scaled(size);
            Path recording = Recording.legal(many);
            Turns<Usage> turns = compared(recording).run(size > EXCHANGES ? 1 : Settings.rounds());
            Files.delete(recording);
            add(many, turns);
            largest = turns.median("launcher", Usage::peakMebibytes);
            smallest = size == 10_000 ? largest : smallest;
        }
        figures.add(new Row(
                String.format(
                        Locale.ROOT,
                        "`check`, peak memory at %,d (one run)",
                        Settings.scaled(SIZES.get(SIZES.size() - 1))),
                "MiB",
                largest,
                String.format(Locale.ROOT, "itself at %,d", Settings.scaled(10_000)),
                smallest,
                Target.flat()));
        figures.add(seconds);
        figures.add(memory);
    }

    private void add(int many, Turns<Usage> turns) {
        for (String curve : List.of("launcher", Peers.REDOCLY)) {
            seconds.add(curve, many, turns.median(curve, Usage::seconds));
            memory.add(curve, many, turns.median(curve, Usage::peakMebibytes));
        }
    }

    private Turns<Usage> compared(Path recording) {
        Turns<Usage> turns = new Turns<>();
        turns.add("launcher", Command.launcher("check", recording.toString())::run);
        if (hasRedocly) {
            turns.add(Peers.REDOCLY, Peers.redocly(recording)::run);
        }
        return turns;
    }

    private void violations() throws IOException, InterruptedException {
        int many = Settings.scaled(EXCHANGES);
        Path violating = Recording.violating(many);
        Turns<Usage> turns = new Turns<>();
        turns.add("violating", Command.launcher("check", violating.toString()).endingWith(1)::run);
        turns.add("legal", Command.launcher("check", Recording.legal(many).toString())::run);
        turns.run(Settings.rounds());
        figures.add(new Row(
                        String.format(Locale.ROOT, "`check` of %,d where a fifth violates, no two alike", many),
                        "s",
                        turns.median("violating", Usage::seconds),
                        "itself, all legal",
                        turns.median("legal", Usage::seconds),
                        Target.ratioAtMost(2.0))
                .asHeadline());
    }
}
