package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
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
        Copy copy = new Copy(this);
        copy.outcome = newOutcome;
        copy.reason = newReason;
        copy.actualStatus = newStatus;
        copy.durationMillis = null;
        return copy.made();
    }

    /** The same result with other findings, such as the same ones marked. */
    public InteractionResult withFindings(List<Finding> others) {
        Copy copy = new Copy(this);
        copy.findings = others;
        return copy.made();
    }

    /** The same result as if another request was sent. */
    public InteractionResult withRequest(SentRequest other) {
        Copy copy = new Copy(this);
        copy.request = other;
        return copy.made();
    }

    /** The same result with each text changed that names the interaction, which are the contract's own words. */
    public InteractionResult withNames(UnaryOperator<String> text) {
        Copy copy = new Copy(this);
        copy.description = text.apply(description);
        copy.state = state == null ? null : text.apply(state);
        copy.source = text.apply(source);
        return copy.made();
    }

    /** The same result with the stack trace of a defect, null for none. */
    public InteractionResult withDefect(@Nullable String trace) {
        Copy copy = new Copy(this);
        copy.defect = trace;
        return copy.made();
    }

    /** The same interaction where not even its result could be shown. */
    public InteractionResult failed(Failure failure) {
        Copy copy = new Copy(this);
        copy.outcome = Outcome.INCONCLUSIVE;
        copy.reason = failure.reason();
        copy.findings = List.of();
        copy.notJudged = List.of();
        copy.defect = failure.defect();
        return copy.made();
    }

    /** The same result with each text that came from the provider or the run changed, and each finding too. */
    public InteractionResult mapped(UnaryOperator<String> text, UnaryOperator<Finding> finding) {
        Copy copy = new Copy(this);
        copy.reason = reason == null ? null : text.apply(reason);
        copy.request = request.mapped(text);
        copy.findings = findings.stream().map(finding).toList();
        copy.notJudged = notJudged.stream().map(text).toList();
        copy.defect = defect == null ? null : text.apply(defect);
        return copy.made();
    }

    /** The same result with findings and sentences as reports show them; to be asked for only after secrets are masked. */
    public InteractionResult cut() {
        Copy copy = new Copy(this);
        copy.reason = reason == null ? null : Texts.cut(reason, LONGEST_REASON);
        copy.findings = findings.stream().map(Finding::cut).toList();
        copy.notJudged = notJudged.stream()
                .map(sentence -> Texts.cut(sentence, LONGEST_REASON))
                .toList();
        return copy.made();
    }

    /** Whether the user accepts all that is wrong, so that the interaction counts as verified for the run. */
    public boolean isAccepted() {
        return outcome == Outcome.VIOLATED && findings.stream().allMatch(Finding::isAccepted);
    }

    /** Why and until when, each acceptance once; empty where the interaction is not accepted. */
    public List<Acceptance> acceptances() {
        return isAccepted()
                ? findings.stream()
                        .map(Finding::acceptance)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Unique among the interactions of all contracts. */
    public String name() {
        return source + ": " + description;
    }

    /** What changes in a copy, so that one more component is no work for those who change another one. */
    private static final class Copy {

        private final InteractionResult from;
        private String description;
        private @Nullable String state;
        private String source;
        private Outcome outcome;
        private @Nullable String reason;
        private SentRequest request;
        private @Nullable Integer actualStatus;
        private @Nullable Long durationMillis;
        private List<Finding> findings;
        private List<String> notJudged;
        private @Nullable String defect;

        Copy(InteractionResult from) {
            this.from = from;
            this.description = from.description;
            this.state = from.state;
            this.source = from.source;
            this.outcome = from.outcome;
            this.reason = from.reason;
            this.request = from.request;
            this.actualStatus = from.actualStatus;
            this.durationMillis = from.durationMillis;
            this.findings = from.findings;
            this.notJudged = from.notJudged;
            this.defect = from.defect;
        }

        InteractionResult made() {
            return new InteractionResult(
                    description,
                    state,
                    outcome,
                    reason,
                    request,
                    from.operationId,
                    source,
                    from.expectedStatus,
                    actualStatus,
                    durationMillis,
                    findings,
                    from.documented,
                    notJudged,
                    defect,
                    from.pending);
        }
    }
}
