package io.snapshotcontracts.result;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to say of a folder.
 *
 * @param file relative to the folder
 * @param place a JSON pointer or a line; empty where the whole file is meant
 * @param subject the interaction's description, null where it is about none
 * @param finding what the page does not allow, null where the remark is about something else
 */
public record Remark(
        Kind kind,
        String file,
        String place,
        @Nullable String subject,
        String message,
        @Nullable Finding finding) {

    /** How much a remark weighs. */
    public enum Kind {
        /** It cannot be used. */
        REFUSED,
        /** It can be used, and is wrong. */
        FINDING,
        /** Good to know. */
        NOTE;

        /** The word that reports use. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Remark {
        requireNonNull(kind, "kind");
        message = Texts.cut(message, Finding.LONGEST_NAME);
    }

    /** The same with something said before. */
    public Remark saying(String before) {
        return new Remark(kind, file, place, subject, before + message, finding);
    }
}
