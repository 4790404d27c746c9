package io.snapshotcontracts.internal.proxy;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.http.ConnectionSettings;
import io.snapshotcontracts.internal.traffic.LiveCheck;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.servlet.ServletHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Passes requests on to one service and its answers back, until it is closed. */
public final class ProxyServer implements AutoCloseable {

    /** Names of header fields keep their spelling: HTTP ignores it, and some programs do not. */
    static final HttpCompliance AS_WRITTEN =
            HttpCompliance.RFC7230.with("AS_WRITTEN", HttpCompliance.Violation.CASE_SENSITIVE_FIELD_NAME);

    /** There are services whose tokens have 100,000 characters; there is room for two. */
    static final int HEAD_BYTES = 256 << 10;

    /** A stream of events can be silent for minutes. */
    static final long IDLE_MILLIS = 300_000;

    private static final int THREADS = 64;
    private static final int ACCEPTORS = 1;
    private static final int SELECTORS = 1;
    private static final int BACKLOG = 1024;

    /** How long exchanges that are under way when the proxy is stopped may take. */
    private static final long STOP_MILLIS = 2_000;

    private static final long IDLE_WHILE_STOPPING_MILLIS = 500;

    private final Server server;
    private final Upstream upstream;
    private final Exchanges exchanges;
    private final URI baseUrl;

    private ProxyServer(Server server, Upstream upstream, Exchanges exchanges, URI baseUrl) {
        this.server = server;
        this.upstream = upstream;
        this.exchanges = exchanges;
        this.baseUrl = baseUrl;
    }

    /**
     * What to pass on to whom.
     *
     * @param host an address of this machine or a name of one
     * @param port 0 picks a free one
     * @param target the base URL of the service; a path prefix is put before each path
     * @param mostBytes larger bodies pass, but are not kept to be judged
     */
    public record Options(String host, int port, URI target, ConnectionSettings settings, long mostBytes) {

        public Options {
            requireNonNull(host, "host");
            requireNonNull(target, "target");
            requireNonNull(settings, "settings");
        }
    }

    /**
     * Returns once the proxy takes requests.
     *
     * @throws ProxyStartException where it cannot listen there
     */
    public static ProxyServer start(Options options, LiveCheck check) {
        InetAddress address = resolve(options);
        requireAnotherTarget(options, address);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("proxy");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = connector(server, options.host(), options.port());
        server.addConnector(connector);
        server.addBean(new ConnectionLimit(Upstream.MOST_CONNECTIONS, server));
        Upstream upstream = new Upstream(options.target(), options.settings(), threads);
        Exchanges exchanges = new Exchanges(check, options.mostBytes());
        ServletHandler handler = new ServletHandler();
        ServletHolder holder = new ServletHolder("proxy", new Forwarding(upstream, exchanges));
        holder.setAsyncSupported(true);
        handler.addServletWithMapping(holder, "/*");
        StatisticsHandler counting = new StatisticsHandler(); // waits for what is under way when the server stops
        counting.setHandler(handler);
        server.setHandler(counting);
        server.setStopTimeout(STOP_MILLIS);
        try {
            threads.start();
            upstream.start();
            server.start();
        } catch (Exception e) {
            stop(server, upstream);
            if (e instanceof BindException || e.getCause() instanceof BindException) {
                throw ProxyStartException.cannotListen(options.host(), options.port(), e);
            }
            throw new IllegalStateException("the proxy cannot be started", e);
        }
        return new ProxyServer(server, upstream, exchanges, baseUrl(options.host(), address, connector.getLocalPort()));
    }

    private static ServerConnector connector(Server server, String host, int port) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setRequestHeaderSize(HEAD_BYTES);
        configuration.setResponseHeaderSize(HEAD_BYTES);
        configuration.setDelayDispatchUntilContent(false);
        configuration.setHttpCompliance(AS_WRITTEN);
        configuration.setHeaderCacheSize(0); // its fields have Jetty's spelling
        configuration.setHeaderCacheCaseSensitive(true);
        // what a path may be is the service's to decide
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector =
                new ServerConnector(server, ACCEPTORS, SELECTORS, new HttpConnectionFactory(configuration));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(IDLE_WHILE_STOPPING_MILLIS);
        return connector;
    }

    private static InetAddress resolve(Options options) {
        try {
            // the JDK takes an empty name for the loopback address
            return InetAddress.getByName(options.host().isBlank() ? "?" : options.host());
        } catch (UnknownHostException e) {
            throw new ProxyStartException("the host '" + options.host() + "' cannot be resolved", e);
        }
    }

    /** Else each request would come back until no connection is left. */
    private static void requireAnotherTarget(Options options, InetAddress own) {
        try {
            boolean isOwn = options.target().getPort() == options.port()
                    && Stream.of(InetAddress.getAllByName(options.target().getHost()))
                            .anyMatch(
                                    each -> each.equals(own) || (each.isLoopbackAddress() && own.isAnyLocalAddress()));
            if (isOwn) {
                throw new ProxyStartException(
                        "the target is where the proxy itself is to listen; --port takes another port", null);
            }
        } catch (UnknownHostException e) {
            // said to each client that asks for it
            return;
        }
    }

    private static URI baseUrl(String host, InetAddress address, int port) {
        String any = address.getAddress().length == 4 ? "127.0.0.1" : "::1";
        String reachable = address.isAnyLocalAddress() ? any : host;
        boolean bareIpv6 = reachable.contains(":") && !reachable.startsWith("[");
        return URI.create("http://" + (bareIpv6 ? "[" + reachable + "]" : reachable) + ":" + port);
    }

    /** Where the proxy listens, without a slash at the end; the loopback address where it listens on every address. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** What the proxy cost in time so far. */
    public AddedLatency latency() {
        return exchanges.latency();
    }

    /** Waits until all that passes has passed, as long as that takes no longer than the bound. */
    public void awaitPassed(Duration bound) throws InterruptedException {
        exchanges.awaitNone(bound);
    }

    /** Stops listening, gives exchanges under way two seconds, and ends the threads; a second call does nothing. */
    @Override
    public void close() {
        stop(server, upstream);
    }

    private static void stop(Server server, Upstream upstream) {
        try {
            server.stop();
            upstream.client().stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // NOSONAR what is left open ends with the process
            return;
        }
    }
}
