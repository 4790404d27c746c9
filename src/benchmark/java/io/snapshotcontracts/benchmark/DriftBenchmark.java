package io.snapshotcontracts.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Wall time of {@code drift} against a published document of megabytes. */
final class DriftBenchmark {

    private static final List<Integer> SIZES = List.of(100, 1_000, 5_000);
    private static final String GITHUBS = "GET /repos/{owner}/{repo}/releases";

    private DriftBenchmark() {}

    /** Prints this part of the table. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Figures.print(DriftBenchmark::measure);
    }

    static void measure(Figures figures) throws IOException, InterruptedException {
        Growth growth = new Growth("drift", "drift against a published document", "MB", "seconds");
        for (int size : SIZES) {
            int many = Math.max(2, Settings.scaled(size));
            Path document = LargeDocument.write(many);
            Value seconds = seconds("large-" + many, document, LargeDocument.OPERATION);
            growth.add("launcher", megabytes(document), seconds);
            if (size == SIZES.get(SIZES.size() - 1)) {
                figures.add(row(
                        String.format(
                                Locale.ROOT,
                                "`drift` against %,d generated operations, %.0f MB",
                                many,
                                megabytes(document)),
                        seconds,
                        Target.NONE));
            }
        }
        figures.add(growth);
        figures.add(github());
    }

    private static Row github() throws IOException, InterruptedException {
        Target target = Target.secondsAtMost(3);
        Optional<Path> document = Settings.github();
        return document.isEmpty()
                ? Row.notMeasured("`drift` against GitHub's document", "its file is not named")
                        .aimingAt(target)
                : row(
                                String.format(
                                        Locale.ROOT,
                                        "`drift` against GitHub's document, %.0f MB",
                                        megabytes(document.get())),
                                seconds("github", document.get(), GITHUBS),
                                target)
                        .asHeadline();
    }

    private static Row row(String work, Value seconds, Target target) {
        return new Row(work, "s", seconds, "–", Value.NOTHING, target);
    }

    private static double megabytes(Path file) throws IOException {
        return Files.size(file) / 1e6;
    }

    /** The folder is made by {@code init} from the same document, so that nothing has changed. */
    private static Value seconds(String provider, Path document, String operation)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Settings.FOLDER), provider);
        Command.launcher("init", "--provider", provider, "--openapi", document.toString(), "--operation", operation)
                .and("--contracts", folder.toString())
                .run();
        Turns<Usage> turns = new Turns<>();
        turns.add(
                "launcher",
                Command.launcher("drift", "--provider", provider, "--openapi", document.toString())
                        .and("--contracts", folder.toString())::run);
        return turns.run(Settings.rounds()).median("launcher", Usage::seconds);
    }
}
