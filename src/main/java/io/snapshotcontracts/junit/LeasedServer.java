package io.snapshotcontracts.junit;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.stub.StubServer;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that runs while one or more contexts of JUnit hold it. */
final class LeasedServer {

    /** More than a class of tests sends; once it is full, no assertion is made, since it might be wrong. */
    static final int JOURNAL = 5_000;

    private final Supplier<SortedMap<String, String>> mappings;
    private @Nullable StubServer server;
    private int leases;

    LeasedServer(Supplier<SortedMap<String, String>> mappings) {
        this.mappings = requireNonNull(mappings, "mappings");
    }

    /**
     * Every context that needs the server holds it, and gives it back when it ends: so it does not matter which of a
     * class, its nested classes and its heirs begins first and ends last.
     */
    void lease(ExtensionContext context) {
        acquire();
        AutoCloseable lease = this::release;
        context.getStore(ExtensionContext.Namespace.create(LeasedServer.class, this))
                .put(lease, lease);
    }

    private synchronized void acquire() {
        if (server == null) {
            server = StubServer.start(
                    StubServer.Options.defaults().withMappings(mappings.get()).withJournal(JOURNAL));
        }
        leases++;
    }

    private synchronized void release() {
        leases--;
        if (leases == 0 && server != null) {
            server.close();
            server = null;
        }
    }

    synchronized StubServer running() {
        if (server == null) {
            throw new IllegalStateException(
                    "the stub is not running; it runs while the tests do, if its field has @RegisterExtension");
        }
        return server;
    }
}
