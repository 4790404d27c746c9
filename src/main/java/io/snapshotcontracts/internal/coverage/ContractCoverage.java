package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.snapshotcontracts.internal.contract.ClassPathFolder;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.ProviderCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures contracts against their documentation: who shows each documented element, and who kills its violations. */
public final class ContractCoverage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractCoverage() {}

    /** The folder that the program carries has mappings beside it, in the jar as in the project. */
    private static final String MAPPINGS = "io/snapshotcontracts/bundled/wiremock-mappings";

    /**
     * The whole measurement of some providers.
     *
     * @param onlyNeeded whether what no contract asks for is listed for information, and its answers are not varied
     */
    public static CoverageResult of(ContractSet contracts, Collection<String> providers, boolean onlyNeeded) {
        List<ProviderCoverage> measured = new ArrayList<>();
        for (String provider : providers) {
            List<Contract> ofProvider = contracts.contractsOf(provider);
            Documentation documentation = contracts.documentationOf(provider);
            List<DocumentedElement> shown = shown(contracts, provider);
            Measured trials = new Measured(documentation);
            Trials.each(documentation, ofProvider, onlyNeeded, trials::add);
            ProviderCoverage all = of(provider, shown, undocumented(documentation, ofProvider), trials);
            measured.add(onlyNeeded ? all.onlyNeeded() : all);
        }
        return new CoverageResult(measured);
    }

    private static List<String> undocumented(Documentation documentation, List<Contract> contracts) {
        return contracts.stream()
                .flatMap(contract -> contract.interactions().stream())
                .filter(interaction -> documentation.operationOf(interaction).isEmpty())
                .map(Interaction::name)
                .toList();
    }

    /** What a provider's documentation has, and what shows it; quick, for nothing is varied. */
    public static List<DocumentedElement> shown(ContractSet contracts, String provider) {
        List<Contract> ofProvider = contracts.contractsOf(provider);
        return Coverage.of(
                contracts.documentationOf(provider),
                ofProvider,
                contracts.areProven() ? bundledMappings(ofProvider) : List.of());
    }

    static ProviderCoverage of(
            String provider, List<DocumentedElement> shown, List<String> undocumented, Measured trials) {
        return new ProviderCoverage(provider, shown.stream().map(trials::of).toList(), undocumented, trials.score());
    }

    private static List<Example> bundledMappings(List<Contract> contracts) {
        return ClassPathFolder.read(MAPPINGS, folder -> mappings(folder.resolve("mappings"), contracts));
    }

    /** The interaction that a mapping names as the one that it was made from. */
    private static Optional<Interaction> origin(JsonNode mapping, List<Contract> contracts) {
        JsonNode origin = mapping.path("metadata").path("snapshot-contracts");
        return contracts.stream()
                .filter(contract ->
                        contract.file().equals(origin.path("contract").asText()))
                .flatMap(contract -> contract.interactions().stream())
                .filter(interaction -> interaction
                        .description()
                        .equals(origin.path("interaction").asText()))
                .findFirst();
    }

    /** The answers of those mappings of a folder that were made from the contracts. */
    static List<Example> mappings(Path folder, List<Contract> contracts) {
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(file.getFileName());
                JsonNode mapping = JSON.readTree(Files.readString(file));
                origin(mapping, contracts)
                        .ifPresent(interaction -> examples.add(Example.of(name, mapping, interaction)));
            }
        } catch (IOException e) {
            throw new InvalidContractException(folder + ": the mappings cannot be read: " + e.getMessage(), e);
        }
        return examples;
    }
}
