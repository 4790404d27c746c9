package io.snapshotcontracts.internal.report;

import java.io.IOException;

/** Writes lines that end the same on every platform and stay within the report's columns. */
final class Lines {

    private final Appendable out;
    private final Theme theme;

    Lines(Appendable out, Theme theme) {
        this.out = out;
        this.theme = theme;
    }

    void blank() throws IOException {
        out.append('\n');
    }

    /** A line that is short enough. */
    void add(String line) throws IOException {
        out.append(line.stripTrailing()).append('\n');
    }

    /** Wraps the text behind the label; further lines start where the text did. */
    void value(String indent, String label, String text) throws IOException {
        String before = indent + label;
        String hanging = indent + " ".repeat(label.length());
        for (String line : Wrapping.wrap(theme.show(text), ConsoleReport.COLUMNS - hanging.length())) {
            add(before + line);
            before = hanging;
        }
    }

    /** Sentences of our own may hold line breaks, such as lines to copy into a file; values may not. */
    void sentences(String indent, String text) throws IOException {
        for (String line : text.split("\n", -1)) {
            value(indent, "", line);
        }
    }
}
