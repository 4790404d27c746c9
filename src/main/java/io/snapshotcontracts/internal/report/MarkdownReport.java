package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.AcceptanceNotice;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The result as a CI job's summary: verdict, table, then what needs a look. */
final class MarkdownReport {

    private final CappedText text = new CappedText();

    private MarkdownReport() {}

    static void write(View view, Appendable out) throws IOException {
        MarkdownReport report = new MarkdownReport();
        report.summary(view);
        List<View.Item> violated = view.items(Outcome.VIOLATED);
        report.items(
                "Violated", violated.stream().filter(item -> !item.isAccepted()).toList());
        report.accepted(violated.stream().filter(View.Item::isAccepted).toList());
        report.notices(view.result().notices());
        report.items("Inconclusive", view.items(Outcome.INCONCLUSIVE));
        report.notProvoked(view.items(Outcome.NOT_PROVOKED));
        report.notes(view.items(Outcome.VERIFIED));
        out.append(report.text.toString());
    }

    private void summary(View view) {
        String mark =
                switch (view.verdict()) {
                    case VERIFIED -> Theme.UNICODE.mark(Outcome.VERIFIED);
                    case VIOLATED -> Theme.UNICODE.mark(Outcome.VIOLATED);
                    case INCONCLUSIVE, INCOMPLETE -> Theme.UNICODE.mark(Outcome.INCONCLUSIVE);
                };
        text.add("## " + mark + " " + view.word() + "\n\n" + Markdown.text(view.meaning()) + "\n\n");
        text.add(
                "| provider | verified | violated | inconclusive | not provoked |\n| --- | ---: | ---: | ---: | ---: |\n");
        for (View.Run run : view.runs()) {
            // no interactions, no numbers: a zero would read as "none violated"
            String counts = Stream.of(Outcome.values())
                    .map(outcome -> run.items().isEmpty()
                            ? Theme.UNICODE.nothing()
                            : Long.toString(run.run().count(outcome)))
                    .collect(Collectors.joining(" | "));
            text.add("| " + Markdown.text(run.label()) + " "
                    + Markdown.code(run.run().url()) + " | " + counts + " |\n");
        }
    }

    private void items(String heading, List<View.Item> items) {
        if (!items.isEmpty()) {
            text.add("\n### " + heading + "\n");
        }
        items.forEach(this::item);
    }

    private void accepted(List<View.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        if (text.add("\n<details><summary>" + items.size() + " violated as accepted</summary>\n")) {
            items.forEach(this::item);
            // where there is no more room, open elements are closed at the end
            if (!text.add("\n</details>\n")) {
                text.close("\n</details>\n");
            }
        }
    }

    private void notices(List<AcceptanceNotice> notices) {
        if (!notices.isEmpty()) {
            text.add("\n### Accepted findings that need a look\n\n");
        }
        notices.forEach(notice -> text.add("- " + Markdown.text(notice.toString()) + "\n"));
    }

    private void item(View.Item item) {
        text.add("\n#### " + title(item) + "\n\nof " + Markdown.text(item.provider())
                + ", expected status " + item.result().expectedStatus()
                + ", was " + item.status("none") + ", "
                + Markdown.text(item.result().source()) + "\n" + reason(item));
        String head = "\n| | where | expected | was | what | rule |\n| --- | --- | --- | --- | --- | --- |\n";
        for (View.Numbered finding : item.findings()) {
            // a head without rows is useless, so both are left out together
            text.add(head + row(finding));
            head = "";
        }
        item.findings().forEach(this::acceptance);
        item.notes().forEach(note -> text.add("\n" + Markdown.text(note) + "\n"));
        if (item.wasSent()) {
            text.add("\n" + Markdown.block(List.of(item.curl().toString())));
        }
    }

    private void acceptance(View.Numbered numbered) {
        numbered.acceptance()
                .ifPresent(words -> text.add("\n" + numbered.number() + " " + Markdown.text(words) + "\n"));
    }

    private static String row(View.Numbered numbered) {
        Finding finding = numbered.finding();
        return Stream.of(
                        numbered.number(),
                        Markdown.code(finding.path()),
                        Markdown.code(finding.expected()),
                        Markdown.code(finding.actual()),
                        Markdown.text(finding.message()),
                        Markdown.text(numbered.rule()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private void notProvoked(List<View.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        if (text.add("\n<details><summary>" + items.size() + " not provoked</summary>\n")) {
            text.close("\n</details>\n");
        }
        for (View.Item item : items) {
            text.add("\n**" + title(item) + "** of " + Markdown.text(item.provider()) + "\n" + reason(item));
        }
    }

    /** Verified interactions are not listed, except with what their documentation does not cover. */
    private void notes(List<View.Item> items) {
        List<View.Item> noted =
                items.stream().filter(item -> !item.notes().isEmpty()).toList();
        if (!noted.isEmpty()) {
            text.add("\n### Verified, but not by all of the documentation\n\n");
        }
        for (View.Item item : noted) {
            text.add("- " + title(item) + ": " + Markdown.text(String.join("; ", item.notes())) + "\n");
        }
    }

    private static String title(View.Item item) {
        String number = item.failure() == 0 ? "" : item.failure() + " ";
        return Theme.UNICODE.mark(item.outcome()) + " " + number + Markdown.text(item.title());
    }

    private static String reason(View.Item item) {
        String reason = item.result().reason();
        if (reason == null) {
            return "";
        }
        // the lines after the first are to be copied
        List<String> lines = List.of(reason.split("\n", -1));
        return "\n" + item.outcome().label().replace('-', ' ') + ": " + Markdown.text(lines.get(0)) + "\n"
                + (lines.size() == 1 ? "" : "\n" + Markdown.block(lines.subList(1, lines.size())));
    }
}
