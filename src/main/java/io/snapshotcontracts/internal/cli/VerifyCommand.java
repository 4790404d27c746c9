package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.accept.Accepted;
import io.snapshotcontracts.internal.accept.AcceptedDraft;
import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.broker.FetchedPact;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.environment.Variables;
import io.snapshotcontracts.internal.http.ConnectionSettings;
import io.snapshotcontracts.internal.report.Digest;
import io.snapshotcontracts.internal.report.NewFile;
import io.snapshotcontracts.internal.verify.Target;
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
import java.util.function.UnaryOperator;
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
        description = {
            "Verifies that an implementation keeps the contracts.",
            "Without options: the embedded stub, every provider of the bundled contracts."
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
        footer = {
            "",
            "HTTPS_PROXY, HTTP_PROXY and NO_PROXY are respected, this machine itself excepted. Redirects are never"
                    + " followed."
        })
final class VerifyCommand implements Callable<Integer> {

    private final Shell shell;
    private final Engine engine;
    private final StopSignal stopSignal;
    private final Variables variables;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private final TargetOptions subject = new TargetOptions();

    @Mixin
    private final BoundsOptions bounds = new BoundsOptions();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Mixin
    private final AcceptedOption accepted = new AcceptedOption();

    @Option(
            names = "--write-accepted",
            paramLabel = "FILE",
            description = "New file to write an entry to for each finding; it lacks only the reasons.")
    private @Nullable Path writeAccepted;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private final BrokerOptions broker = new BrokerOptions();

    @Option(names = "--require-all", description = "Exit with 4 if some interaction was not provoked.")
    private boolean requireAll;

    @Option(
            names = "--traffic",
            paramLabel = "FILE",
            description = {
                "Recorded traffic of the implementation (HAR, or one HAR entry a line; - is standard input); repeatable.",
                "Verifies states that could not be provoked; needs --environment."
            })
    private List<Path> traffic = new ArrayList<>();

    @Option(names = "--explain", description = "Print what would be sent, secrets masked, and send nothing.")
    private boolean explain;

    VerifyCommand(Shell shell, Engine engine, StopSignal stopSignal, Variables variables) {
        this.shell = shell;
        this.engine = engine;
        this.stopSignal = stopSignal;
        this.variables = variables;
    }

    @Override
    public Integer call() throws IOException {
        check(this::checkOptions);
        ConnectionSettings settings = checked(this::settings);
        Engine.Verifier verifier = broker.areGiven() ? ofBroker(settings) : subject.verifier(engine);
        check(() -> subject.checkProvider(verifier));
        Acceptances acceptances = new Acceptances(
                accepted.read(verifier, shell.today()).orElse(null),
                writeAccepted == null ? null : NewFile.at(writeAccepted));
        if (subject.areTheStub()) {
            report.prepare();
            try (Engine.Stub stub = engine.startStub("127.0.0.1", 0, false, null, subject.served())) {
                shell.err().println("Verifying the embedded stub, since neither --url nor --environment is given.");
                return verify(verifier, settings, subject.targets(verifier, variables, stub.baseUrl()), acceptances);
            }
        }
        List<Target> targets = subject.targets(verifier, variables, null);
        if (explain) {
            ExplanationText.write(verifier.explain(targets), shell.theme(), shell.out());
            return ExitCodes.VERIFIED;
        }
        report.prepare();
        return verify(verifier, settings, targets, acceptances);
    }

    private Engine.Verifier ofBroker(ConnectionSettings settings) {
        VerifyOptions options = bounds.toVerifyOptions(subject.areLive());
        check(() -> broker.open(shell, variables, settings, options));
        String provider = Objects.requireNonNull(subject.provider());
        List<Contract> fetched = checked(() -> broker.fetch(provider, shell.err())).stream()
                .map(FetchedPact::contract)
                .toList();
        return subject.verifier(engine, fetched);
    }

    private void nameLeftOut(Engine.Verifier verifier, List<Target> targets) {
        List<String> leftOut =
                verifier.leftOut(targets.stream().map(Target::provider).collect(Collectors.toSet()));
        if (!leftOut.isEmpty()) {
            shell.err().println("Left out, since only HTTP interactions are verified: " + leftOut.size());
            leftOut.forEach(left -> shell.err().println("  " + left));
        }
    }

    /**
     * What the user accepts.
     *
     * @param read null where no file is named
     * @param draft takes what was found, null where no draft is written
     */
    private record Acceptances(
            @Nullable Accepted read, @Nullable NewFile draft) {

        Accepting accepting() {
            return read == null ? Accepting.NONE : read;
        }

        RunResult withNotices(RunResult result) {
            return read == null ? result : result.withNotices(read.notices());
        }
    }

    private void write(AcceptedDraft found, NewFile file) {
        if (found.size() == 0) {
            shell.err().println("Nothing was found that is not accepted; " + writeAccepted + " is not written.");
            return;
        }
        file.write(found.yaml());
        shell.err()
                .println("Accepted findings: " + writeAccepted + " (" + found.size()
                        + (found.size() == 1 ? " entry" : " entries") + "; give each a reason)");
    }

    private int verify(
            Engine.Verifier verifier, ConnectionSettings settings, List<Target> targets, Acceptances acceptances)
            throws IOException {
        VerifyOptions options = bounds.toVerifyOptions(subject.areLive());
        UnaryOperator<RunResult> evidence = traffic.isEmpty()
                ? UnaryOperator.identity()
                : verifier.evidence(traffic, options.maxBodyBytes(), targets);
        nameLeftOut(verifier, targets);
        AcceptedDraft draft =
                acceptances.draft() == null ? null : verifier.draft(acceptances.accepting(), shell.today());
        Engine.Run run = verifier.prepare(options, settings, draft == null ? acceptances.accepting() : draft);
        AtomicBoolean stopped = new AtomicBoolean();
        Stopping stopping = new Stopping(stopSignal, () -> {
            stopped.set(true);
            run.stop();
        });
        try {
            RunResult result;
            try (Progress progress = new Progress(shell)) {
                result = acceptances.withNotices(evidence.apply(run.verify(targets, progress)));
            }
            Verdict verdict = report.write(result, requireAll, verifier, shell);
            shell.out().flush();
            GitHubActions.show(shell, () -> Digest.of(result, verdict, verifier.locations()));
            if (report.isJson()) {
                AcceptedOption.print(result.notices(), shell.err());
            }
            if (draft != null && acceptances.draft() != null) {
                write(draft, acceptances.draft());
            }
            if (!stopped.get()) {
                broker.publish(result, shell.err());
            }
            return ExitCodes.of(verdict);
        } finally {
            stopping.reported();
        }
    }

    private ConnectionSettings settings() {
        return subject.areTheStub() ? ConnectionSettings.direct() : connection.toSettings(shell.environment());
    }

    private void checkOptions() {
        subject.check(broker.areGiven());
        broker.check(subject.provider(), explain);
        if (subject.areTheStub()) {
            TargetOptions.require(
                    !explain, "--explain needs --url or --environment, since the embedded stub has no address yet");
            TargetOptions.require(
                    !connection.areGiven(), "--ca-file, --client-cert and --client-key need --url or --environment");
        }
        TargetOptions.require(
                traffic.isEmpty() || subject.areLive(),
                "--traffic needs --environment, since only a live implementation has states that cannot be provoked");
        TargetOptions.require(
                !explain || writeAccepted == null, "--write-accepted needs a run, and --explain sends nothing");
        TargetOptions.require(!explain || !report.isJson(), "--explain is for people; it has no --format json");
    }

    private void check(Runnable check) {
        checked(() -> {
            check.run();
            return true;
        });
    }

    /** What the user can mend is said as such; nothing else runs in here, for its messages could quote anything. */
    private <T> T checked(Supplier<T> check) {
        try {
            return check.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
