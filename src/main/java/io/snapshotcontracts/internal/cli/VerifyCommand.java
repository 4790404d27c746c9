package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.accept.Accepted;
import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.broker.FetchedPact;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.environment.Variables;
import io.snapshotcontracts.internal.http.ConnectionSettings;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.mapping.StubFolder;
import io.snapshotcontracts.internal.report.Digest;
import io.snapshotcontracts.internal.report.Locations;
import io.snapshotcontracts.internal.stub.StubServer;
import io.snapshotcontracts.internal.verify.Explanation;
import io.snapshotcontracts.internal.verify.RecordedEvidence;
import io.snapshotcontracts.internal.verify.Target;
import io.snapshotcontracts.internal.verify.Verification;
import io.snapshotcontracts.internal.verify.VerifyOptions;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Verifies that an implementation keeps the contracts.",
            "Without options: the embedded stub, every provider of the bundled contracts.",
            "HTTPS_PROXY, HTTP_PROXY and NO_PROXY are respected; redirects are not followed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.VERIFIED + ":at least one interaction verified, none violated or inconclusive",
            ExitCodes.VIOLATED + ":one or more violated",
            ExitCodes.USAGE + ":wrong usage, or an input that cannot be used",
            ExitCodes.INCONCLUSIVE + ":none violated, but something inconclusive or nothing verified",
            ExitCodes.INCOMPLETE + ":--require-all, and something was not provoked",
            ExitCodes.DEFECT + ":a defect of this program",
            "130, 143:stopped by Ctrl-C or SIGTERM, after the report of what is known"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  snapshot-contracts verify", "  snapshot-contracts verify --contracts api --environment shop.yaml"})
final class VerifyCommand implements Callable<Integer> {

    private final Shell shell;
    private final StopSignal stopSignal;
    private final Variables variables;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final BoundsOptions bounds = new BoundsOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Mixin
    private final AcceptedOption accepted = new AcceptedOption();

    @Mixin
    private final WriteAcceptedOption writeAccepted = new WriteAcceptedOption();

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final BrokerOptions broker = new BrokerOptions();

    @Option(names = "--require-all", description = "Exit with 4 if something was not provoked.")
    private boolean requireAll;

    @Option(names = "--traffic", paramLabel = "FILE", description = "Recordings for states that are not provoked.")
    private List<Path> traffic = new ArrayList<>();

    @Option(names = "--explain", description = "Print what would be sent, and send nothing.")
    private boolean explain;

    VerifyCommand(Shell shell, StopSignal stopSignal, Variables variables) {
        this.shell = shell;
        this.stopSignal = stopSignal;
        this.variables = variables;
    }

    @Override
    public Integer call() throws IOException {
        check(this::checkOptions);
        ConnectionSettings settings = checked(this::settings);
        ContractSet contracts = broker.areGiven()
                ? ofBroker(settings)
                : target.contracts().read().requireInteractions();
        check(() -> target.checkProvider(contracts));
        Accepted read = accepted.read(contracts, shell.today()).orElse(null);
        writeAccepted.prepare();
        if (target.areTheStub()) {
            report.prepare();
            try (StubServer stub = StubServer.start(stubOptions(contracts))) {
                shell.err().println("Verifying the embedded stub, since neither --url nor --environment is given.");
                return verify(contracts, settings, target.targets(contracts, variables, stub.baseUrl()), read);
            }
        }
        List<Target> targets = target.targets(contracts, variables, null);
        if (explain) {
            ExplanationText.write(Explanation.of(contracts, targets), shell.theme(), shell.out());
            return ExitCodes.VERIFIED;
        }
        report.prepare();
        return verify(contracts, settings, targets, read);
    }

    private ContractSet ofBroker(ConnectionSettings settings) {
        VerifyOptions options = bounds.toVerifyOptions(target.areLive());
        check(() -> broker.open(shell, variables, settings, options));
        String provider = Objects.requireNonNull(target.provider());
        List<Contract> fetched = checked(() -> broker.fetch(provider, shell.err())).stream()
                .map(FetchedPact::contract)
                .toList();
        return target.contracts().read().withContracts(fetched);
    }

    /** The contracts that are verified; those of this program come with mappings that are made already. */
    private StubServer.Options stubOptions(ContractSet contracts) {
        StubServer.Options options = StubServer.Options.defaults().withoutAdmin();
        return target.contracts().folder() == null ? options : options.withMappings(StubFolder.generate(contracts));
    }

    private void nameLeftOut(ContractSet contracts, List<Target> targets) {
        List<String> leftOut =
                contracts.leftOut(targets.stream().map(Target::provider).collect(Collectors.toSet()));
        if (!leftOut.isEmpty()) {
            shell.err().println("Left out, since only HTTP interactions are verified: " + leftOut.size());
            leftOut.forEach(left -> shell.err().println("  " + left));
        }
    }

    private int verify(
            ContractSet contracts, ConnectionSettings settings, List<Target> targets, @Nullable Accepted read)
            throws IOException {
        VerifyOptions options = bounds.toVerifyOptions(target.areLive());
        // recordings are read before anything is sent
        RecordedEvidence evidence =
                traffic.isEmpty() ? null : new RecordedEvidence(contracts, traffic, options.maxBodyBytes());
        nameLeftOut(contracts, targets);
        Verification verification = new Verification(
                contracts,
                options,
                new JdkTransport(settings, options.timeout(), options.maxBodyBytes()),
                writeAccepted.draft(read == null ? Accepting.NONE : read, contracts, shell.today()));
        AtomicBoolean stopped = new AtomicBoolean();
        Stopping stopping = new Stopping(stopSignal, () -> {
            stopped.set(true);
            verification.stop();
        });
        try {
            RunResult verified;
            try (Progress progress = new Progress(shell)) {
                verified = verification.verify(targets, progress);
            }
            RunResult completed = evidence == null ? verified : evidence.complete(verified, targets);
            RunResult result = read == null ? completed : completed.withNotices(read.notices());
            Supplier<Locations> locations = () -> target.contracts().locations(contracts);
            Verdict verdict = report.write(result, requireAll, contracts, locations, shell);
            shell.out().flush();
            GitHubActions.show(shell, () -> Digest.of(result, verdict, locations.get()));
            if (report.isJson()) {
                AcceptedOption.print(result.notices(), shell.err());
            }
            writeAccepted.write(shell.err());
            if (!stopped.get()) {
                broker.publish(result, shell.err());
            }
            return ExitCodes.of(verdict);
        } finally {
            stopping.reported();
        }
    }

    private ConnectionSettings settings() {
        return target.areTheStub() ? ConnectionSettings.direct() : connection.toSettings(shell.environment());
    }

    private void checkOptions() {
        target.check(broker.areGiven());
        broker.check(target.provider(), explain);
        if (target.areTheStub()) {
            TargetOptions.require(
                    !explain, "--explain needs --url or --environment, since the embedded stub has no address yet");
            TargetOptions.require(
                    !connection.areGiven(), "--ca-file, --client-cert and --client-key need --url or --environment");
        }
        TargetOptions.require(
                traffic.isEmpty() || target.areLive(),
                "--traffic needs --environment, since only a live implementation has states that cannot be provoked");
        TargetOptions.require(
                !explain || !writeAccepted.isGiven(), "--write-accepted needs a run, and --explain sends nothing");
        TargetOptions.require(!explain || !report.isJson(), "--explain is for people; it has no --format json");
    }

    private void check(Runnable check) {
        checked(() -> {
            check.run();
            return true;
        });
    }

    /** For option checks alone: the messages of other exceptions could quote a secret. */
    private <T> T checked(Supplier<T> check) {
        try {
            return check.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
