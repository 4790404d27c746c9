package io.snapshotcontracts.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} name, in either letter case, the lower
 * one first as in curl. This machine itself is never reached through a proxy.
 */
public final class EnvironmentProxies extends ProxySelector {

    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final List<Proxy> http;
    private final List<Proxy> https;
    private final List<String> exceptions;

    private EnvironmentProxies(List<Proxy> http, List<Proxy> https, List<String> exceptions) {
        this.http = http;
        this.https = https;
        this.exceptions = exceptions;
    }

    /**
     * Reads the variables.
     *
     * @throws IllegalArgumentException with one sentence, where one of them names no proxy that can be used
     */
    public static ProxySelector of(Map<String, String> environment) {
        List<Proxy> http = proxy(environment, "http_proxy");
        List<Proxy> https = proxy(environment, "https_proxy");
        List<String> exceptions = Arrays.stream(value(environment, "no_proxy").split("[,\\s]+"))
                .map(entry -> entry.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                .filter(entry -> !entry.isEmpty())
                .toList();
        return new EnvironmentProxies(http, https, exceptions);
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (isThisMachine(host) || exceptions.stream().anyMatch(entry -> covers(entry, host, uri.getPort()))) {
            return DIRECT;
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? https : http;
    }

    @Override
    public void connectFailed(@Nullable URI uri, @Nullable SocketAddress address, @Nullable IOException problem) {
        // the caller reports it as what became of the request
    }

    private static List<Proxy> proxy(Map<String, String> environment, String name) {
        String written = value(environment, name);
        if (written.isEmpty()) {
            return DIRECT;
        }
        String variable = name.toUpperCase(Locale.ROOT);
        URI uri;
        try {
            uri = URI.create(written.contains("://") ? written : "http://" + written);
        } catch (IllegalArgumentException e) {
            // its message quotes the value, which can hold a password
            throw new IllegalArgumentException("the environment variable " + variable + " holds no URL", e);
        }
        if (uri.getRawUserInfo() != null || written.contains("@")) {
            throw new IllegalArgumentException(
                    "the proxy in " + variable + " asks for a name and a password, which is not supported");
        }
        if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("the environment variable " + variable
                    + " must name a proxy as http://host:port, the only kind that is supported");
        }
        int port = uri.getPort() < 0 ? 80 : uri.getPort();
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port)));
    }

    private static String value(Map<String, String> environment, String name) {
        String lower = environment.getOrDefault(name, "");
        return (lower.isEmpty() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : lower).strip();
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.endsWith(".localhost") || host.matches("127(\\.\\d+){3}|\\[::1]");
    }

    private static boolean covers(String entry, String host, int port) {
        String name = entry.replaceFirst(":\\d+$", "");
        boolean portFits = name.equals(entry) || entry.equals(name + ":" + port);
        return entry.equals("*") || (portFits && (host.equals(name) || host.endsWith("." + name)));
    }
}
