package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
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
        List<Finding> findings) {

    public InteractionResult {
        requireNonNull(description, "description");
        requireNonNull(outcome, "outcome");
        requireNonNull(request, "request");
        requireNonNull(source, "source");
        findings = List.copyOf(findings);
        if (outcome == Outcome.VIOLATED && findings.isEmpty()) {
            throw new IllegalArgumentException("a violated interaction has a finding: " + description);
        }
    }

    /** Unique among the interactions of all contracts. */
    public String name() {
        return source + ": " + description;
    }
}
