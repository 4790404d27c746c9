package io.snapshotcontracts.internal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
    private final Engine engine;

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            description =
                    "Folder of contracts, documentation in its subfolder documentation (default: the bundled one).")
    private @Nullable Path contracts;

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

    MappingsCommand(Shell shell, Engine engine) {
        this.shell = shell;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        Engine.Mappings mappings = engine.mappings(contracts, out);
        mappings.notes().forEach(note -> shell.err().println("Note: " + note));
        if (!check) {
            shell.out().println("Wrote " + files(mappings.write()) + " of mappings to " + out);
            return ExitCodes.VERIFIED;
        }
        List<String> differences = mappings.differences();
        if (differences.isEmpty()) {
            shell.out().println(out + " is current");
            return ExitCodes.VERIFIED;
        }
        int others = differences.size() - 1;
        shell.out().println(differences.get(0) + (others == 0 ? "" : " (and " + others + " more)"));
        return ExitCodes.VIOLATED;
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }
}
