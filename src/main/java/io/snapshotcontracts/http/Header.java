package io.snapshotcontracts.http;

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

    private static boolean isToken(String name) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(c -> c < 0x7f && (Character.isLetterOrDigit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0));
    }
}
