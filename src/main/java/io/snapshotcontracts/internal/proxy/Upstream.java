package io.snapshotcontracts.internal.proxy;

import io.snapshotcontracts.internal.http.ConnectionSettings;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.client.http.HttpClientTransportOverHTTP;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.HttpCookieStore;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The service behind the proxy, and the client that reaches it. */
final class Upstream {

    static final int MOST_CONNECTIONS = 1024;
    private static final int CONNECT_MILLIS = 10_000;

    private final URI target;
    private final HttpClient client;

    Upstream(URI target, ConnectionSettings settings, Executor threads) {
        this.target = target;
        this.client = client(target, settings, threads);
    }

    private static HttpClient client(URI target, ConnectionSettings settings, Executor threads) {
        SslContextFactory.Client tls = new SslContextFactory.Client();
        if (settings.tls() != null) {
            tls.setSslContext(settings.tls());
        }
        ClientConnector connector = new ClientConnector();
        connector.setSslContextFactory(tls);
        connector.setSelectors(1);
        HttpClientTransportOverHTTP transport = new HttpClientTransportOverHTTP(connector);
        transport.setHeaderCacheSize(0); // its fields have Jetty's spelling
        transport.setHeaderCacheCaseSensitive(true);
        HttpClient client = new HttpClient(transport);
        client.setExecutor(threads);
        client.setFollowRedirects(false);
        client.setCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(null);
        client.setDefaultRequestContentType(null);
        client.setHttpCompliance(ProxyServer.AS_WRITTEN);
        client.setConnectTimeout(CONNECT_MILLIS);
        client.setIdleTimeout(ProxyServer.IDLE_MILLIS);
        client.setMaxConnectionsPerDestination(MOST_CONNECTIONS);
        client.setMaxRequestsQueuedPerDestination(MOST_CONNECTIONS);
        client.setRequestBufferSize(ProxyServer.HEAD_BYTES);
        client.setMaxResponseHeadersSize(ProxyServer.HEAD_BYTES);
        for (Proxy proxy : settings.proxies().select(target)) {
            if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
                client.getProxyConfiguration().addProxy(new HttpProxy(address.getHostString(), address.getPort()));
            }
        }
        return client;
    }

    void start() throws Exception {
        client.start();
        // bodies are passed as they are, and the program behind the proxy is the one that logs in or follows
        client.getContentDecoderFactories().clear();
        client.getProtocolHandlers().clear();
        client.getProtocolHandlers().put(new InterimAnswers());
    }

    URI target() {
        return target;
    }

    HttpClient client() {
        return client;
    }

    /** The path below which everything is asked for, without a slash at the end. */
    String path() {
        String path = target.getRawPath() == null ? "" : target.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Where a request goes, as a text that need not be a legal URI. */
    String url(String pathAndQuery) {
        return target.getScheme().toLowerCase(Locale.ROOT) + "://" + authority() + path() + pathAndQuery;
    }

    /** What {@code Host} names. */
    String authority() {
        boolean usual = target.getPort() < 0 || target.getPort() == usualPort();
        return target.getHost() + (usual ? "" : ":" + target.getPort());
    }

    /** @param path with the query, as the client wrote them; nothing of it need be legal in a URI */
    Request request(String path) {
        String scheme = target.getScheme().toLowerCase(Locale.ROOT);
        int port = target.getPort() < 0 ? usualPort() : target.getPort();
        // two slashes would be read as the beginning of a host
        String whole = path.startsWith("//") ? scheme + "://" + authority() + path : path;
        return client.newRequest(target.getHost(), port).scheme(scheme).path(whole);
    }

    private int usualPort() {
        return target.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
