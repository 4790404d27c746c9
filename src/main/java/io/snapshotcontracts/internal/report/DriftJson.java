package io.snapshotcontracts.internal.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.snapshotcontracts.result.Change;
import io.snapshotcontracts.result.DriftResult;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The drift for machines; keys and their order are stable, as those of the result are. */
public final class DriftJson {

    private static final int SCHEMA_VERSION = 1;

    public void write(DriftResult result, Appendable out) throws IOException {
        Report report = new Report(
                SCHEMA_VERSION,
                result.provider(),
                result.source(),
                result.compared(),
                result.changes().stream().map(Entry::of).toList(),
                JsonReport.Notice.of(result.notices()));
        out.append(WellFormed.text(JsonReport.JSON.writeValueAsString(report))).append('\n');
    }

    // The records below are the JSON: their components are its keys, in order.

    record Report(
            int schemaVersion,
            String provider,
            String source,
            List<String> compared,
            List<Entry> changes,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<JsonReport.Notice> notices) {}

    record Entry(
            String operation,
            String place,
            String change,
            String before,
            String after,
            boolean breaking,
            @Nullable String knownDeviation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AcceptedJson accepted) {

        static Entry of(Change change) {
            return new Entry(
                    change.operation(),
                    change.place(),
                    change.change(),
                    change.before(),
                    change.after(),
                    change.breaking(),
                    change.known(),
                    AcceptedJson.of(change.acceptance()));
        }
    }
}
