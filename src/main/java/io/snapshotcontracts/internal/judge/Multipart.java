package io.snapshotcontracts.internal.judge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.snapshotcontracts.internal.contract.HeaderParts;
import io.snapshotcontracts.internal.contract.MediaType;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A multipart body taken apart at its boundaries (RFC 2046).
 *
 * @param problem why it is none, null where it is one
 */
record Multipart(List<Part> parts, @Nullable String problem) {

    /** More parts than a message has in practice. */
    private static final int MOST = 1_000;

    Multipart {
        parts = List.copyOf(parts);
    }

    /** One part. */
    record Part(Headers headers, Body body) {

        Optional<String> contentType() {
            return headers.first("Content-Type").filter(type -> !type.isBlank());
        }

        /** A parameter of the Content-Disposition. */
        Optional<String> parameter(String name) {
            return headers.first("Content-Disposition")
                    .map(MediaType::of)
                    .map(disposition -> disposition.parameters().get(name))
                    .filter(value -> !value.isEmpty());
        }
    }

    static Multipart read(Body body, MediaType type) {
        // every byte is one character, so that nothing is lost
        String text = new String(body.bytes(), ISO_8859_1);
        String boundary = type.parameters().get("boundary");
        String delimiter = "--" + (boundary == null ? first(text) : boundary);
        if (delimiter.equals("--")) {
            return new Multipart(List.of(), "the multipart body has no boundary");
        }
        List<Part> parts = new ArrayList<>();
        int at = text.startsWith(delimiter) ? 0 : after(text.indexOf("\n" + delimiter));
        while (at >= 0) {
            int start = at + delimiter.length();
            if (text.startsWith("--", start)) {
                return new Multipart(parts, parts.isEmpty() ? "the multipart body has no parts" : null);
            }
            int next = after(text.indexOf("\n" + delimiter, start));
            if (next < 0) {
                return new Multipart(parts, "the multipart body does not end with its boundary");
            }
            if (parts.size() == MOST) {
                return new Multipart(parts, "the multipart body has more than " + MOST + " parts");
            }
            int line = text.indexOf('\n', start);
            parts.add(part(withoutLastBreak(text.substring(Math.min(line + 1, next), next))));
            at = next;
        }
        return new Multipart(parts, "the multipart body does not begin with its boundary");
    }

    private static int after(int lineBreak) {
        return lineBreak < 0 ? -1 : lineBreak + 1;
    }

    private static String first(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.startsWith("--") ? line.substring(2) : "";
    }

    private static String withoutLastBreak(String text) {
        return text.replaceFirst("\\r?\\n$", "");
    }

    private static Part part(String text) {
        List<Header> headers = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = (end < 0 ? text.substring(at) : text.substring(at, end)).replaceFirst("\\r$", "");
            at = end < 0 ? text.length() : end + 1;
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(new Header(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return new Part(new Headers(headers), Body.of(text.substring(at).getBytes(ISO_8859_1)));
    }

    /** Whether two values of a header mean the same: parameters in any order, with or without quotes. */
    static boolean sameHeader(String expected, String actual) {
        return expected.equals(actual)
                || (first(expected, ';').equalsIgnoreCase(first(actual, ';'))
                        && MediaType.of(expected)
                                .parameters()
                                .equals(MediaType.of(actual).parameters()));
    }

    private static String first(String value, char separator) {
        return HeaderParts.split(value, separator).get(0).strip();
    }
}
