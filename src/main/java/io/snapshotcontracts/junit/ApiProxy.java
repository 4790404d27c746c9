package io.snapshotcontracts.junit;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.ConnectionSettings;
import io.snapshotcontracts.internal.proxy.ProxyServer;
import io.snapshotcontracts.internal.traffic.LiveCheck;
import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.ExchangeVerdict;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Stands between the tests of a class and an API, and judges its answers by a folder of contracts and documentation:
 * {@code @RegisterExtension static ApiProxy api = ApiProxy.to(URI.create("https://api.example"))
 * .judgedBy(Path.of("contracts"));}. Tests call {@link #baseUrl()} in place of the API, and end with
 * {@link #assertNoFindings()}, which makes any integration test a contract check.
 *
 * <p>A static field is one proxy for the class and its nested classes, an instance field one for each test method; either
 * listens on a free port of the loopback address and is closed when its tests are over, failed or not.
 */
public final class ApiProxy implements BeforeAllCallback, BeforeEachCallback {

    private static final long MOST_BYTES = 10 << 20;

    /** A client can have read an answer to its end a moment before the proxy knows; a stream may never end. */
    private static final Duration LONGEST_PASSING = Duration.ofSeconds(2);

    private static final Duration LONGEST_JUDGING = Duration.ofSeconds(20);

    private final URI target;
    private final @Nullable Path contracts;
    private final boolean requests;
    private @Nullable Running running;
    private int leases;

    private ApiProxy(URI target, @Nullable Path contracts, boolean requests) {
        this.target = target;
        this.contracts = contracts;
        this.requests = requests;
    }

    /** A proxy to an API's base URL, whose answers are judged by the contracts that this library carries. */
    public static ApiProxy to(URI target) {
        return new ApiProxy(requireNonNull(target, "target"), null, false);
    }

    /**
     * The same, judged by a folder.
     *
     * @param folder Pact files, documentation or both; a relative path is one below the directory that the tests run in
     */
    public ApiProxy judgedBy(Path folder) {
        return new ApiProxy(target, requireNonNull(folder, "folder"), requests);
    }

    /** The same, which judges requests too: what the tests' own side sends against the page. */
    public ApiProxy judgingRequests() {
        return new ApiProxy(target, contracts, true);
    }

    /** What the tests are to call in place of the API, without a slash at the end. */
    public URI baseUrl() {
        return running().server.baseUrl();
    }

    /**
     * Passes if all that was judged so far conforms, and something was. Waits until what has passed is judged.
     *
     * @throws AssertionError which lists each finding with its request
     */
    public void assertNoFindings() {
        List<ExchangeResult> results = running().results();
        List<String> wrong = new ArrayList<>();
        for (ExchangeResult result : results) {
            result.findings()
                    .forEach(finding -> wrong.add("  " + result.place() + " " + result.status() + "  "
                            + result.verdict().label() + ": " + finding.message()));
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError("answers of " + target + " do not conform:\n" + String.join("\n", wrong));
        }
        if (results.stream().noneMatch(result -> result.verdict() == ExchangeVerdict.CONFORMS)) {
            throw new AssertionError("nothing was judged: " + results.size()
                    + " exchanges passed, none of a documented operation; do the tests call " + baseUrl() + "?");
        }
    }

    private ContractSet folder() {
        ContractSet set = contracts == null ? ContractSet.ofClassPath(ContractSet.BUNDLED) : ContractSet.of(contracts);
        if (!set.providers().isEmpty()) {
            requirePactJvm();
        }
        return set.requireDocumentation();
    }

    /** The library leaves it to those who judge. */
    private static void requirePactJvm() {
        try {
            Class.forName("au.com.dius.pact.core.matchers.Matching", false, ApiProxy.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "the contracts are judged by pact-jvm; add au.com.dius.pact.core:matchers to the tests' class path",
                    e);
        }
    }

    /** Forgets what passed so far; for classes whose tests run one after the other, and start their assertions afresh. */
    public void forgetExchanges() {
        running().forget();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        lease(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        lease(context);
    }

    /** Every context that needs the proxy holds it, and gives it back when it ends. */
    private void lease(ExtensionContext context) {
        acquire();
        AutoCloseable lease = this::release;
        context.getStore(ExtensionContext.Namespace.create(ApiProxy.class, this))
                .put(lease, lease);
    }

    synchronized void acquire() {
        if (running == null) {
            running = new Running();
        }
        leases++;
    }

    private synchronized void release() {
        leases--;
        if (leases == 0 && running != null) {
            running.close();
            running = null;
        }
    }

    private synchronized Running running() {
        if (running == null) {
            throw new IllegalStateException(
                    "the proxy is not running; it runs while the tests do, if its field has @RegisterExtension");
        }
        return running;
    }

    /** The proxy while it runs. */
    private final class Running {

        private final List<ExchangeResult> results = new ArrayList<>();
        private final LiveCheck check;
        private final ProxyServer server;

        Running() {
            ContractSet set = WrongFolder.refusing(ApiProxy.this::folder);
            LiveCheck.Rules rules = new LiveCheck.Rules(set, target.toString(), null, MOST_BYTES, requests);
            check = WrongFolder.refusing(() -> new LiveCheck(rules, this::keep));
            server = ProxyServer.start(
                    new ProxyServer.Options("127.0.0.1", 0, target, ConnectionSettings.direct(), MOST_BYTES), check);
        }

        private synchronized void keep(ExchangeResult result) {
            results.add(result);
        }

        private void await() {
            try {
                server.awaitPassed(LONGEST_PASSING);
                check.awaitJudged(LONGEST_JUDGING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        List<ExchangeResult> results() {
            await();
            synchronized (this) {
                return List.copyOf(results);
            }
        }

        void forget() {
            await();
            synchronized (this) {
                results.clear();
            }
        }

        void close() {
            server.close();
            check.close();
        }
    }
}
