package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.mapping.MappingFolder;
import io.snapshotcontracts.internal.mapping.StubFolder;
import io.snapshotcontracts.internal.mapping.StubRequests;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "mappings",
        sortOptions = false,
        description = "Makes the folder of WireMock mappings that a stub of the contracts serves.",
        footer = {
            "",
            "A stock WireMock 3 serves the folder as its root. What WireMock cannot express exactly as the contract has it"
                    + " is refused by name, and then nothing is written."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.VERIFIED + ":the folder is written or, with --check, current",
            ExitCodes.VIOLATED + ":with --check, the folder is not current",
            ExitCodes.USAGE + ":wrong usage, or an input or folder that cannot be used",
            ExitCodes.DEFECT + ":a defect of this program"
        })
final class MappingsCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private final ContractsOption contracts = new ContractsOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description =
                    "Root folder for WireMock; the mappings go to its subfolder mappings, whose files are replaced.")
    private Path out = Path.of("");

    @Option(
            names = "--check",
            description = "Write nothing; name the first difference and end with 1 where there is one.")
    private boolean check;

    @Option(names = "--verbose", description = "Print the stack trace of a defect of this program.")
    @SuppressWarnings("UnusedVariable") // declared for the parser; the error reporter looks for it
    private boolean verbose;

    MappingsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        ContractSet set = contracts.read();
        List<String> notes = set.documentedProviders().stream()
                .flatMap(provider -> StubRequests.notLookedAt(set.documentationOf(provider)).stream())
                .toList();
        SortedMap<String, String> files = StubFolder.generate(set);
        MappingFolder folder = MappingFolder.at(out);
        notes.forEach(note -> shell.err().println("Note: " + note));
        if (!check) {
            folder.write(files);
            shell.out().println("Wrote " + count(files.size()) + " of mappings to " + out);
            return ExitCodes.VERIFIED;
        }
        List<String> differences = folder.differences(files);
        if (differences.isEmpty()) {
            shell.out().println(out + " is current");
            return ExitCodes.VERIFIED;
        }
        int others = differences.size() - 1;
        shell.out().println(differences.get(0) + (others == 0 ? "" : " (and " + others + " more)"));
        return ExitCodes.VIOLATED;
    }

    private static String count(int files) {
        return files == 1 ? "1 file" : files + " files";
    }
}
