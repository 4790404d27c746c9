package io.snapshotcontracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.snapshotcontracts.internal.contract.ContractFiles;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.mapping.GeneratedFolder;
import io.snapshotcontracts.internal.mapping.StubFolder;
import io.snapshotcontracts.testsupport.BuildFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The committed files are what the consumer tests of this build generate, byte for byte. With
 * {@code -Dcontracts.accept} the files are written instead, for a person to review and commit.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GeneratedFilesAreCurrentIT {

    private static final Path CONTRACTS = Path.of("contracts");
    private static final boolean ACCEPT =
            !System.getProperty("contracts.accept", "false").equals("false");

    @Test
    @Order(1)
    void contractsAreWhatTheConsumerTestsWrote() {
        SortedMap<String, String> written = ContractFiles.writtenInto(BuildFolder.resolve("pacts"));

        assertThat(written).isNotEmpty();
        Set<String> consumers = written.values().stream()
                .map(GeneratedFilesAreCurrentIT::consumer)
                .collect(Collectors.toSet());
        assertCurrent(new GeneratedFolder(CONTRACTS, name -> isOfOneOf(consumers, name)), written);
    }

    /** Contracts of other consumers come from elsewhere, and so does documentation that is JSON. */
    private static boolean isOfOneOf(Set<String> consumers, String name) {
        try {
            return !name.contains("/") && consumers.contains(consumer(Files.readString(CONTRACTS.resolve(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String consumer(String pact) {
        try {
            return new ObjectMapper().readTree(pact).at("/consumer/name").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(2)
    void mappingsAreWhatTheContractsMake() {
        SortedMap<String, String> generated = StubFolder.generate(ContractSet.of(CONTRACTS));

        assertThat(generated).isNotEmpty();
        assertCurrent(new GeneratedFolder(Path.of("wiremock-mappings", "mappings")), generated);
    }

    private static void assertCurrent(GeneratedFolder folder, SortedMap<String, String> generated) {
        if (ACCEPT) {
            folder.write(generated);
        }
        List<String> differences = folder.differences(generated);
        assertThat(differences)
                .as("where this is meant, run mvn verify -Dcontracts.accept, review and commit what it wrote")
                .isEmpty();
    }
}
