package io.snapshotcontracts.internal.mapping;

import java.util.List;
import java.util.Optional;

/** The first line in which two texts differ, in words. */
final class FirstDifference {

    private FirstDifference() {}

    static Optional<String> between(String expected, String actual) {
        // with all the empty lines at the end, so that unequal texts differ in one line at least
        List<String> expectedLines = List.of(expected.split("\n", -1));
        List<String> actualLines = List.of(actual.split("\n", -1));
        for (int i = 0; i < Math.max(expectedLines.size(), actualLines.size()); i++) {
            String expectedLine = line(expectedLines, i);
            String actualLine = line(actualLines, i);
            if (!expectedLine.equals(actualLine)) {
                return Optional.of("in line " + (i + 1) + ": expected " + expectedLine + " but was " + actualLine);
            }
        }
        return Optional.empty();
    }

    private static String line(List<String> lines, int i) {
        return i < lines.size() ? "'" + lines.get(i).replace("\r", "\\r") + "'" : "the end of the file";
    }
}
