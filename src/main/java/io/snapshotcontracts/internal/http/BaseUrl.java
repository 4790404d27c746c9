package io.snapshotcontracts.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Reads the base URL of an implementation: absolute http or https, a path prefix allowed, nothing else. */
public final class BaseUrl {

    private BaseUrl() {}

    /**
     * Reads a base URL as a user wrote it.
     *
     * @throws IllegalArgumentException with one sentence; user info is never shown
     */
    public static URI parse(String text) {
        if (text.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "")
                .split("[/?#]", 2)[0]
                .contains("@")) {
            throw new IllegalArgumentException("the URL holds user information; give credentials as a header instead");
        }
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the URL cannot be read: " + e.getReason(), e);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException(
                    "the URL must start with http:// or https://, but is '" + shortened(text) + "'");
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("the URL names no host: '" + shortened(text) + "'");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("the URL holds a query or a fragment; a base URL ends with its path");
        }
        if (uri.getPort() > 65535) {
            throw new IllegalArgumentException("the URL's port is above 65535: '" + shortened(text) + "'");
        }
        return uri;
    }

    /** The base URL and the target joined by exactly one slash. */
    public static URI join(URI baseUrl, String target) {
        String base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + target);
    }

    private static String shortened(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "?").replaceAll("[?#].*", "");
        return visible.length() > 100 ? visible.substring(0, 100) + "…" : visible;
    }
}
