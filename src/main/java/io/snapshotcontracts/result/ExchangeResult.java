package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one recorded exchange.
 *
 * @param index its number in the recording, from 0
 * @param source the recording's name
 * @param provider null if no documented operation matches, or it is unknown
 * @param operation the same
 * @param status null where no answer was recorded
 * @param place when and where it was sent, without host and query; empty where the recording does not say
 * @param defect the stack trace where an error of this program is the reason, null otherwise
 */
public record ExchangeResult(
        long index,
        String source,
        @Nullable String provider,
        @Nullable String operation,
        @Nullable Integer status,
        ExchangeVerdict verdict,
        String place,
        List<Finding> findings,
        @Nullable String defect) {

    public ExchangeResult {
        requireNonNull(source, "source");
        requireNonNull(verdict, "verdict");
        requireNonNull(place, "place");
        findings = List.copyOf(findings);
        if (findings.isEmpty() && verdict != ExchangeVerdict.CONFORMS && verdict != ExchangeVerdict.UNMATCHED) {
            throw new IllegalArgumentException("an exchange that does not conform has a finding: " + index);
        }
    }

    /** Whether the user accepts all that is wrong, so that the exchange counts as one that conforms. */
    public boolean isAccepted() {
        boolean isWrong = verdict == ExchangeVerdict.VIOLATES || verdict == ExchangeVerdict.UNDOCUMENTED;
        return isWrong && findings.stream().allMatch(Finding::isAccepted);
    }

    /** One that nothing unforeseen happened to. */
    public ExchangeResult(
            long index,
            String source,
            @Nullable String provider,
            @Nullable String operation,
            @Nullable Integer status,
            ExchangeVerdict verdict,
            String place,
            List<Finding> findings) {
        this(index, source, provider, operation, status, verdict, place, findings, null);
    }
}
