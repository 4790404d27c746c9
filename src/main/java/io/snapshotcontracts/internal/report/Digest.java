package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.DriftResult;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.TrafficSummary;
import io.snapshotcontracts.result.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a CI server shows of a result without files: lines beside the code, and a summary of the job.
 *
 * @param annotations GitHub's workflow commands, one a line
 * @param summary Markdown
 */
public record Digest(List<String> annotations, String summary) {

    public Digest {
        annotations = List.copyOf(annotations);
    }

    /** The digest of a verification. */
    public static Digest of(RunResult result, Verdict verdict, Locations locations) {
        try {
            return made(result, verdict, locations);
        } catch (RuntimeException | Error thrown) { // the others can be shown
            return made(Renderable.of(result), verdict, Locations.NONE);
        }
    }

    private static Digest made(RunResult result, Verdict verdict, Locations locations) {
        StringBuilder summary = new StringBuilder();
        try {
            MarkdownReport.write(View.of(result, verdict), summary);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a builder never fails
        }
        return new Digest(GitHubAnnotations.of(Issues.of(result, locations)), summary.toString());
    }

    /** The digest of recorded traffic. */
    public static Digest of(TrafficSummary summary, List<AcceptanceNotice> notices, Locations locations) {
        return new Digest(
                GitHubAnnotations.of(Issues.of(summary, notices, locations)),
                PageMarkdown.of(TrafficPage.of(summary, notices)));
    }

    /** The digest of a comparison. */
    public static Digest of(DriftResult result, Locations locations) {
        return new Digest(GitHubAnnotations.of(Issues.of(result, locations)), PageMarkdown.of(DriftPage.of(result)));
    }
}
