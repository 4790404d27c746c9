package io.snapshotcontracts.internal.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.snapshotcontracts.result.Acceptance;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An acceptance in JSON results; the components are its keys, in order. */
record AcceptedJson(
        String reason,
        String until,
        boolean expired,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long expiresInDays) {

    static @Nullable AcceptedJson of(@Nullable Acceptance acceptance) {
        return acceptance == null ? null : of(acceptance, acceptance.reason());
    }

    /** Several as one, which ends with the first of them. */
    static @Nullable AcceptedJson of(List<Acceptance> acceptances) {
        String reasons = acceptances.stream().map(Acceptance::reason).distinct().collect(Collectors.joining("; "));
        return acceptances.stream()
                .min(Comparator.comparing(Acceptance::until))
                .map(first -> of(first, reasons))
                .orElse(null);
    }

    private static AcceptedJson of(Acceptance acceptance, String reason) {
        return new AcceptedJson(
                reason,
                acceptance.until().toString(),
                acceptance.isExpired(),
                acceptance.endsSoon() ? acceptance.daysLeft() : null);
    }
}
