package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.contract.ClassPathFolder;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.lint.Lint;
import io.snapshotcontracts.internal.report.LintJson;
import io.snapshotcontracts.internal.report.LintText;
import io.snapshotcontracts.result.LintResult;
import io.snapshotcontracts.result.Remark.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "lint",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Reports what in a folder cannot be used, or contradicts its page.",
            "An example answer may lack members; those that it has must be legal."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.VERIFIED + ":nothing, or only notes",
            ExitCodes.VIOLATED + ":one or more findings",
            ExitCodes.USAGE + ":wrong usage, or something in the folder cannot be used",
            ExitCodes.DEFECT + ":a defect of this program"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  snapshot-contracts lint", "  snapshot-contracts lint --contracts api --format json"})
final class LintCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private final ContractsOption contracts = new ContractsOption();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "Form of the result (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(names = "--ascii", description = "Draw with ASCII characters only.")
    private boolean ascii;

    @Option(names = "--verbose", description = "Show the stack trace of a defect.")
    @SuppressWarnings("UnusedVariable") // declared for the parser; the error reporter looks for it
    private boolean verbose;

    LintCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = contracts.folder();
        LintResult result = folder == null ? ClassPathFolder.read(ContractSet.BUNDLED, Lint::of) : Lint.of(folder);
        switch (format) {
            case JSON -> new LintJson().write(result, shell.out());
            case TEXT -> new LintText(shell.theme(ascii), shell.colour()).write(result, shell.out());
        }
        if (!result.of(Kind.REFUSED).isEmpty()) {
            return ExitCodes.USAGE;
        }
        return result.of(Kind.FINDING).isEmpty() ? ExitCodes.VERIFIED : ExitCodes.VIOLATED;
    }
}
