package io.snapshotcontracts.client;

import java.net.URI;

/** The base URL of a service: scheme, host, port and path prefix, without a slash at the end. */
final class ServiceUrl {

    private final String text;

    private ServiceUrl(String text) {
        this.text = text;
    }

    /** Messages name the part that is wrong and never show the URL, which may hold a password. */
    static ServiceUrl of(URI url) {
        String scheme = url.getScheme();
        check("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme), "is not absolute http or https");
        check(url.getRawUserInfo() == null, "has user information");
        check(url.getRawQuery() == null, "has a query");
        check(url.getRawFragment() == null, "has a fragment");
        check(url.getHost() != null, "has no host name");
        check(url.getPort() != 0 && url.getPort() <= 65535, "has no possible port");
        return new ServiceUrl(url.toASCIIString().replaceFirst("/+$", ""));
    }

    URI resolve(String rawPath) {
        return URI.create(text + rawPath);
    }

    private static void check(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException("the base URL " + problem);
        }
    }
}
