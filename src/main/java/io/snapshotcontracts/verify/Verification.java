package io.snapshotcontracts.verify;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.contract.Contract;
import io.snapshotcontracts.contract.ContractSet;
import io.snapshotcontracts.contract.Documentation;
import io.snapshotcontracts.contract.Interaction;
import io.snapshotcontracts.http.BaseUrl;
import io.snapshotcontracts.http.HttpRequest;
import io.snapshotcontracts.http.HttpResponse;
import io.snapshotcontracts.http.HttpTransport;
import io.snapshotcontracts.http.NoAnswerException;
import io.snapshotcontracts.match.Judge;
import io.snapshotcontracts.match.Judgement;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.SentRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Verifies implementations against contracts, one interaction after another. An interaction that fails never stops the
 * run; what the deadline leaves over is inconclusive.
 */
public final class Verification {

    private final ContractSet contracts;
    private final VerifyOptions options;
    private final HttpTransport transport;
    private final Map<String, Judge> judges;

    public Verification(ContractSet contracts, VerifyOptions options, HttpTransport transport) {
        this.contracts = contracts;
        this.options = options;
        this.transport = transport;
        this.judges = contracts.providers().stream()
                .collect(Collectors.toUnmodifiableMap(
                        provider -> provider, provider -> new Judge(contracts.documentationOf(provider))));
    }

    /** Runs every interaction of the targets' providers and tells of each as soon as it is judged. */
    public RunResult verify(List<Target> targets, Consumer<InteractionResult> progress) {
        Deadline deadline = Deadline.in(options.deadline());
        List<ProviderRun> runs = new ArrayList<>();
        for (Target target : targets) {
            List<InteractionResult> results = new ArrayList<>();
            for (Contract contract : contracts.contractsOf(target.provider())) {
                for (Interaction interaction : contract.interactions()) {
                    InteractionResult result = verify(contract, interaction, target, deadline);
                    progress.accept(result);
                    results.add(result);
                }
            }
            runs.add(new ProviderRun(target.provider(), target.url().toString(), results));
        }
        return new RunResult(runs);
    }

    private InteractionResult verify(Contract contract, Interaction interaction, Target target, Deadline deadline) {
        Documentation documentation = contracts.documentationOf(contract.provider());
        Credentials credentials = new Credentials(documentation);
        HttpRequest example = interaction.request(Map.of());
        if (!credentials.suit(interaction, example, target.headers())) {
            return result(
                    interaction,
                    target,
                    example,
                    new Judgement(
                            Outcome.NOT_PROVOKED,
                            "it is about " + String.join(", ", credentials.namesIn(example))
                                    + ", which the given headers do not use",
                            List.of()),
                    null,
                    null);
        }
        ProviderStates states = new ProviderStates(transport, target, contract.consumer(), interaction);
        HttpRequest request = example;
        long started = System.nanoTime();
        try {
            if (deadline.isOver()) {
                throw new NoAnswerException("the run's deadline was reached before it was asked");
            }
            request = interaction.request(states.setUp(deadline.orSooner(options.timeout())));
            request = request.withHeaders(credentials.replaced(request.headers(), target.headers()));
            started = System.nanoTime();
            HttpResponse answer = transport.send(target.url(), request, deadline.orSooner(options.timeout()));
            Judgement judgement =
                    requireNonNull(judges.get(contract.provider())).judge(contract, interaction, answer);
            return result(interaction, target, request, judgement, answer.status(), millisSince(started));
        } catch (NoAnswerException e) {
            Judgement judgement = new Judgement(Outcome.INCONCLUSIVE, e.getMessage(), List.of());
            return result(interaction, target, request, judgement, null, millisSince(started));
        } finally {
            states.tearDown(deadline.orSooner(options.timeout()));
        }
    }

    private static InteractionResult result(
            Interaction interaction,
            Target target,
            HttpRequest request,
            Judgement judgement,
            @Nullable Integer status,
            @Nullable Long durationMillis) {
        return new InteractionResult(
                interaction.description(),
                interaction.state(),
                judgement.outcome(),
                judgement.reason(),
                new SentRequest(
                        request.method(),
                        request.target(),
                        BaseUrl.join(target.url(), request.target()).toString(),
                        List.copyOf(request.headers().names())),
                interaction.operationId().orElse(null),
                interaction.source(),
                interaction.expectedStatus(),
                status,
                durationMillis,
                judgement.findings());
    }

    private static long millisSince(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }
}
