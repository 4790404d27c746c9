package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.accept.Accepted;
import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.report.Digest;
import io.snapshotcontracts.internal.report.TrafficJson;
import io.snapshotcontracts.internal.traffic.TrafficCheck;
import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.TrafficSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Judges recorded traffic: HAR 1.2, or one HAR entry a line.",
            "The host, the path prefix, the query and the request headers do not matter."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.VERIFIED + ":at least one matched a documented operation, and all of those conform",
            ExitCodes.VIOLATED + ":one or more violate the page's rules or have an undocumented status",
            ExitCodes.USAGE + ":wrong usage, or a file or a folder that cannot be used",
            ExitCodes.INCONCLUSIVE + ":nothing matched, or something could not be judged and nothing is worse",
            ExitCodes.DEFECT + ":a defect of this program"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  snapshot-contracts check session.har",
            "  snapshot-contracts check --contracts api --requests session.har"
        })
final class CheckCommand implements Callable<Integer> {

    /** How many results are written between two checks that the output is still open. */
    private static final int RESULTS_PER_LOOK = 256;

    private final Shell shell;
    private final StopSignal stopSignal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings, also pipes; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private final ContractsOption contracts = new ContractsOption();

    @Mixin
    private final AcceptedOption accepted = new AcceptedOption();

    @Mixin
    private final ReportDirOption report = new ReportDirOption();

    @Mixin
    private final ExchangeOptions exchanges = new ExchangeOptions();

    @Option(
            names = "--max-body",
            paramLabel = "BYTES",
            converter = WholeNumbers.Bytes.class,
            description = "Longest body that is judged (default: ${DEFAULT-VALUE}).")
    private long maxBodyBytes;

    CheckCommand(Shell shell, StopSignal stopSignal) {
        this.shell = shell;
        this.stopSignal = stopSignal;
    }

    @Override
    public Integer call() throws IOException {
        checkFiles();
        ContractSet set = contracts.read().requireDocumentation();
        exchanges.checkProvider(set);
        report.prepare();
        Accepted read = accepted.read(set, shell.today()).orElse(null);
        TrafficCheck.Request request =
                new TrafficCheck.Request(files, shell.in(), exchanges.provider(), maxBodyBytes, exchanges.requests());
        TrafficSummary summary = new TrafficSummary(request.sources());
        TrafficCheck check = new TrafficCheck(set);
        Stopping stopping = new Stopping(stopSignal, check::stop);
        try {
            Defects defects = new Defects("exchanges");
            Consumer<ExchangeResult> results = exchanges.areJson() ? new JsonLines(summary, check) : summary;
            check.check(request, read == null ? Accepting.NONE : read, results.andThen(defects::add));
            List<AcceptanceNotice> notices = read == null ? List.of() : read.notices();
            if (!exchanges.areJson()) {
                exchanges.report(shell).write(summary, notices, shell.out());
            }
            shell.out().flush();
            if (exchanges.areJson()) {
                AcceptedOption.print(notices, shell.err());
            }
            report.write(folder -> folder.write(summary, notices, contracts.locations(set)), shell.err());
            GitHubActions.show(shell, () -> Digest.of(summary, notices, contracts.locations(set)));
            defects.report(exchanges.verbose(), shell.err());
            return ExitCodes.of(summary.verdict());
        } finally {
            stopping.reported();
        }
    }

    private void checkFiles() {
        if (files.contains("")) {
            throw new ParameterException(spec.commandLine(), "a file's name must not be empty");
        }
        if (new HashSet<>(files).size() < files.size()) {
            throw new ParameterException(spec.commandLine(), "a file is named twice; its exchanges would count twice");
        }
    }

    /** Writes each result at once, and ends the check once the reader is gone, as behind {@code head}. */
    private final class JsonLines implements Consumer<ExchangeResult> {

        private final TrafficSummary summary;
        private final TrafficCheck check;
        private long written;

        JsonLines(TrafficSummary summary, TrafficCheck check) {
            this.summary = summary;
            this.check = check;
        }

        @Override
        public void accept(ExchangeResult result) {
            summary.accept(result);
            try {
                TrafficJson.write(result, shell.out());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (++written % RESULTS_PER_LOOK == 0 && shell.out().checkError()) {
                check.stop();
            }
        }
    }
}
