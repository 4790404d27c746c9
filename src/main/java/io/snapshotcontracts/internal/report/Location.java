package io.snapshotcontracts.internal.report;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

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

    /** CI servers expect a path relative to the repository, in whose folder commands usually run. */
    public static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path whole = path.toAbsolutePath().normalize();
        String shown = (whole.startsWith(here) ? here.relativize(whole) : whole).toString();
        return shown.replace('\\', '/');
    }

    boolean isAbsolute() {
        return file.startsWith("/") || file.matches("[A-Za-z]:/.*");
    }
}
