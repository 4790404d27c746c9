package io.snapshotcontracts.internal.http;

import static java.util.Objects.requireNonNull;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How implementations are reached.
 *
 * @param tls whom to trust and who asks, null for the JDK's own trust and no client certificate
 */
public record ConnectionSettings(@Nullable SSLContext tls, ProxySelector proxies) {

    public ConnectionSettings {
        requireNonNull(proxies, "proxies");
    }

    /** Without a proxy, even where the environment names one, and with the JDK's own trust. */
    public static ConnectionSettings direct() {
        return new ConnectionSettings(null, HttpClient.Builder.NO_PROXY);
    }
}
