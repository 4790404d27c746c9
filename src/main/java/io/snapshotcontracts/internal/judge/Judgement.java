package io.snapshotcontracts.internal.judge;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one answer means for one interaction.
 *
 * @param notJudged what the documentation promises of the answer and the lens could not judge, each with the reason
 */
public record Judgement(Outcome outcome, @Nullable String reason, List<Finding> findings, List<String> notJudged) {

    public Judgement {
        requireNonNull(outcome, "outcome");
        findings = List.copyOf(findings);
        notJudged = List.copyOf(notJudged);
    }

    /** All that the documentation promises was judged. */
    public Judgement(Outcome outcome, @Nullable String reason, List<Finding> findings) {
        this(outcome, reason, findings, List.of());
    }

    Judgement withNotJudged(List<String> reasons) {
        return reasons.isEmpty() ? this : new Judgement(outcome, reason, findings, reasons);
    }

    static Judgement verified() {
        return new Judgement(Outcome.VERIFIED, null, List.of());
    }

    static Judgement violated(List<Finding> findings) {
        return new Judgement(Outcome.VIOLATED, null, findings);
    }

    /** Nobody can tell, for a reason. */
    public static Judgement inconclusive(String reason) {
        return new Judgement(Outcome.INCONCLUSIVE, reason, List.of());
    }

    /** The provider was not in the state, for a reason. */
    public static Judgement notProvoked(String reason) {
        return new Judgement(Outcome.NOT_PROVOKED, reason, List.of());
    }
}
