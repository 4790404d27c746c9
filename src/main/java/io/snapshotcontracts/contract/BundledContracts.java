package io.snapshotcontracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this program carries, read as far as it is needed: pact-jvm takes a second to read the contracts, and who judges
 * legal answers by their page needs to know only which answers the contracts are about.
 */
public final class BundledContracts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Documentation> documentation;
    private final Set<Subject> subjects;
    private @Nullable ContractSet contracts;

    private BundledContracts(List<Documentation> documentation, Set<Subject> subjects) {
        this.documentation = List.copyOf(documentation);
        this.subjects = Set.copyOf(subjects);
    }

    /** An answer that some interaction is about. */
    private record Subject(String provider, String operationId, int status) {}

    /** Reads the documentation, and which answers the contracts are about. */
    public static BundledContracts read() {
        return BundledFolder.read(ContractSet.BUNDLED, folder -> {
            List<Documentation> documentation = Documentation.readFolder(folder.resolve("documentation"));
            return new BundledContracts(documentation, subjects(folder, documentation));
        });
    }

    private static Set<Subject> subjects(Path folder, List<Documentation> documentation) {
        Set<Subject> subjects = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                JsonNode root = JSON.readTree(Files.readAllBytes(file));
                String provider = root.at("/provider/name").asText();
                Documentation documented = documentationOf(provider, documentation);
                for (JsonNode interaction : root.path("interactions")) {
                    int status = interaction.at("/response/status").asInt(200);
                    documented
                            .operationOf(interaction, String.valueOf(file.getFileName()))
                            .ifPresent(
                                    operation -> subjects.add(new Subject(provider, operation.operationId(), status)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return subjects;
    }

    public List<Documentation> documentation() {
        return documentation;
    }

    /** What the provider's page says; nothing where there is no documentation of it. */
    public Documentation documentationOf(String provider) {
        return documentationOf(provider, documentation);
    }

    private static Documentation documentationOf(String provider, List<Documentation> documentation) {
        return documentation.stream()
                .filter(documented -> documented.provider().equals(provider))
                .findFirst()
                .orElseGet(() -> Documentation.none(provider));
    }

    /** The documented providers' names in alphabetical order. */
    public Set<String> providers() {
        return documentation.stream().map(Documentation::provider).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether an interaction is about such an answer. */
    public boolean areAbout(String provider, String operationId, int status) {
        return subjects.contains(new Subject(provider, operationId, status));
    }

    /** The contracts themselves, read when they are asked for first. */
    public synchronized ContractSet contracts() {
        ContractSet read = contracts;
        if (read == null) {
            read = ContractSet.bundled();
            contracts = read;
        }
        return read;
    }
}
