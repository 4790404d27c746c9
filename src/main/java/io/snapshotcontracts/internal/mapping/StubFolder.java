package io.snapshotcontracts.internal.mapping;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the whole folder that a stub serves: the mappings of the contracts, see {@link MappingGenerator}, and, in files
 * of one family each whose names begin with {@code stub-only}, what makes the stub useful without being in a contract.
 * {@code metadata} of those says so:
 *
 * <pre>{"snapshot-contracts": {"origin": …, "provider": …, "operation": …, "reason": …, "example": …}}</pre>
 *
 * The origin is {@code stub-only}; {@code lifecycle}; {@code legal-variation}, an answer that the page allows;
 * {@code fault}; or {@code deviation}, one that a live service is known to give, with its {@code source} and
 * {@code since}. {@link Priority} says which mapping wins.
 */
public final class StubFolder {

    private final SortedMap<String, String> files = new TreeMap<>();
    private final Set<String> names = new HashSet<>();

    private StubFolder() {}

    /**
     * All files of the folder.
     *
     * @return the files' texts by their names
     * @throws InvalidContractException where an interaction cannot be translated, or a stub could not tell two answers
     *     apart
     */
    public static SortedMap<String, String> generate(ContractSet contracts) {
        problems(contracts).stream().findFirst().ifPresent(problem -> {
            throw new InvalidContractException(problem);
        });
        StubFolder folder = new StubFolder();
        SortedSet<String> providers = new TreeSet<>(contracts.providers());
        providers.addAll(contracts.documentedProviders());
        List<Page> pages = providers.stream()
                .map(contracts::documentationOf)
                .map(Page::new)
                .toList();
        folder.files.putAll(MappingGenerator.generate(contracts.contracts(), pages));
        List<ServedOperation> operations = operations(contracts, pages);
        refuseOverlaps(operations);
        Index index = new Index();
        for (ServedOperation each : operations) {
            ServedOperation served = each.beside(operations);
            folder.add(served, KnownDeviations.of(contracts, served.provider()), index);
        }
        folder.put("stub-only-provider-states.json", ProviderStateMappings.of(contracts.contracts()));
        folder.put("stub-only-index.json", index.mappings());
        return folder.files;
    }

    /** What is wrong with the files of a folder that are for the stub alone, each with file and place. */
    public static List<String> problems(ContractSet contracts) {
        return StubDataCheck.problems(contracts);
    }

    private void add(ServedOperation served, KnownDeviations known, Index index) {
        String name = "stub-only-" + Slug.of(served.provider()) + "-"
                + Slug.of(served.operation().operationId());
        Examples examples = new Examples(served);
        List<StubOnlyMapping> contract = examples.ofContract();
        List<StubOnlyMapping> lifecycles = LifecycleMappings.of(served, examples);
        List<StubOnlyMapping> variations = examples.ofData();
        List<StubOnlyMapping> deviations = examples.ofDeviations(known);
        List<StubOnlyMapping> faults = examples.ofFaults();
        put(name + "-plain.json", FallbackMappings.of(served, known));
        put(name + "-prefer.json", contract);
        put(name + "-lifecycles.json", lifecycles);
        put(name + "-legal-variations.json", variations);
        put(name + "-deviations.json", deviations);
        put(name + "-faults.json", faults);
        index.add(served, contract, List.of(lifecycles, variations, deviations, faults));
    }

    private void put(String file, List<StubOnlyMapping> family) {
        for (StubOnlyMapping mapping : family) {
            if (!names.add(mapping.name())) {
                throw new InvalidContractException("two mappings are called '" + mapping.name() + "'");
            }
        }
        if (!family.isEmpty()) {
            files.put(file, StubOnlyMapping.text(family));
        }
    }

    private static List<ServedOperation> operations(ContractSet contracts, List<Page> pages) {
        List<ServedOperation> operations = new ArrayList<>();
        for (Page page : pages) {
            Documentation documented = page.documentation();
            for (Operation operation : documented.operations()) {
                List<Interaction> interactions = contracts.contractsOf(documented.provider()).stream()
                        .map(Contract::interactions)
                        .flatMap(List::stream)
                        .filter(i -> documented
                                .operationOf(i)
                                .filter(operation::equals)
                                .isPresent())
                        .toList();
                operations.add(new ServedOperation(
                        page, operation, interactions, StubData.of(contracts, documented.provider())));
            }
        }
        operations.sort(Comparator.comparing(ServedOperation::provider)
                .thenComparing(served -> served.operation().operationId()));
        return operations;
    }

    private static boolean isToldApart(ServedOperation one, ServedOperation other) {
        return one.path().isMoreConcreteThan(other.path()) || other.path().isMoreConcreteThan(one.path());
    }

    private static void refuseOverlaps(List<ServedOperation> operations) {
        for (int i = 0; i < operations.size(); i++) {
            for (ServedOperation other : operations.subList(i + 1, operations.size())) {
                ServedOperation one = operations.get(i);
                if (one.operation().method().equals(other.operation().method())
                        && one.path().mayOverlap(other.path())
                        && !(one.provider().equals(other.provider()) && isToldApart(one, other))) {
                    throw new InvalidContractException(
                            one.provider() + " " + one.operation().operationId() + " and " + other.provider() + " "
                                    + other.operation().operationId()
                                    + ": a stub cannot tell their paths apart ("
                                    + one.path().template() + ", "
                                    + other.path().template() + ")");
                }
            }
        }
    }
}
