package io.snapshotcontracts.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** An id in the path of a request. */
public final class PathSegment {

    private PathSegment() {}

    /**
     * Percent-encodes an id so that it stays one segment of a path.
     *
     * @param name of the parameter, for messages
     * @throws IllegalArgumentException if the id is empty, {@code "."} or {@code ".."}, or not a sequence of Unicode
     *     characters
     */
    public static String encode(String name, String value) {
        // Dots are legal in a segment, so encoding does not help: proxies and servers climb at "%2E%2E" as well.
        if (value.isEmpty() || value.equals(".") || value.equals("..")) {
            throw new IllegalArgumentException(name + " is empty, \".\" or \"..\"");
        }
        if (!UTF_8.newEncoder().canEncode(value)) {
            throw new IllegalArgumentException(name + " is not a sequence of Unicode characters");
        }
        return URLEncoder.encode(value, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
