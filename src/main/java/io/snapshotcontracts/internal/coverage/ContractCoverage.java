package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.snapshotcontracts.internal.contract.ClassPathFolder;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.result.ContractScore;
import io.snapshotcontracts.result.CoverageResult;
import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.ElementCoverage;
import io.snapshotcontracts.result.Kills;
import io.snapshotcontracts.result.ProviderCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures contracts against their documentation: who shows each documented element, and who kills its violations. */
public final class ContractCoverage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractCoverage() {}

    /** The folder that the program carries has mappings beside it, in the jar as in the project. */
    private static final String MAPPINGS = "io/snapshotcontracts/bundled/wiremock-mappings";

    /** The whole measurement of some providers. */
    public static CoverageResult of(ContractSet contracts, Collection<String> providers) {
        List<ProviderCoverage> measured = new ArrayList<>();
        for (String provider : providers) {
            List<Contract> ofProvider = contracts.contractsOf(provider);
            measured.add(of(
                    contracts.documentationOf(provider),
                    shown(contracts, provider),
                    Trials.of(contracts.documentationOf(provider), ofProvider)));
        }
        return new CoverageResult(measured);
    }

    /** What a provider's documentation has, and what shows it; quick, for nothing is varied. */
    public static List<DocumentedElement> shown(ContractSet contracts, String provider) {
        List<Contract> ofProvider = contracts.contractsOf(provider);
        return Coverage.of(
                contracts.documentationOf(provider),
                ofProvider,
                contracts.areProven() ? bundledMappings(ofProvider) : List.of());
    }

    static ProviderCoverage of(Documentation documentation, List<DocumentedElement> shown, List<Trial> trials) {
        MutationScore score = new MutationScore(trials);
        Attribution attribution = new Attribution(new Elements(documentation).documented());
        Map<String, List<Trial>> about = new HashMap<>();
        for (Trial trial : score.trials()) {
            for (String element : attribution.elements(trial.variation())) {
                about.computeIfAbsent(element, unused -> new ArrayList<>()).add(trial);
            }
        }
        List<ElementCoverage> elements = shown.stream()
                .map(element -> element(element, new MutationScore(about.getOrDefault(element.name(), List.of()))))
                .toList();
        return new ProviderCoverage(documentation.provider(), elements, total(score));
    }

    private static ElementCoverage element(DocumentedElement element, MutationScore score) {
        List<String> objectors = score.violations().stream()
                .flatMap(trial -> trial.objectors().stream())
                .distinct()
                .sorted()
                .toList();
        int violations = score.violations().size();
        return new ElementCoverage(
                element, violations, kills(score), objectors, score.trials().size() - violations);
    }

    private static ContractScore total(MutationScore score) {
        int violations = score.violations().size();
        return new ContractScore(
                violations,
                kills(score),
                score.trials().size() - violations,
                score.survivors().stream().map(Trial::toString).toList(),
                score.falseAlarms().stream().map(Trial::toString).toList());
    }

    private static Kills kills(MutationScore score) {
        return new Kills(
                score.killedBy(Objection.EVERY_INTERACTION),
                score.killedBy(Objection.SCHEMA),
                score.killedBy(Objection.INVARIANT),
                (int) score.violations().stream().filter(Trial::isRefused).count());
    }

    private static List<Example> bundledMappings(List<Contract> contracts) {
        return ClassPathFolder.read(MAPPINGS, folder -> mappings(folder.resolve("mappings"), contracts));
    }

    /** The answers of those mappings of a folder that were made from the contracts. */
    static List<Example> mappings(Path folder, List<Contract> contracts) {
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                Example example = Example.of(
                        String.valueOf(file.getFileName()), JSON.readTree(Files.readString(file)), contracts);
                if (!example.operationId().isEmpty()) {
                    examples.add(example);
                }
            }
        } catch (IOException e) {
            throw new InvalidContractException(folder + ": the mappings cannot be read: " + e.getMessage(), e);
        }
        return examples;
    }
}
