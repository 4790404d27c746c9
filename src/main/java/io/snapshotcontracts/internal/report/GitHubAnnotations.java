package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.internal.report.Issue.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Issues as GitHub's workflow commands, escaped as GitHub documents them. */
final class GitHubAnnotations {

    /** GitHub shows no more annotations of a step. */
    private static final int MOST = 10;

    private GitHubAnnotations() {}

    /** The worst first; accepted ones are left out, and those beyond the limit are counted. */
    static List<String> of(List<Issue> issues) {
        List<Issue> shown = issues.stream()
                .filter(issue -> !issue.isAccepted() && issue.level() != Level.NOTE)
                .sorted(Comparator.comparing(Issue::level))
                .toList();
        List<String> lines = new ArrayList<>();
        int listed = shown.size() > MOST ? MOST - 1 : shown.size();
        shown.subList(0, listed).forEach(issue -> lines.add(line(issue)));
        if (shown.size() > listed) {
            lines.add("::warning title=snapshot-contracts::"
                    + data((shown.size() - listed)
                            + " more findings are not shown here; the job's summary has all of them"));
        }
        return lines;
    }

    private static String line(Issue issue) {
        StringBuilder properties = new StringBuilder();
        issue.location().ifPresent(location -> {
            properties.append("file=").append(property(location.file())).append(',');
            if (location.line() > 0) {
                properties.append("line=").append(location.line()).append(',');
            }
        });
        properties.append("title=").append(property(View.shown(issue.title())));
        String command = issue.level() == Level.ERROR ? "error" : "warning";
        return "::" + command + " " + properties + "::" + data(String.join("\n", View.shownLines(issue.message())));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
