package io.snapshotcontracts.internal.front;

import static java.util.Objects.requireNonNull;

import com.github.tomakehurst.wiremock.common.JettySettings;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import com.github.tomakehurst.wiremock.jetty11.Jetty11Utils;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jetty.io.NetworkTrafficListener;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * WireMock's own server without what most answers do not need: the servlets and filters are built at the first call of
 * the admin API, which is why this starts faster and answers faster than WireMock does alone.
 */
public final class FrontServer extends Jetty11HttpServer {

    // a delayed answer holds no thread; these are for what WireMock computes
    private static final int THREADS = 32;
    private static final int ACCEPTORS = 1;
    private static final int SELECTORS = 1;
    private static final int BACKLOG = 1024;

    /** Some services have tokens of 100,000 characters; two fit. */
    private static final int HEAD_BYTES = 256 << 10;

    /** The idle timeout of a connection, so that abandoned ones do not accumulate. */
    private static final long IDLE_MILLIS = 30_000;

    /** The time that requests in flight have when the stub is stopped. */
    private static final long STOP_MILLIS = 3_000;

    private static final long IDLE_WHILE_STOPPING_MILLIS = 100;

    private final CompletableFuture<Void> stopped = new CompletableFuture<>();

    FrontServer(Options options, AdminRequestHandler admin, StubRequestHandler stub, AdminGuard guard, RequestLog log) {
        super(options, admin, stub);
        // the handlers exist already, and look for it here when they start
        jettyServer.addBean(guard);
        jettyServer.setRequestLog(log);
        jettyServer.setStopTimeout(STOP_MILLIS);
    }

    /** Done when the server has stopped, for any reason. */
    public CompletableFuture<Void> stopped() {
        return stopped;
    }

    @Override
    public void stop() {
        try {
            // WireMock's own way closes connections first, in the middle of an answer
            jettyServer.stop();
            jettyServer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // NOSONAR what is left open ends with the process
            super.stop();
        } finally {
            stopped.complete(null);
        }
    }

    @Override
    protected Server createServer(Options options) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, ACCEPTORS + SELECTORS + 2);
        threads.setName("stub");
        return new Server(threads);
    }

    @Override
    protected ServerConnector createHttpConnector(
            String address, int port, JettySettings settings, NetworkTrafficListener listener) {
        HttpConfiguration configuration = Jetty11Utils.createHttpConfig(settings);
        configuration.setRequestHeaderSize(HEAD_BYTES);
        configuration.setResponseHeaderSize(HEAD_BYTES);
        ServerConnector connector =
                new ServerConnector(jettyServer, ACCEPTORS, SELECTORS, new HttpConnectionFactory(configuration));
        connector.setHost(address);
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(IDLE_WHILE_STOPPING_MILLIS);
        return connector;
    }

    @Override
    protected Handler createHandler(Options options, AdminRequestHandler admin, StubRequestHandler stub) {
        LazyHandler wireMocksOwn = new LazyHandler(() -> new WireMocksOwn(options, admin, stub).handler());
        StatisticsHandler counting = new StatisticsHandler(); // waits for what is in hand when the server stops
        counting.setHandler(new Front(stub, wireMocksOwn, options.timeout()));
        return counting;
    }

    /** Never started; it builds its handlers into a server of its own, which must not run while it does. */
    private static final class WireMocksOwn extends Jetty11HttpServer {

        WireMocksOwn(Options options, AdminRequestHandler admin, StubRequestHandler stub) {
            super(options, admin, stub);
        }

        Handler handler() {
            return jettyServer.getHandler();
        }
    }

    /** Makes WireMock use this server. */
    public static final class Factory implements HttpServerFactory {

        private final AdminGuard guard;
        private final RequestLog log;
        private @Nullable FrontServer made;

        /**
         * @param admin whether the admin API answers
         * @param host the address on which the stub listens
         * @param accessLog takes one line for each request, null for no log
         */
        public Factory(boolean admin, String host, @Nullable Consumer<String> accessLog) {
            guard = new AdminGuard(admin, host);
            log = accessLog == null ? (request, response) -> {} : new AccessLog(accessLog);
        }

        @Override
        public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stub) {
            made = new FrontServer(options, admin, stub, guard, log);
            return made;
        }

        /** The server, once WireMock has asked for it. */
        public FrontServer made() {
            return requireNonNull(made);
        }
    }
}
