package io.snapshotcontracts.internal.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result for machines; the keys, their order and which may be null are stable, since scripts depend on them. */
public final class JsonReport {

    private static final int SCHEMA_VERSION = 1;

    /** Line feeds on every platform, so that reports can be compared byte for byte. */
    static final ObjectWriter JSON = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    public void write(RunResult result, Appendable out) throws IOException {
        Report report =
                new Report(SCHEMA_VERSION, result.runs().stream().map(Run::of).toList(), Notice.of(result.notices()));
        out.append(WellFormed.text(JSON.writeValueAsString(report))).append('\n');
    }

    // The records below are the JSON: their components are its keys, in order.

    record Report(
            int schemaVersion,
            List<Run> runs,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Notice> notices) {}

    /** What is to be done about an entry of the file of accepted findings. */
    record Notice(String kind, String file, int line, String message) {

        static List<Notice> of(List<AcceptanceNotice> notices) {
            return notices.stream()
                    .map(notice -> new Notice(notice.kind().label(), notice.file(), notice.line(), notice.message()))
                    .toList();
        }
    }

    record Run(String provider, String url, Summary summary, List<Interaction> interactions) {

        static Run of(ProviderRun run) {
            return new Run(
                    run.provider(),
                    run.url(),
                    Summary.of(run),
                    run.interactions().stream().map(Interaction::of).toList());
        }
    }

    record Summary(
            long verified,
            long violated,
            long inconclusive,
            long notProvoked,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) long accepted) {

        static Summary of(ProviderRun run) {
            return new Summary(
                    run.count(Outcome.VERIFIED),
                    run.count(Outcome.VIOLATED),
                    run.count(Outcome.INCONCLUSIVE),
                    run.count(Outcome.NOT_PROVOKED),
                    run.accepted());
        }
    }

    record Interaction(
            String description,
            @Nullable String state,
            String outcome,
            @Nullable String reason,
            Status status,
            @Nullable Long durationMillis,
            List<Broken> findings,
            boolean defect,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean pending,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean documented,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notJudged,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AcceptedJson accepted) {

        static Interaction of(InteractionResult result) {
            return new Interaction(
                    result.description(),
                    result.state(),
                    result.outcome().label(),
                    result.reason(),
                    new Status(result.expectedStatus(), result.actualStatus()),
                    result.durationMillis(),
                    result.findings().stream().map(Broken::of).toList(),
                    result.defect() != null,
                    result.pending(),
                    result.documented() ? null : false,
                    result.notJudged(),
                    AcceptedJson.of(result.acceptances()));
        }
    }

    record Status(int expected, @Nullable Integer actual) {}

    record Broken(
            String lens,
            String path,
            String rule,
            String expected,
            String actual,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AcceptedJson accepted) {

        static Broken of(Finding finding) {
            return new Broken(
                    finding.lens().label(),
                    finding.path(),
                    finding.rule(),
                    finding.expected(),
                    finding.actual(),
                    finding.message(),
                    AcceptedJson.of(finding.acceptance()));
        }
    }
}
