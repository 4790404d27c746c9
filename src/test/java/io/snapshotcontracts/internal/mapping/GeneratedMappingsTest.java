package io.snapshotcontracts.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.contract.ContractSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated of inputs that use every part of the generator, letter by letter: other tests say which requests such
 * mappings take and what they answer. With {@code -Dcontracts.accept} the files are written, for a person to review.
 */
class GeneratedMappingsTest {

    private static final Path INPUTS = Path.of("src/test/resources/mapping");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final boolean ACCEPT =
            !System.getProperty("contracts.accept", "false").equals("false");

    @ParameterizedTest
    @ValueSource(strings = {"shop", "odd"})
    void folderMakesTheCommittedFiles(String folder) throws IOException {
        assertCurrent(folder, StubFolder.generate(ContractSet.of(INPUTS.resolve(folder))));
    }

    @Test
    void requestsOfAllKindsMakeTheCommittedFiles() throws IOException {
        Contract contract = ContractReader.read("requests.json", requests());

        assertCurrent("requests", MappingGenerator.generate(List.of(contract), List.of()));
    }

    @Test
    void committedContractsMakeTheCommittedMappings() {
        // a later test of the build writes those
        assumeThat(ACCEPT).isFalse();

        assertThat(new GeneratedFolder(Path.of("wiremock-mappings", "mappings"))
                        .differences(StubFolder.generate(ContractSet.of(Path.of("contracts")))))
                .isEmpty();
    }

    /** A line for each mapping; of the faults, which are much the same for every operation, and of a hundred codes one. */
    private static void assertCurrent(String name, SortedMap<String, String> generated) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> file : generated.entrySet()) {
            JsonNode json = JSON.readTree(file.getValue());
            for (JsonNode mapping : json.has("mappings") ? json.path("mappings") : List.of(json)) {
                String line = file.getKey() + " " + withoutStyle(mapping.toString());
                if (!line.matches(".*-faults[.]json .*|.*\"name\":\"[^\"]*: Prefer: code=(?:30[1-9]|3[1-9]|4[1-9]).*")
                        || file.getKey().contains("allitems")) {
                    lines.add(line);
                }
            }
        }
        Path expected = INPUTS.resolve("generated-of-" + name + ".txt");
        if (ACCEPT) {
            Files.write(expected, lines);
        }
        assertThat(lines)
                .as("where this is meant, run mvn verify -Dcontracts.accept, review and commit what it wrote")
                .isNotEmpty()
                .containsExactlyElementsOf(Files.readAllLines(expected));
    }

    /** The style sheet of the index is no part of what is generated. */
    private static String withoutStyle(String mapping) {
        return mapping.replaceAll("<style>.*?</style>", "<style></style>")
                .replaceAll("sha256-[A-Za-z0-9+/=]+", "sha256-of-the-style");
    }

    /** Of each block of the file the request's members, which are before the probes. */
    private static String requests() throws IOException {
        List<String> interactions = new ArrayList<>();
        for (String block :
                Files.readString(INPUTS.resolve("requests.txt")).strip().split("\n\n+", -1)) {
            List<String> request = block.lines()
                    .skip(1)
                    .takeWhile(line -> !line.matches("[+!?>-].*"))
                    .toList();
            interactions.add(
                    "{'type': 'Synchronous/HTTP', 'description': 'request %s', 'request': {'path': '/%s', %s}, 'response': {'status': 200}}"
                            .formatted(interactions.size(), interactions.size(), String.join("\n", request)));
        }
        return Fixture.quoted("{'consumer': {'name': 'test'}, 'provider': {'name': 'shop'}, 'interactions': ["
                + String.join(",\n", interactions)
                + "], 'metadata': {'pactSpecification': {'version': '4.0'}}}");
    }
}
