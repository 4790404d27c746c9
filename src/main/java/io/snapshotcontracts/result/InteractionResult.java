package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What became of one interaction.
 *
 * @param state the provider state, null where the interaction names none
 * @param reason why it is not simply verified or violated, null where the findings say it all
 * @param operationId the documented operation, null where the contract names none
 * @param source the contract file and the interaction's number in it
 * @param actualStatus null where no answer came or none was asked for
 * @param durationMillis null where nothing was sent
 * @param documented false where the provider is documented, but no operation of its documentation matches the request
 * @param notJudged what the documentation promises of the answer and no lens could judge, each with the reason
 * @param pending whether the contract calls the interaction pending, so that it does not decide over the run
 * @param defect the stack trace where an error of this program is the reason, null otherwise
 */
public record InteractionResult(
        String description,
        @Nullable String state,
        Outcome outcome,
        @Nullable String reason,
        SentRequest request,
        @Nullable String operationId,
        String source,
        int expectedStatus,
        @Nullable Integer actualStatus,
        @Nullable Long durationMillis,
        List<Finding> findings,
        boolean documented,
        List<String> notJudged,
        @Nullable String defect,
        boolean pending) {

    /** A reason can hold lines to copy, and can quote what a server said. */
    static final int LONGEST_REASON = 2000;

    public InteractionResult {
        requireNonNull(description, "description");
        requireNonNull(outcome, "outcome");
        requireNonNull(request, "request");
        requireNonNull(source, "source");
        findings = List.copyOf(findings);
        notJudged = List.copyOf(notJudged);
        if (outcome == Outcome.VIOLATED && findings.isEmpty()) {
            throw new IllegalArgumentException("a violated interaction has a finding: " + description);
        }
    }

    /** One of a documented operation, all of which was judged. */
    public InteractionResult(
            String description,
            @Nullable String state,
            Outcome outcome,
            @Nullable String reason,
            SentRequest request,
            @Nullable String operationId,
            String source,
            int expectedStatus,
            @Nullable Integer actualStatus,
            @Nullable Long durationMillis,
            List<Finding> findings) {
        this(
                description,
                state,
                outcome,
                reason,
                request,
                operationId,
                source,
                expectedStatus,
                actualStatus,
                durationMillis,
                findings,
                true,
                List.of(),
                null,
                false);
    }

    /** The same interaction with an outcome that no answer to its own request gave, so that no duration is known. */
    public InteractionResult withEvidence(Outcome newOutcome, @Nullable String newReason, @Nullable Integer newStatus) {
        return new InteractionResult(
                description,
                state,
                newOutcome,
                newReason,
                request,
                operationId,
                source,
                expectedStatus,
                newStatus,
                null,
                findings,
                documented,
                notJudged,
                defect,
                pending);
    }

    /** The same result with the stack trace of a defect, null for none. */
    public InteractionResult withDefect(@Nullable String trace) {
        return new InteractionResult(
                description,
                state,
                outcome,
                reason,
                request,
                operationId,
                source,
                expectedStatus,
                actualStatus,
                durationMillis,
                findings,
                documented,
                notJudged,
                trace,
                pending);
    }

    /** The same interaction where not even its result could be shown. */
    public InteractionResult failed(Failure failure) {
        return new InteractionResult(
                description,
                state,
                Outcome.INCONCLUSIVE,
                failure.reason(),
                request,
                operationId,
                source,
                expectedStatus,
                actualStatus,
                durationMillis,
                List.of(),
                documented,
                List.of(),
                failure.defect(),
                pending);
    }

    /** The same result with each text that came from the provider or the run changed, and each finding too. */
    public InteractionResult mapped(UnaryOperator<String> text, UnaryOperator<Finding> finding) {
        return new InteractionResult(
                description,
                state,
                outcome,
                reason == null ? null : text.apply(reason),
                new SentRequest(
                        request.method(),
                        text.apply(request.target()),
                        text.apply(request.url()),
                        request.headerNames()),
                operationId,
                source,
                expectedStatus,
                actualStatus,
                durationMillis,
                findings.stream().map(finding).toList(),
                documented,
                notJudged.stream().map(text).toList(),
                defect == null ? null : text.apply(defect),
                pending);
    }

    /** The same result with findings and sentences as reports show them; to be asked for only after secrets are masked. */
    public InteractionResult cut() {
        return new InteractionResult(
                description,
                state,
                outcome,
                reason == null ? null : Texts.cut(reason, LONGEST_REASON),
                request,
                operationId,
                source,
                expectedStatus,
                actualStatus,
                durationMillis,
                findings.stream().map(Finding::cut).toList(),
                documented,
                notJudged.stream()
                        .map(sentence -> Texts.cut(sentence, LONGEST_REASON))
                        .toList(),
                defect,
                pending);
    }

    /** Unique among the interactions of all contracts. */
    public String name() {
        return source + ": " + description;
    }
}
