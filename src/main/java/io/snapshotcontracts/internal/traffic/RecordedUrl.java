package io.snapshotcontracts.internal.traffic;

import io.snapshotcontracts.internal.http.Delimiters;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A URL as a recorder wrote it. Browsers and proxies record characters that {@link URI} refuses, such as spaces, bars,
 * braces and a percent sign alone, so that it is cut where its parts begin and nothing else is asked of it.
 *
 * @param scheme in lower case, empty where the URL is a path
 * @param host in lower case and without user information, empty where the URL is a path
 * @param port -1 where it is no number
 * @param path as it was written, without query and fragment
 */
record RecordedUrl(String scheme, String host, int port, String path) {

    private static final List<String> SCHEMES = List.of("https", "http");

    /** The parts of an absolute HTTP URL or of a path; nothing of any other URL, or of one without a path. */
    static Optional<RecordedUrl> of(String url) {
        int end = Delimiters.first(url, "?#", 0);
        if (url.startsWith("/")) {
            return Optional.of(new RecordedUrl("", "", -1, url.substring(0, end)));
        }
        for (String scheme : SCHEMES) {
            int authority = scheme.length() + "://".length();
            if (url.regionMatches(true, 0, scheme + "://", 0, authority)) {
                int path = Delimiters.first(url, "/?#", authority);
                return path < url.length() && url.charAt(path) == '/'
                        ? Optional.of(of(scheme, url.substring(authority, path), url.substring(path, end)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static RecordedUrl of(String scheme, String authority, String path) {
        String server = authority.substring(authority.lastIndexOf('@') + 1);
        // the colons of an IPv6 address are in brackets
        int colon = server.indexOf(':', Math.max(0, server.indexOf(']')));
        String host = (colon < 0 ? server : server.substring(0, colon)).toLowerCase(Locale.ROOT);
        return new RecordedUrl(scheme, host, port(scheme, colon < 0 ? "" : server.substring(colon + 1)), path);
    }

    private static int port(String scheme, String port) {
        if (port.isEmpty()) {
            return defaultPort(scheme);
        }
        return port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : -1;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /** Whether it names the same server as the base, and a path below the base's. */
    boolean isBelow(URI base) {
        String baseScheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        int basePort = base.getPort() >= 0 ? base.getPort() : defaultPort(baseScheme);
        String basePath = String.valueOf(base.getRawPath());
        return scheme.equals(baseScheme)
                && host.equals(String.valueOf(base.getHost()).toLowerCase(Locale.ROOT))
                && port == basePort
                && path.startsWith(basePath.endsWith("/") ? basePath : basePath + "/");
    }
}
