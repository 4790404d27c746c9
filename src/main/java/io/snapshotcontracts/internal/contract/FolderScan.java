package io.snapshotcontracts.internal.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that can be used of a folder, file by file and interaction by interaction, so that what is broken hides nothing else.
 *
 * @param problems why the rest cannot be used
 */
public record FolderScan(
        List<Contract> contracts, List<Documentation> documentation, List<InvalidContractException> problems) {

    public FolderScan {
        contracts = List.copyOf(contracts);
        documentation = List.copyOf(documentation);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a folder.
     *
     * @throws InvalidContractException where there is no such folder, or nothing in it that could be read
     */
    public static FolderScan of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidContractException(folder + ": there is no such folder");
        }
        List<InvalidContractException> problems = new ArrayList<>();
        List<Path> files = ProviderFiles.in(folder).stream()
                .filter(file -> ProviderFiles.nameOf(file).endsWith(".json"))
                .toList();
        List<Contract> contracts = contracts(files, problems);
        Path documentation = folder.resolve("documentation");
        List<Documentation> documented = DocumentationFiles.readFolder(documentation, problems::add);
        Set<String> providers = new TreeSet<>();
        contracts.forEach(contract -> providers.add(contract.provider()));
        Set<String> pages = new TreeSet<>();
        documented.forEach(each -> pages.add(each.provider()));
        if (problems.isEmpty() && providers.isEmpty()) {
            FolderCheck.check(folder, providers, pages);
        } else {
            check(folder, providers, pages, problems);
        }
        return new FolderScan(contracts, documented, problems);
    }

    private static void check(
            Path folder, Set<String> providers, Set<String> pages, List<InvalidContractException> problems) {
        try {
            if (problems.isEmpty()) {
                FolderCheck.check(folder, providers, pages);
            } else {
                Set<String> undocumented = new TreeSet<>(providers);
                undocumented.removeAll(pages);
                DocumentationFiles.checkNames(folder.resolve("documentation"), undocumented);
            }
        } catch (InvalidContractException e) {
            if (problems.stream().noneMatch(known -> isOfOneFile(known, e))) {
                problems.add(e);
            }
        }
    }

    // a file that cannot be read is reported once, not again as an unused one
    private static boolean isOfOneFile(InvalidContractException one, InvalidContractException other) {
        return String.valueOf(one.getMessage())
                .startsWith(String.valueOf(other.getMessage()).split(": ", 2)[0]);
    }

    private static List<Contract> contracts(List<Path> files, List<InvalidContractException> problems) {
        List<Contract> contracts = new ArrayList<>();
        for (Path file : files) {
            try {
                String name = ProviderFiles.nameOf(file);
                contracts.add(usable(ContractReader.readable(name, ContractReader.textOf(file)), problems));
            } catch (InvalidContractException e) {
                problems.add(e);
            }
        }
        return contracts;
    }

    private static Contract usable(Contract contract, List<InvalidContractException> problems) {
        List<Interaction> usable = new ArrayList<>();
        for (Interaction interaction : contract.interactions()) {
            try {
                interaction.check();
                usable.add(interaction);
            } catch (InvalidContractException e) {
                problems.add(e);
            }
        }
        return new Contract(contract.file(), contract.consumer(), contract.provider(), usable, contract.leftOut());
    }
}
