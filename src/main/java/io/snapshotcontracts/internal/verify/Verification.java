package io.snapshotcontracts.internal.verify;

import io.snapshotcontracts.internal.accept.Accepting;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.http.HttpTransport;
import io.snapshotcontracts.internal.judge.MatchingStart;
import io.snapshotcontracts.internal.redact.Redactor;
import io.snapshotcontracts.result.Failure;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
    private final Surroundings surroundings;
    private final Accepting accepting;
    private @Nullable Workers workers;
    private boolean stopped;

    public Verification(ContractSet contracts, VerifyOptions options, HttpTransport transport) {
        this(contracts, options, transport, Accepting.NONE);
    }

    /**
     * A verification of which some findings are accepted.
     *
     * @param accepting marks them
     */
    public Verification(ContractSet contracts, VerifyOptions options, HttpTransport transport, Accepting accepting) {
        this(contracts, options, transport, Surroundings.real(), accepting);
    }

    Verification(ContractSet contracts, VerifyOptions options, HttpTransport transport, Surroundings surroundings) {
        this(contracts, options, transport, surroundings, Accepting.NONE);
    }

    private Verification(
            ContractSet contracts,
            VerifyOptions options,
            HttpTransport transport,
            Surroundings surroundings,
            Accepting accepting) {
        this.contracts = contracts;
        this.options = options;
        this.transport = transport;
        this.surroundings = surroundings;
        this.accepting = accepting;
    }

    /**
     * Runs every interaction of the targets' providers and reports each as soon as it and all before it are judged.
     *
     * @throws InvalidContractException before anything is sent, where a request cannot be made or sent
     */
    public RunResult verify(List<Target> targets, Consumer<InteractionResult> progress) {
        MatchingStart.prepare();
        Redactor redactor = Secrets.redactor(contracts, targets);
        List<List<PlannedRequest>> plans = targets.stream()
                .map(target -> PlannedRequest.of(contracts, target, transport))
                .toList();
        try (JudgingThreads judging = new JudgingThreads();
                Workers pool = started(targets)) {
            Exchange exchange = new Exchange(
                    transport,
                    options.timeout(),
                    Deadline.in(options.deadline(), surroundings.nanoTime()),
                    new RateLimiter(options.pace().ratePerSecond(), surroundings.nanoTime()),
                    surroundings,
                    judging);
            List<List<Pending>> pending = plans.stream()
                    .map(plan -> plan.stream()
                            .map(planned -> new Pending(
                                    planned, pool.submit(() -> exchange.run(planned), () -> exchange.stopped(planned))))
                            .toList())
                    .toList();
            List<ProviderRun> runs = new ArrayList<>();
            for (int i = 0; i < targets.size(); i++) {
                List<InteractionResult> results = new ArrayList<>();
                for (Pending one : pending.get(i)) {
                    InteractionResult result = one.redacted(redactor, accepting);
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

    private record Pending(PlannedRequest planned, CompletableFuture<InteractionResult> future) {

        private InteractionResult joined() {
            try {
                return future.join();
            } catch (CompletionException | CancellationException e) {
                Throwable thrown = e.getCause() == null ? e : e.getCause();
                return planned.failed(null, Failure.of(thrown, "verifying the interaction"), null, null);
            }
        }

        // an answer that was not judged says nothing about what is accepted
        private List<Finding> marked(InteractionResult result, List<Finding> findings, Accepting accepting) {
            Integer status = result.actualStatus();
            boolean isJudged = result.outcome() == Outcome.VERIFIED || result.outcome() == Outcome.VIOLATED;
            PlannedInteraction step = planned.step();
            return status == null || !isJudged
                    ? findings
                    : accepting.mark(step.target().provider(), step.operationName(), status, findings);
        }

        InteractionResult redacted(Redactor redactor, Accepting accepting) {
            InteractionResult result = joined();
            try {
                return redactor.redact(result, findings -> marked(result, findings, accepting));
            } catch (Throwable thrown) { // what cannot be masked is not shown
                return planned.masked(Failure.of(thrown, "masking secrets").withoutMessages(thrown));
            }
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
