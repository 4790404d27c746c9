package io.snapshotcontracts.internal.verify;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpTransport;
import io.snapshotcontracts.internal.judge.Judgement;
import io.snapshotcontracts.internal.redact.Redactor;
import io.snapshotcontracts.result.Failure;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.SentRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interaction with the request that is to be sent for it. All are planned before the first is sent: what is wrong
 * with a contract is reported then, and never after a request.
 *
 * @param request null where the plan failed
 * @param failure why there is no request, null where there is one
 */
record PlannedRequest(
        PlannedInteraction step,
        @Nullable HttpRequest request,
        @Nullable Failure failure) {

    PlannedRequest {
        requireNonNull(step, "step");
    }

    /**
     * All interactions of the target's provider, in contract order.
     *
     * @throws InvalidContractException where a request cannot be sent, with the contract's file and the interaction
     */
    static List<PlannedRequest> of(ContractSet contracts, Target target, HttpTransport transport) {
        return PlannedInteraction.of(contracts, target).stream()
                .map(step -> of(step, transport))
                .toList();
    }

    private static PlannedRequest of(PlannedInteraction step, HttpTransport transport) {
        try {
            HttpRequest request = step.planned();
            if (step.notProvoked() == null) {
                requireSendable(step, request, transport);
            }
            return new PlannedRequest(step, request, null);
        } catch (InvalidContractException e) {
            throw e;
        } catch (Throwable thrown) { // one interaction that cannot be prepared costs itself alone
            return new PlannedRequest(step, null, Failure.of(thrown, "preparing the request"));
        }
    }

    /** Refuses a request that the transport would refuse; called again for what a setup call changes. */
    static void requireSendable(PlannedInteraction step, HttpRequest request, HttpTransport transport) {
        try {
            transport.requireSendable(step.target().url(), request);
        } catch (IllegalArgumentException e) {
            throw new InvalidContractException(
                    step.interaction().source() + ": the request cannot be sent: " + e.getMessage());
        }
    }

    /** The result of the interaction, for the request that was sent last. */
    InteractionResult result(
            @Nullable HttpRequest sent,
            Judgement judgement,
            @Nullable Integer status,
            @Nullable Long durationMillis,
            @Nullable String defect) {
        Interaction interaction = step.interaction();
        return new InteractionResult(
                interaction.description(),
                interaction.state(),
                judgement.outcome(),
                judgement.reason(),
                shown(sent == null ? request : sent),
                step.operationId(),
                interaction.source(),
                interaction.expectedStatus(),
                status,
                durationMillis,
                judgement.findings(),
                step.isDocumented(),
                judgement.notJudged(),
                defect,
                interaction.isPending());
    }

    InteractionResult failed(
            @Nullable HttpRequest sent, Failure failure, @Nullable Integer status, @Nullable Long durationMillis) {
        return result(sent, Judgement.inconclusive(failure.reason()), status, durationMillis, failure.defect());
    }

    /** The result where secrets could not be masked: nothing of the request and the answer is in it. */
    InteractionResult masked(Failure failure) {
        SentRequest nothing = new SentRequest("", Redactor.MASK, Redactor.MASK, List.of());
        return failed(null, failure, null, null).withRequest(nothing);
    }

    private SentRequest shown(@Nullable HttpRequest shown) {
        String base = step.target().url().toString();
        String prefix = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        if (shown == null) {
            // as the contract has it, since no request could be made of it
            String path = step.interaction().json().path("request").path("path").asText("/");
            String method =
                    step.interaction().json().path("request").path("method").asText("GET");
            return new SentRequest(method, path, prefix + path, List.of());
        }
        return new SentRequest(
                shown.method(),
                shown.target(),
                prefix + shown.target(),
                List.copyOf(shown.headers().names()),
                new Reproducible(step).of(prefix, shown));
    }
}
