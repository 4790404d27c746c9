package io.snapshotcontracts.junit;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.text.Nearest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A folder of contracts and documentation, and what a stub makes of it.
 *
 * @param providers those whose states, statuses and examples are meant; all are served
 */
record StubbedFolder(ContractSet contracts, MadeMappings made, Set<String> providers, DocumentedAnswers answers) {

    StubbedFolder {
        requireNonNull(contracts, "contracts");
        requireNonNull(made, "made");
        providers = Set.copyOf(providers);
        requireNonNull(answers, "answers");
    }

    static StubbedFolder of(Path folder) {
        return read(() -> ContractSet.of(folder));
    }

    static StubbedFolder ofClasspath(String folder) {
        return read(() -> ContractSet.ofClassPath(folder.replaceAll("^/+|/+$", "")));
    }

    private static StubbedFolder read(Supplier<ContractSet> reader) {
        return WrongFolder.refusing(() -> {
            ContractSet contracts = reader.get();
            Set<String> providers = new TreeSet<>(contracts.providers());
            providers.addAll(contracts.documentedProviders());
            return of(contracts, new MadeMappings(contracts), providers);
        });
    }

    private static StubbedFolder of(ContractSet contracts, MadeMappings made, Set<String> providers) {
        return new StubbedFolder(contracts, made, providers, DocumentedAnswers.of(contracts, providers));
    }

    StubbedFolder forProvider(String provider) {
        if (!providers.contains(provider)) {
            throw new IllegalArgumentException(
                    "there is no contract with a provider '" + provider + "'" + Nearest.hint(provider, providers));
        }
        return of(contracts, made, Set.of(provider));
    }

    SortedMap<String, String> mappings() {
        return made.files();
    }

    NamedExamples examples() {
        return NamedExamples.of(made.index(), providers);
    }

    String preferCode(int status) {
        List<Operation> operations = providers.stream()
                .map(provider -> contracts.documentationOf(provider).operations())
                .flatMap(Collection::stream)
                .toList();
        if (operations.stream().noneMatch(operation -> operation.documents(status))) {
            Set<Integer> statuses = operations.stream()
                    .flatMap(operation -> operation.statuses().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            throw new IllegalArgumentException(answers.of() + " documents no answer " + status + ", only " + statuses);
        }
        return "code=" + status;
    }
}
