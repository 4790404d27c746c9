package io.snapshotcontracts.instavm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;

/** Where the service is: scheme, host, port and path prefix, without a slash at the end. */
final class BaseUrl {

    private final String text;

    private BaseUrl(String text) {
        this.text = text;
    }

    /** Messages name the part that is wrong and never show the URL, which may hold a password. */
    static BaseUrl of(URI url) {
        String scheme = url.getScheme();
        check("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme), "is not absolute http or https");
        check(url.getRawUserInfo() == null, "has user information");
        check(url.getRawQuery() == null, "has a query");
        check(url.getRawFragment() == null, "has a fragment");
        check(url.getHost() != null, "has no host name");
        check(url.getPort() != 0 && url.getPort() <= 65535, "has no possible port");
        return new BaseUrl(url.toASCIIString().replaceFirst("/+$", ""));
    }

    URI resolve(String rawPath) {
        return URI.create(text + rawPath);
    }

    /** Percent-encodes a value so that it stays one segment of a path. */
    static String segment(String name, String value) {
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

    private static void check(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException("the base URL " + problem);
        }
    }
}
