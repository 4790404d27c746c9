package io.snapshotcontracts.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.file.Path;

/** What Jazzer calls: it instruments this program, and prefers the decisions that reach more of it. */
public final class Driver {

    private static final String NAME = System.getProperty("fuzz", "contract");
    private static final Path FOLDER = Path.of("target", "fuzz", NAME);
    private static final Inputs INPUTS =
            new Inputs(new Dictionary(CorpusTest.CORPUS.resolve(NAME), Path.of("src/fuzz/resources/odd-values.jsonl")));
    private static final FuzzFindings FINDINGS = new FuzzFindings(Targets.all().get(NAME), FOLDER);

    private Driver() {}

    /** One input. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        FINDINGS.run(INPUTS.input(new Choices(data)));
    }
}
