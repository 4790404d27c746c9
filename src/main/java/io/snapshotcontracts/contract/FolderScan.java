package io.snapshotcontracts.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
        List<Path> files = files(folder);
        List<Contract> contracts = contracts(files, problems);
        Path documentation = folder.resolve("documentation");
        List<Documentation> documented = DocumentationFiles.readFolder(documentation, problems::add);
        if (files.isEmpty() && documented.isEmpty() && problems.isEmpty()) {
            throw new InvalidContractException(
                    folder + ": the folder holds no contract (*.json) and no documentation/PROVIDER.openapi.yaml");
        }
        Set<String> undocumented = new TreeSet<>();
        contracts.forEach(contract -> undocumented.add(contract.provider()));
        documented.forEach(each -> undocumented.remove(each.provider()));
        try {
            DocumentationFiles.checkNames(documentation, undocumented);
        } catch (InvalidContractException e) {
            if (problems.stream().noneMatch(known -> isOfOneFile(known, e))) {
                problems.add(e);
            }
        }
        return new FolderScan(contracts, documented, problems);
    }

    // a file that cannot be read is told once, not again as one that nobody reads
    private static boolean isOfOneFile(InvalidContractException one, InvalidContractException other) {
        return String.valueOf(one.getMessage())
                .startsWith(String.valueOf(other.getMessage()).split(": ", 2)[0]);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidContractException(folder + ": the folder cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Contract> contracts(List<Path> files, List<InvalidContractException> problems) {
        List<Contract> contracts = new ArrayList<>();
        for (Path file : files) {
            try {
                String name = String.valueOf(file.getFileName());
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
