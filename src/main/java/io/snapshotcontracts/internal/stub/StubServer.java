package io.snapshotcontracts.internal.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.util.Objects.requireNonNull;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.standalone.MappingFileException;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.snapshotcontracts.internal.front.FrontServer;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Serves a folder of mappings until it is closed, as a stock WireMock does, with these differences: its
 * journal keeps only the last 100 requests, it does not compress, it listens on the loopback address unless told
 * otherwise, it takes bodies of 10 MiB and heads of 256 KiB at most, speaks HTTP/1.1 alone, serves files only where a
 * mapping names them, and its admin API answers no page of another origin.
 */
public final class StubServer implements AutoCloseable {

    private static final String BUNDLED = "io/snapshotcontracts/bundled/wiremock-mappings";

    // enough to inspect a test's requests; WireMock's own journal is unbounded
    private static final int JOURNAL_ENTRIES = 100;

    private final WireMockServer server;
    private final URI baseUrl;
    private final CompletableFuture<Void> stopped;

    private StubServer(WireMockServer server, URI baseUrl, CompletableFuture<Void> stopped) {
        this.server = server;
        this.baseUrl = baseUrl;
        this.stopped = stopped;
    }

    /**
     * Settings of a stub.
     *
     * @param host an address of this machine or a name of one
     * @param port 0 picks a free one
     * @param folder a WireMock root folder, null for the mappings that come with this program
     * @param mappings the texts of mapping files by name, which are served in place of a folder; null for the folder's
     * @param journal how many of the last requests are kept
     * @param admin whether WireMock's admin API answers, to requests that no page of another origin can have sent
     * @param accessLog takes one line for each request, null for no log; called by many threads
     */
    public record Options(
            String host,
            int port,
            @Nullable Path folder,
            @Nullable SortedMap<String, String> mappings,
            int journal,
            boolean admin,
            @Nullable Consumer<String> accessLog) {

        public Options {
            requireNonNull(host, "host");
            if (journal < 1) {
                throw new IllegalArgumentException("a journal of " + journal + " requests keeps none");
            }
        }

        /** The bundled mappings on a free port of the loopback address. */
        public static Options defaults() {
            return new Options("127.0.0.1", 0, null, null, JOURNAL_ENTRIES, true, null);
        }

        public Options withHost(String other) {
            return new Options(other, port, folder, mappings, journal, admin, accessLog);
        }

        public Options withPort(int other) {
            return new Options(host, other, folder, mappings, journal, admin, accessLog);
        }

        public Options withFolder(Path other) {
            return new Options(host, port, other, null, journal, admin, accessLog);
        }

        public Options withMappings(SortedMap<String, String> made) {
            return new Options(host, port, null, made, journal, admin, accessLog);
        }

        public Options withJournal(int entries) {
            return new Options(host, port, folder, mappings, entries, admin, accessLog);
        }

        public Options withoutAdmin() {
            return new Options(host, port, folder, mappings, journal, false, accessLog);
        }

        public Options withAccessLog(@Nullable Consumer<String> lines) {
            return new Options(host, port, folder, mappings, journal, admin, lines);
        }
    }

    /**
     * A request as the stub received it.
     *
     * @param url path and query, as they were sent
     * @param matched whether a mapping answered it
     */
    public record ReceivedRequest(String method, String url, Headers headers, Body body, boolean matched) {

        private static ReceivedRequest of(ServeEvent event) {
            LoggedRequest request = event.getRequest();
            List<Header> fields = new ArrayList<>();
            for (HttpHeader header : request.getHeaders().all()) {
                header.values().forEach(value -> fields.add(new Header(header.key(), value)));
            }
            return new ReceivedRequest(
                    request.getMethod().getName(),
                    request.getUrl(),
                    new Headers(fields),
                    Body.of(request.getBody()),
                    event.getWasMatched());
        }
    }

    /**
     * Returns once the stub answers.
     *
     * @throws StubStartException where it cannot listen there, or there are no usable mappings
     */
    public static StubServer start(Options options) {
        InetAddress address = resolve(options);
        MappingsInMemory mappings = inMemory(options); // before all that can be done beside it
        WireMockConfiguration configuration = wireMockConfig()
                .bindAddress(options.host())
                .port(options.port())
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                .httpClientFactory(LazyHttpClient.factory())
                .disableOptimizeXmlFactoriesLoading(true)
                .extensions(StubExtensions.all());
        FrontServer.Factory front = new FrontServer.Factory(options.admin(), options.host(), options.accessLog());
        configuration.httpServerFactory(front);
        if (mappings != null) {
            configuration.mappingSource(mappings);
        }
        WireMockServer server = load(configuration, options);
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw StubStartException.cannotListen(options.host(), options.port(), e);
        }
        return new StubServer(
                server,
                baseUrl(options.host(), address, server.port()),
                front.made().stopped());
    }

    /** Where the stub answers, without a slash at the end; the loopback address where it listens on every address. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The requests in the journal, newest last; calls of the admin API are not in it. */
    public List<ReceivedRequest> received() {
        List<ReceivedRequest> received = new ArrayList<>();
        server.getAllServeEvents().forEach(event -> received.add(ReceivedRequest.of(event)));
        Collections.reverse(received);
        return List.copyOf(received);
    }

    /** Empties the journal. */
    public void resetRequests() {
        server.resetRequests();
    }

    /** Done once the stub has stopped, by {@link #close} or by a call of the admin API. */
    public Future<Void> stopped() {
        return stopped;
    }

    /** Stops listening, gives requests in flight a few seconds, and ends the threads; a second call does nothing. */
    @Override
    public void close() {
        server.stop();
    }

    private static InetAddress resolve(Options options) {
        if (options.port() < 0 || options.port() > 65535) {
            throw new StubStartException("port " + options.port() + " is not between 0 and 65535", null);
        }
        try {
            // the JDK takes an empty name for the loopback address
            return InetAddress.getByName(options.host().isBlank() ? "?" : options.host());
        } catch (UnknownHostException e) {
            throw new StubStartException("the host '" + options.host() + "' cannot be resolved", e);
        }
    }

    /** The mappings that are not in a folder; null for those that are. */
    private static @Nullable MappingsInMemory inMemory(Options options) {
        if (options.mappings() != null) {
            return MappingsInMemory.of(options.mappings());
        }
        if (options.folder() != null) {
            return null;
        }
        // WireMock would search the current directory for files that are not on the class path
        if (StubServer.class.getResource("/" + BUNDLED + "/mappings") == null) {
            throw noMappings("this program");
        }
        return MappingsInMemory.ofClassPath(BUNDLED + "/mappings");
    }

    private static WireMockServer load(WireMockConfiguration configuration, Options options) {
        Path folder = options.folder();
        String place =
                options.mappings() != null ? "the contracts" : folder == null ? "this program" : folder.toString();
        try {
            if (folder == null) {
                configuration.usingFilesUnderClasspath(BUNDLED);
            } else {
                configuration.usingFilesUnderDirectory(folder.toString());
            }
            configuration.withStores(new StubStores(configuration.filesRoot(), new Journal(options.journal())));
            WireMockServer server = new WireMockServer(configuration);
            if (server.listAllStubMappings().getMappings().isEmpty()) {
                throw noMappings(place);
            }
            return server;
        } catch (MappingFileException e) {
            throw new StubStartException(place + " holds a mapping that cannot be used: " + oneLine(e), e);
        }
    }

    private static StubStartException noMappings(String place) {
        return new StubStartException(place + " holds no mappings (mappings/*.json)", null);
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }

    private static URI baseUrl(String host, InetAddress address, int port) {
        String reachable = address.isAnyLocalAddress() ? loopbackFor(address) : host;
        boolean bareIpv6 = reachable.contains(":") && !reachable.startsWith("[");
        return URI.create("http://" + (bareIpv6 ? "[" + reachable + "]" : reachable) + ":" + port);
    }

    private static String loopbackFor(InetAddress any) {
        return any.getAddress().length == 4 ? "127.0.0.1" : "::1";
    }
}
