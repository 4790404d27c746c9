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
        customSynopsis = "snapshot-contracts mappings [OPTIONS] --out=DIR",
        description = {
            "Writes the WireMock mappings that a stub of the contracts serves.",
            "A stock WireMock 3 serves the folder as its root."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.VERIFIED + ":the folder is written or, with --check, current",
            ExitCodes.VIOLATED + ":with --check, the folder is not current",
            ExitCodes.USAGE + ":wrong usage, or an input or folder that cannot be used",
            ExitCodes.DEFECT + ":a defect of this program"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  snapshot-contracts mappings --out wiremock", "  snapshot-contracts mappings --out wiremock --check"
        })
final class MappingsCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private final ContractsOption contracts = new ContractsOption();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Root folder of WireMock to write to.")
    private Path out = Path.of("");

    @Option(names = "--check", description = "Write nothing, and exit with 1 if it is not current.")
    private boolean check;

    @Option(names = "--verbose", description = "Show the stack trace of a defect.")
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
