package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.accept.Accepted;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.drift.OpenApiDrift;
import io.snapshotcontracts.internal.report.Digest;
import io.snapshotcontracts.internal.report.DriftJson;
import io.snapshotcontracts.internal.report.DriftText;
import io.snapshotcontracts.result.DriftResult;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "drift",
        sortOptions = false,
        customSynopsis = "snapshot-contracts drift [OPTIONS] --provider=NAME --openapi=FILE|URL",
        description = {
            "Shows what a published OpenAPI document changes.",
            "Compares the documented operations alone, at any prefix of their paths."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.VERIFIED + ":nothing that breaks the contract",
            ExitCodes.VIOLATED + ":a change that breaks it, such as an operation that is gone",
            ExitCodes.USAGE + ":wrong usage, or a document or a folder that cannot be used",
            ExitCodes.DEFECT + ":a defect of this program"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  snapshot-contracts drift --contracts api --provider shop --openapi new.yaml",
            "  snapshot-contracts drift --contracts api --provider shop \\",
            "      --openapi https://shop.example/openapi.json"
        })
final class DriftCommand implements Callable<Integer> {

    private final Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private final ContractsOption contracts = new ContractsOption();

    @Mixin
    private final AcceptedOption accepted = new AcceptedOption();

    @Mixin
    private final ReportDirOption report = new ReportDirOption();

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            required = true,
            description = "Whose documentation it is compared with.")
    private String provider = "";

    @Mixin
    private final PublishedOptions published = new PublishedOptions();

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

    DriftCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        ContractSet set = contracts.read().requireDocumentation();
        DriftResult result;
        try {
            Set<String> known = set.documentedProviders();
            TargetOptions.require(
                    known.contains(provider),
                    TargetOptions.unknown("there is no documented provider", provider, known));
            report.prepare();
            Optional<Accepted> read = accepted.read(set, shell.today());
            PublishedFile file = published.read(shell);
            DriftResult compared = OpenApiDrift.of(set, provider, file.name(), file.text());
            result = read.map(entries -> entries.mark(compared)).orElse(compared);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        switch (format) {
            case JSON -> new DriftJson().write(result, shell.out());
            case TEXT -> new DriftText(shell.theme(ascii), shell.colour()).write(result, shell.out());
        }
        shell.out().flush();
        report.write(folder -> folder.write(result, contracts.locations(set)), shell.err());
        GitHubActions.show(shell, () -> Digest.of(result, contracts.locations(set)));
        return ExitCodes.of(result.verdict());
    }
}
