package io.snapshotcontracts.internal.cli;

import io.snapshotcontracts.internal.accept.Accepted;
import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.proxy.AddedLatency;
import io.snapshotcontracts.internal.proxy.ProxyServer;
import io.snapshotcontracts.internal.report.FindingLine;
import io.snapshotcontracts.internal.report.TrafficJson;
import io.snapshotcontracts.internal.traffic.LiveCheck;
import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.ExchangeVerdict;
import io.snapshotcontracts.result.TrafficSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "proxy",
        sortOptions = false,
        customSynopsis = "snapshot-contracts proxy [OPTIONS] --target=URL",
        description = {
            "Passes requests on to a service, and judges each answer.",
            "Says on standard error where it listens. Ctrl-C or SIGTERM ends it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            ExitCodes.VERIFIED + ":at least one matched a documented operation, and all of those conform",
            ExitCodes.VIOLATED + ":one or more violate the page's rules or have an undocumented status",
            ExitCodes.USAGE + ":wrong usage, or a folder, a file or a port that cannot be used",
            ExitCodes.INCONCLUSIVE + ":nothing matched, or something could not be judged and nothing is worse",
            ExitCodes.DEFECT + ":a defect of this program"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  snapshot-contracts proxy --target https://shop.example --contracts api",
            "  snapshot-contracts proxy --target https://shop.example --record session.har"
        })
final class ProxyCommand implements Callable<Integer> {

    private final Shell shell;
    private final StopSignal stopSignal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(names = "--target", paramLabel = "URL", required = true, description = "Base URL of the service.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private URI target;

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    @Option(names = "--record", paramLabel = "FILE.har", description = "New file for what passes, without credentials.")
    private @Nullable Path recording;

    @Mixin
    private final ContractsOption contracts = new ContractsOption();

    @Mixin
    private final ExchangeOptions exchanges = new ExchangeOptions();

    @Mixin
    private final AcceptedOption accepted = new AcceptedOption();

    @Option(names = "--fail-fast", description = "Stop at the first exchange that does not conform.")
    private boolean failFast;

    @Option(
            names = "--max-body",
            paramLabel = "BYTES",
            converter = WholeNumbers.Bytes.class,
            description = "Longest body that is judged (default: ${DEFAULT-VALUE}).")
    private long maxBodyBytes;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    ProxyCommand(Shell shell, StopSignal stopSignal) {
        this.shell = shell;
        this.stopSignal = stopSignal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        listen.check();
        ContractSet set = contracts.read().requireDocumentation();
        exchanges.checkProvider(set);
        Accepted read = accepted.read(set, shell.today()).orElse(null);
        TrafficSummary summary = new TrafficSummary(List.of(target.toString()));
        Defects defects = new Defects("exchanges");
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        stopSignal.whenStoppedWithOwnCode(() -> stopped.complete(null));
        Consumer<ExchangeResult> results = result -> {
            summary.accept(result);
            defects.add(result);
            show(result);
            if (failFast && isWrong(result)) {
                stopped.complete(null);
            }
        };
        LiveCheck.Rules rules = new LiveCheck.Rules(
                set,
                target.toString(),
                exchanges.provider(),
                maxBodyBytes,
                exchanges.requests(),
                read == null ? Accepting.NONE : read);
        JudgingProxy running = JudgingProxy.start(serverOptions(), rules, recording, results);
        try (running) {
            shell.err().println("Proxy ready at " + running.baseUrl() + " for " + target);
            stopSignal.await(stopped);
        }
        report(summary, read == null ? List.of() : read.notices(), running.latency());
        defects.report(exchanges.verbose(), shell.err());
        running.recordingProblem().ifPresent(problem -> shell.err().println("Error: " + problem + "."));
        return running.recordingProblem().isPresent() ? ExitCodes.USAGE : ExitCodes.of(summary.verdict());
    }

    private ProxyServer.Options serverOptions() {
        try {
            return new ProxyServer.Options(
                    listen.host(), listen.port(), target, connection.toSettings(shell.environment()), maxBodyBytes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isWrong(ExchangeResult result) {
        return !result.isAccepted()
                && (result.verdict() == ExchangeVerdict.VIOLATES || result.verdict() == ExchangeVerdict.UNDOCUMENTED);
    }

    private void show(ExchangeResult result) {
        try {
            if (exchanges.areJson()) {
                TrafficJson.write(result, shell.out());
            } else {
                new FindingLine(exchanges.theme(shell), shell.colour()).write(result, shell.out());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shell.out().flush();
    }

    private void report(TrafficSummary summary, List<AcceptanceNotice> notices, AddedLatency latency)
            throws IOException {
        if (exchanges.areJson()) {
            AcceptedOption.print(notices, shell.err());
            shell.err().println(text(latency));
        } else {
            shell.out().println();
            exchanges.report(shell).write(summary, notices, shell.out());
            shell.out().println(text(latency));
        }
        shell.out().flush();
    }

    private static String text(AddedLatency latency) {
        long exchanges = latency.exchanges();
        return exchanges == 0
                ? "Added latency: not measured, since no exchange passed"
                : String.format(
                        Locale.ROOT,
                        "Added latency: median %.2f ms, 95 of 100 below %.2f ms (%,d exchanges)",
                        latency.millis(0.5),
                        latency.millis(0.95),
                        exchanges);
    }
}
