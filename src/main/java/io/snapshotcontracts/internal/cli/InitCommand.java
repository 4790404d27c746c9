package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.init.NewFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "init",
        sortOptions = false,
        customSynopsis = "snapshot-contracts init [OPTIONS] --provider=NAME --openapi=FILE|URL",
        description = {
            "Starts a folder for an API from its published OpenAPI document.",
            "Writes the page of the operations and an environment file; overwrites nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.VERIFIED + ":both files are written",
            ExitCodes.USAGE + ":wrong usage, no such operation, or an existing file; nothing is written",
            ExitCodes.DEFECT + ":a defect of this program"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  snapshot-contracts init --provider shop --openapi new.yaml",
            "  snapshot-contracts init --provider shop --openapi new.yaml \\",
            "      --operation listOrders --operation 'GET /orders/{id}'"
        })
final class InitCommand implements Callable<Integer> {

    private final Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            required = true,
            description = "What the contracts call the API.")
    private String provider = "";

    @Mixin
    private final PublishedOptions published = new PublishedOptions();

    @Option(
            names = "--operation",
            paramLabel = "ID|'METHOD /path'",
            description = "One to take; repeatable (default: all, if few).")
    private List<String> operations = new ArrayList<>();

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            defaultValue = "contracts",
            description = "Folder to write to (default: ${DEFAULT-VALUE}).")
    private Path contracts = Path.of("contracts");

    @Option(names = "--verbose", description = "Show the stack trace of a defect.")
    @SuppressWarnings("UnusedVariable") // declared for the parser; the error reporter looks for it
    private boolean verbose;

    InitCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        try {
            NewFolder folder = new NewFolder(contracts, provider);
            folder.checkNothingIsThere();
            PublishedFile file = published.read(shell);
            say(folder.write(file.name(), file.text(), operations));
            return ExitCodes.VERIFIED;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void say(NewFolder.Written written) {
        StringBuilder text = new StringBuilder("wrote " + written.documentation() + ", with\n");
        written.operations()
                .forEach(operation -> text.append("  ").append(operation).append('\n'));
        text.append("wrote ").append(written.environment()).append("\n\nNext:\n");
        String folder = " --contracts " + ShellWord.of(contracts.toString());
        command(text, "lint" + folder);
        command(text, "stub" + folder);
        command(
                text,
                "drift" + folder + " --provider " + ShellWord.of(provider) + " --openapi "
                        + ShellWord.of(published.place()));
        shell.out().print(text);
    }

    private static void command(StringBuilder text, String command) {
        text.append("  snapshot-contracts ").append(command).append('\n');
    }
}
