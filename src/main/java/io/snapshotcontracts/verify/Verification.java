package io.snapshotcontracts.verify;

import io.snapshotcontracts.contract.ContractSet;
import io.snapshotcontracts.http.HttpTransport;
import io.snapshotcontracts.redact.Redactor;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Verifies implementations against contracts, several interactions at a time. An interaction that fails never stops the
 * run; what the deadline or a stop leaves over is inconclusive. Results come in contract order and without the targets'
 * secrets, so that no report need think of either.
 */
public final class Verification {

    private final ContractSet contracts;
    private final VerifyOptions options;
    private final HttpTransport transport;
    private final Pause pause;
    private @Nullable Workers workers;
    private boolean stopped;

    public Verification(ContractSet contracts, VerifyOptions options, HttpTransport transport) {
        this(contracts, options, transport, Pause.real());
    }

    Verification(ContractSet contracts, VerifyOptions options, HttpTransport transport, Pause pause) {
        this.contracts = contracts;
        this.options = options;
        this.transport = transport;
        this.pause = pause;
    }

    /** Runs every interaction of the targets' providers and tells of each as soon as it and all before it are judged. */
    public RunResult verify(List<Target> targets, Consumer<InteractionResult> progress) {
        Exchange exchange = new Exchange(
                transport,
                options.timeout(),
                Deadline.in(options.deadline()),
                new Rate(options.pace().ratePerSecond()),
                pause);
        Redactor redactor = Secrets.redactor(contracts, targets);
        try (Workers pool = started(targets)) {
            List<List<CompletableFuture<InteractionResult>>> pending = new ArrayList<>();
            for (Target target : targets) {
                pending.add(Step.of(contracts, target).stream()
                        .map(step -> pool.submit(() -> exchange.run(step), () -> exchange.stopped(step)))
                        .toList());
            }
            List<ProviderRun> runs = new ArrayList<>();
            for (int i = 0; i < targets.size(); i++) {
                List<InteractionResult> results = new ArrayList<>();
                for (CompletableFuture<InteractionResult> future : pending.get(i)) {
                    InteractionResult result = redactor.redact(Workers.join(future));
                    progress.accept(result);
                    results.add(result);
                }
                Target target = targets.get(i);
                runs.add(new ProviderRun(
                        target.provider(), redactor.redact(target.url().toString()), results));
            }
            return new RunResult(runs);
        }
    }

    /** Ends the run from another thread: what is not answered yet is inconclusive, and the result comes at once. */
    public synchronized void stop() {
        stopped = true;
        if (workers != null) {
            workers.stop();
        }
    }

    // a provider has one set of states for all clients, so that calls that change them cannot overlap
    private synchronized Workers started(List<Target> targets) {
        boolean statesAreShared = targets.stream().anyMatch(target -> target.providerStatesUrl() != null);
        workers = new Workers(statesAreShared ? 1 : options.pace().parallel());
        if (stopped) {
            workers.stop();
        }
        return workers;
    }
}
