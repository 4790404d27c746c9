package io.snapshotcontracts.internal.front;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;

/**
 * Keeps pages in a browser away from the admin API, which shows the credentials that were received and can make the stub
 * a proxy. A page of another origin is known by {@code Origin} or {@code Sec-Fetch-Site}; one whose own name was made to
 * resolve to this machine, by the {@code Host} that is neither a loopback name nor an address.
 */
final class AdminGuard {

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\[\\]]+]|[^:\\[\\]]+)(:\\d{0,5})?");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*(?:%[\\w.~-]+)?");
    private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");

    private final boolean open;
    private final String ownName;

    /** @param host the address on which the stub listens */
    AdminGuard(boolean open, String host) {
        this.open = open;
        this.ownName = comparable(host);
    }

    /** The reason and status with which the request is refused; empty where it is allowed. */
    Optional<Refusal> refusal(Request request) {
        if (!open) {
            return Optional.of(new Refusal(HttpStatus.NOT_FOUND_404, "the admin API is off"));
        }
        List<String> hosts = request.getHttpFields().getValuesList(HttpHeader.HOST);
        // the server name is from the request line, if that holds a whole URL
        if (hosts.size() != 1 || !isHere(hosts.get(0)) || !isHere(request.getServerName())) {
            return forbidden(
                    "the admin API answers where Host is localhost, an IP address or the name given by --host");
        }
        if (!request.getHttpFields().getValuesList(HttpHeader.ORIGIN).stream()
                        .allMatch(origin -> isOrigin(origin, hosts.get(0)))
                || request.getHttpFields().getValuesList("Sec-Fetch-Site").stream()
                        .anyMatch(site -> FOREIGN_SITES.contains(comparable(site)))) {
            return forbidden("the admin API does not answer pages of another origin");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> forbidden(String sentence) {
        return Optional.of(new Refusal(HttpStatus.FORBIDDEN_403, sentence));
    }

    boolean isHere(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return false;
        }
        String host = comparable(parts.group(1));
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals(ownName)
                || IPV4.matcher(host).matches()
                || (parts.group(1).startsWith("[") && IPV6.matcher(host).matches());
    }

    // a page that the stub served may use its API
    private static boolean isOrigin(String origin, String host) {
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }

    /** Without brackets and the dot of a complete name, in lower case. */
    private static String comparable(String name) {
        String bare = name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
        String text = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        return text.toLowerCase(Locale.ROOT);
    }

    record Refusal(int status, String sentence) {}
}
