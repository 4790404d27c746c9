package io.snapshotcontracts.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every part of the table in one run, and the page that shows it. */
final class AllBenchmarks {

    private AllBenchmarks() {}

    /** Writes the page and its plots; of a run in another scale, into the build folder alone. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, Figures.Part> parts = new LinkedHashMap<>();
        parts.put("`verify`", VerifyBenchmark::measure);
        parts.put("`check`", CheckBenchmark::measure);
        parts.put("stub", StubBenchmark::measure);
        parts.put("stub with many mappings", MappingsBenchmark::measure);
        parts.put("`drift`", DriftBenchmark::measure);
        Figures figures = new Figures();
        for (Map.Entry<String, Figures.Part> part : parts.entrySet()) {
            try {
                part.getValue().measure(figures);
            } catch (IOException e) {
                figures.add(Row.notMeasured("the rest of " + part.getKey(), String.valueOf(e.getMessage())));
            }
        }
        figures.add(Row.notMeasured("`mvn verify`, warm repository", "a build cannot time itself")
                .aimingAt(new Target("≤ 0.95 of 186 s", 0.95, false, true)));
        Path sources = Settings.isWhole() ? Path.of("") : Settings.FOLDER.resolve("sources");
        FiguresPage.write(figures, sources.resolve("src/site/markdown"));
        if (Settings.isWhole()) {
            ReadmeTable.write(figures, Path.of("README.md"));
        }
    }
}
