package io.snapshotcontracts.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Seeds, and inputs that once broke something, at their smallest. */
class CorpusTest {

    static final Path CORPUS = Path.of("src/test/resources/fuzz");

    @TestFactory
    List<DynamicTest> inputIsReadOrRefusedInTheDocumentedWay() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, FuzzTarget> target : Targets.all().entrySet()) {
            for (Path input : inputs(CORPUS.resolve(target.getKey()))) {
                String name = target.getKey() + "/" + input.getFileName();
                tests.add(DynamicTest.dynamicTest(name, () -> target.getValue().run(Files.readAllBytes(input))));
            }
        }
        return tests;
    }

    static List<Path> inputs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
