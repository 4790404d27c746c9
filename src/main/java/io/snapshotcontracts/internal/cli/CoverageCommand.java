package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.coverage.ContractCoverage;
import io.snapshotcontracts.internal.report.CoverageJson;
import io.snapshotcontracts.internal.report.CoverageText;
import io.snapshotcontracts.internal.report.ReportFolder;
import io.snapshotcontracts.result.CoverageResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "coverage",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Shows what the contracts cover of every documented element.",
            "Tries every legal variation of each documented answer, and every violation."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.VERIFIED + ":no gap: all is shown, each violation is found, no legal answer is refused",
            ExitCodes.VIOLATED + ":a gap, a survivor or a false alarm",
            ExitCodes.USAGE + ":wrong usage, or a folder that cannot be used",
            ExitCodes.DEFECT + ":a defect of this program"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  snapshot-contracts coverage", "  snapshot-contracts coverage --contracts api --report-dir report"})
final class CoverageCommand implements Callable<Integer> {

    private final Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private final ContractsOption contracts = new ContractsOption();

    @Option(names = "--provider", paramLabel = "NAME", description = "Measure this provider's contracts only.")
    private @Nullable String provider;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "Form of the result (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(names = "--report-dir", paramLabel = "DIR", description = "Folder for coverage.html.")
    private @Nullable Path reportDir;

    @Option(names = "--only-needed", description = "What no contract asks for is no gap.")
    private boolean onlyNeeded;

    @Option(names = "--ascii", description = "Draw with ASCII characters only.")
    private boolean ascii;

    @Option(names = "--verbose", description = "Name what covers each element.")
    private boolean verbose;

    CoverageCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        ContractSet set = contracts.read().requireDocumentation();
        Set<String> known = set.documentedProviders();
        if (provider != null && !known.contains(provider)) {
            throw new ParameterException(
                    spec.commandLine(), TargetOptions.unknown("there is no documented provider", provider, known));
        }
        // tried before a measurement that takes seconds
        ReportFolder folder = ReportOptions.folder(spec, reportDir, ReportFolder::ofCoverage);
        Set<String> undocumented = new TreeSet<>(set.providers());
        undocumented.removeAll(known);
        if (provider == null && !undocumented.isEmpty()) {
            shell.err()
                    .println("Not measured, since there is no documentation of it: " + String.join(", ", undocumented));
        }
        CoverageResult result = ContractCoverage.of(set, provider == null ? known : Set.of(provider), onlyNeeded);
        print(result);
        shell.out().flush();
        if (folder != null) {
            shell.err().println("Report: " + folder.write(result));
        }
        return result.isComplete() ? ExitCodes.VERIFIED : ExitCodes.VIOLATED;
    }

    private void print(CoverageResult result) throws IOException {
        switch (format) {
            case JSON -> new CoverageJson().write(result, shell.out());
            case TEXT -> new CoverageText(shell.theme(ascii), shell.colour(), verbose).write(result, shell.out());
        }
    }
}
