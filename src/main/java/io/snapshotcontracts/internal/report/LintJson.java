package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.LintResult;
import io.snapshotcontracts.result.Remark;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings about a folder, for machines; keys and their order are stable, as those of the result are. */
public final class LintJson {

    private static final int SCHEMA_VERSION = 1;

    public void write(LintResult result, Appendable out) throws IOException {
        Report report = new Report(
                SCHEMA_VERSION,
                result.folder(),
                result.contracts(),
                result.interactions(),
                result.documentation(),
                result.remarks().stream().map(Entry::of).toList());
        out.append(WellFormed.text(JsonReport.JSON.writeValueAsString(report))).append('\n');
    }

    // The records below are the JSON: their components are its keys, in order.

    record Report(
            int schemaVersion,
            String folder,
            int contracts,
            int interactions,
            int documentation,
            List<Entry> remarks) {}

    record Entry(
            String kind,
            String file,
            String place,
            @Nullable String interaction,
            String message,
            @Nullable Rule finding) {

        static Entry of(Remark remark) {
            Finding finding = remark.finding();
            return new Entry(
                    remark.kind().label(),
                    remark.file(),
                    remark.place(),
                    remark.subject(),
                    remark.message(),
                    finding == null ? null : Rule.of(finding.cut()));
        }
    }

    record Rule(String lens, String path, String rule, String expected, String actual) {

        static Rule of(Finding finding) {
            return new Rule(
                    finding.lens().label(), finding.path(), finding.rule(), finding.expected(), finding.actual());
        }
    }
}
