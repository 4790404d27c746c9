package io.snapshotcontracts.internal.http;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;

/** One header field; names compare ignoring case, as RFC 9110 says. */
public record Header(String name, String value) {

    /** What the JDK's client computes itself and refuses to take from a caller. */
    private static final Set<String> SET_BY_THE_CLIENT =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    public Header {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
    }

    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Whether a caller may set this header at all; framing and connection headers belong to the client. */
    public static boolean mayBeSet(String name) {
        return isToken(name) && !SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether the value can stand in a header: Latin-1 without control characters but the tab. */
    public static boolean isLegalValue(String value) {
        return value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f && c <= 0xff));
    }

    /**
     * A header as a user gave it, white space around the value left out.
     *
     * @throws IllegalArgumentException with one sentence that never shows the value
     */
    public static Header checked(String name, String value) {
        requireSettable(name);
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the value holds a control character, such as a line break");
        }
        if (value.chars().anyMatch(c -> c > '~')) {
            throw new IllegalArgumentException("the value holds a character outside ASCII, which no header can carry");
        }
        if (value.isBlank()) {
            throw new IllegalArgumentException("the value is empty");
        }
        return new Header(name, value.strip());
    }

    /** Refuses what is no header's name, and what the client sets itself. */
    public static void requireSettable(String name) {
        if (!mayBeSet(name)) {
            // only letters and hyphens: then it is one of the client's own headers, and cannot be half a credential
            throw new IllegalArgumentException(
                    name.matches("[A-Za-z-]+")
                            ? "the client sets the header '" + name + "' itself"
                            : "the text before the colon is not a header's name");
        }
    }

    /** Whether a text can be a header's name or a method. */
    public static boolean isToken(String name) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(c -> c < 0x7f && (Character.isLetterOrDigit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0));
    }
}
