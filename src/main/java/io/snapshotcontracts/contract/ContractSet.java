package io.snapshotcontracts.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A folder of contracts together with the documentation of their providers. */
public final class ContractSet {

    static final String BUNDLED = "contracts";

    private final List<Contract> contracts;
    private final Map<String, Documentation> documentation;

    private ContractSet(List<Contract> contracts, List<Documentation> documentation) {
        this.contracts = List.copyOf(contracts);
        this.documentation =
                documentation.stream().collect(Collectors.toUnmodifiableMap(Documentation::provider, d -> d));
    }

    /** The contracts of a folder; documentation is read from its subfolder {@code documentation}, where there is one. */
    public static ContractSet of(Path folder) {
        List<Contract> contracts = ContractReader.readFolder(folder);
        if (contracts.stream().allMatch(contract -> contract.interactions().isEmpty())) {
            throw new InvalidContractException(folder + ": no file of the folder holds an HTTP interaction");
        }
        Path documentation = folder.resolve("documentation");
        ContractSet read = new ContractSet(contracts, Documentation.readFolder(documentation));
        Set<String> undocumented = read.providers();
        undocumented.removeAll(read.documentation.keySet());
        DocumentationFiles.checkNames(documentation, undocumented);
        return read;
    }

    /** The contracts that this program carries. */
    public static ContractSet bundled() {
        return BundledFolder.read(BUNDLED, ContractSet::of);
    }

    /** The names of the providers that some interaction is with, in alphabetical order. */
    public Set<String> providers() {
        return contracts.stream()
                .filter(contract -> !contract.interactions().isEmpty())
                .map(Contract::provider)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * All contracts, ready for use.
     *
     * @throws InvalidContractException where an interaction cannot be used
     */
    public List<Contract> contracts() {
        contracts.forEach(Contract::check);
        return contracts;
    }

    /**
     * One provider's contracts, ready for use; those of others need only be readable.
     *
     * @throws InvalidContractException where an interaction cannot be used
     */
    public List<Contract> contractsOf(String provider) {
        List<Contract> found = contracts.stream()
                .filter(contract -> contract.provider().equals(provider))
                .toList();
        found.forEach(Contract::check);
        return found;
    }

    /** What the contracts of some providers hold beside HTTP interactions, each with its file. */
    public List<String> leftOut(Set<String> providers) {
        return contracts.stream()
                .filter(contract -> providers.contains(contract.provider()))
                .flatMap(contract -> contract.leftOut().stream().map(left -> contract.file() + ": " + left))
                .toList();
    }

    /** What the provider's page says; nothing where there is no documentation of it. */
    public Documentation documentationOf(String provider) {
        return documentation.getOrDefault(provider, Documentation.none(provider));
    }
}
