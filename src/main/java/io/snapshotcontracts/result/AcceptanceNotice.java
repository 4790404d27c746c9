package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * What is to be done about an entry of a file of accepted findings.
 *
 * @param file the file as the user named it
 * @param line where the entry begins
 * @param message a clause
 */
public record AcceptanceNotice(Kind kind, String file, int line, String message) {

    public AcceptanceNotice {
        requireNonNull(kind, "kind");
        requireNonNull(file, "file");
        requireNonNull(message, "message");
    }

    /** Why an entry needs a look. */
    public enum Kind {
        /** No finding of the run is the entry's. */
        UNMATCHED,
        /** Its day has passed. */
        EXPIRED,
        /** Its day is near. */
        EXPIRING;

        /** The word that reports use. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The whole notice on one line. */
    @Override
    public String toString() {
        return file + ", line " + line + ": " + message;
    }
}
