package io.snapshotcontracts.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The few rows that the README shows, between two comments. */
final class ReadmeTable {

    private static final String BEGIN = "<!-- figures -->\n";
    private static final String END = "<!-- end of figures -->\n";

    private ReadmeTable() {}

    static void write(Figures figures, Path readme) throws IOException {
        String text = Files.readString(readme);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(readme + " has no place for the figures");
        }
        String table = Table.of(figures.rows().stream().filter(Row::isHeadline).toList());
        Files.writeString(readme, text.substring(0, begin) + BEGIN + table + text.substring(end));
    }
}
