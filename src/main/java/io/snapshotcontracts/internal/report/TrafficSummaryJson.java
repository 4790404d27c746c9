package io.snapshotcontracts.internal.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.ExchangeVerdict;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.TrafficSummary;
import io.snapshotcontracts.result.TrafficSummary.Group;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Recorded traffic added up for machines; keys and their order are stable, as those of the result are. */
final class TrafficSummaryJson {

    private static final int SCHEMA_VERSION = 1;

    private TrafficSummaryJson() {}

    static void write(TrafficSummary summary, List<AcceptanceNotice> notices, Appendable out) throws IOException {
        Report report = new Report(
                SCHEMA_VERSION,
                summary.sources().stream()
                        .map(source -> new Source(source, Counts.of(verdict -> summary.count(source, verdict))))
                        .toList(),
                summary.subjects().stream()
                        .map(subject -> new Operation(
                                subject.provider(),
                                subject.operation(),
                                Counts.of(verdict -> summary.count(subject, verdict))))
                        .toList(),
                summary.accepted(),
                TrafficReport.sorted(summary).stream().map(Kind::of).toList(),
                summary.ungrouped(),
                JsonReport.Notice.of(notices));
        out.append(WellFormed.text(JsonReport.JSON.writeValueAsString(report))).append('\n');
    }

    // The records below are the JSON: their components are its keys, in order.

    record Report(
            int schemaVersion,
            List<Source> sources,
            List<Operation> operations,
            long accepted,
            List<Kind> findings,
            long notListed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<JsonReport.Notice> notices) {}

    record Source(String source, Counts exchanges) {}

    record Operation(String provider, String operation, Counts exchanges) {}

    record Counts(long conforms, long violates, long undocumented, long unmatched, long unjudged) {

        static Counts of(ToLongFunction<ExchangeVerdict> count) {
            return new Counts(
                    count.applyAsLong(ExchangeVerdict.CONFORMS),
                    count.applyAsLong(ExchangeVerdict.VIOLATES),
                    count.applyAsLong(ExchangeVerdict.UNDOCUMENTED),
                    count.applyAsLong(ExchangeVerdict.UNMATCHED),
                    count.applyAsLong(ExchangeVerdict.UNJUDGED));
        }
    }

    record Kind(
            @Nullable String provider,
            @Nullable String operation,
            String verdict,
            long exchanges,
            long findings,
            List<String> first,
            JsonReport.Broken example) {

        static Kind of(Group group) {
            Finding finding = group.first();
            boolean isKnown = !group.subject().provider().isEmpty();
            return new Kind(
                    isKnown ? group.subject().provider() : null,
                    isKnown ? group.subject().operation() : null,
                    group.verdict().label(),
                    group.exchanges(),
                    group.findings(),
                    group.places(),
                    JsonReport.Broken.of(finding));
        }
    }
}
