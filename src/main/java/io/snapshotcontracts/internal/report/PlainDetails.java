package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.Finding;
import java.util.Locale;

/** All about one interaction as plain lines of any length, for readers that show text alone. */
final class PlainDetails {

    private static final String INDENT = "     ";

    private final StringBuilder text = new StringBuilder();

    private PlainDetails() {}

    static String of(View.Item item) {
        PlainDetails details = new PlainDetails();
        if (item.result().reason() != null) {
            details.sentences("", item.result().reason());
        }
        item.acceptances().forEach(acceptance -> details.sentences("", acceptance));
        item.findings().forEach(details::finding);
        if (item.result().state() != null) {
            details.value("", "state", item.result().state());
        }
        if (item.wasSent()) {
            details.value("", "reproduce", item.curl().toString());
        }
        details.value("", "contract", item.result().source());
        return details.text.toString();
    }

    private void finding(View.Numbered numbered) {
        Finding finding = numbered.finding();
        text.append(numbered.number())
                .append("  ")
                .append(View.shown(finding.path()))
                .append('\n');
        sentences(INDENT, finding.message());
        value(INDENT, "expected", finding.expected());
        value(INDENT, "was", finding.actual());
        value(INDENT, "rule", numbered.rule());
        numbered.acceptance().ifPresent(acceptance -> sentences(INDENT, acceptance));
    }

    private void sentences(String indent, String sentences) {
        for (String line : View.shownLines(sentences)) {
            text.append(indent).append(line).append('\n');
        }
    }

    private void value(String indent, String label, String value) {
        text.append(indent)
                .append(String.format(Locale.ROOT, "%-11s", label))
                .append(View.shown(value))
                .append('\n');
    }
}
