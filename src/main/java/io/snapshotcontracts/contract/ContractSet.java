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
        Path documentation = folder.resolve("documentation");
        ContractSet read = new ContractSet(ContractReader.readFolder(folder), Documentation.readFolder(documentation));
        Set<String> undocumented = read.providers();
        undocumented.removeAll(read.documentation.keySet());
        DocumentationFiles.checkNames(documentation, undocumented);
        return read;
    }

    /** The contracts that this program carries. */
    public static ContractSet bundled() {
        return BundledFolder.read(BUNDLED, ContractSet::of);
    }

    /** The providers' names in alphabetical order. */
    public Set<String> providers() {
        return contracts.stream().map(Contract::provider).collect(Collectors.toCollection(TreeSet::new));
    }

    public List<Contract> contracts() {
        return contracts;
    }

    public List<Contract> contractsOf(String provider) {
        return contracts.stream()
                .filter(contract -> contract.provider().equals(provider))
                .toList();
    }

    /** What the provider's page says; nothing where there is no documentation of it. */
    public Documentation documentationOf(String provider) {
        return documentation.getOrDefault(provider, Documentation.none(provider));
    }
}
