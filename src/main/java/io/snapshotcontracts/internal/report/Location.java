package io.snapshotcontracts.internal.report;

import static java.util.Objects.requireNonNull;

/**
 * A place in a file that people edit.
 *
 * @param file relative to the working folder where the file is in it, with slashes
 * @param line from 1, 0 where only the file is known
 */
public record Location(String file, int line) {

    public Location {
        requireNonNull(file, "file");
    }
}
