package io.snapshotcontracts.internal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** Issues in the form that GitLab reads as code quality; each needs a path there, so an issue without a file gets a substitute. */
final class GitLabReport {

    private static final String NO_FILE = "contracts";

    private GitLabReport() {}

    static void write(List<Issue> issues, Appendable out) throws IOException {
        Fingerprints fingerprints = new Fingerprints();
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Issue issue : issues) {
            Location location = issue.location().orElse(new Location(NO_FILE, 1));
            ObjectNode entry = all.addObject()
                    .put("description", description(issue))
                    .put("check_name", issue.kind().id())
                    .put("fingerprint", fingerprints.of(issue))
                    .put("severity", severity(issue));
            entry.putObject("location")
                    .put("path", location.file())
                    .putObject("lines")
                    .put("begin", Math.max(1, location.line()));
        }
        out.append(WellFormed.text(JsonReport.JSON.writeValueAsString(all))).append('\n');
    }

    private static String description(Issue issue) {
        String first = issue.message().split("\n", 2)[0];
        String accepted =
                issue.acceptance() == null ? "" : " (" + issue.acceptance().words() + ")";
        return View.shown(issue.title() + ": " + first + accepted);
    }

    private static String severity(Issue issue) {
        if (issue.isAccepted()) {
            return "info";
        }
        return switch (issue.level()) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}
