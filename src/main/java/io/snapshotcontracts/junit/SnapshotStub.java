package io.snapshotcontracts.junit;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.stub.StubServer;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A stub of one provider for the tests of a class: {@code @RegisterExtension static SnapshotStub stub =
 * SnapshotStub.dws();}. A static field is one server for the class and its nested classes, an instance field one for each
 * test method; either listens on a free port of the loopback address and is closed when its tests are over, failed or
 * not.
 *
 * <p>Tests may run in parallel against one stub. Nothing is forgotten between them, so a test asserts about its own
 * requests: by path, where it has an identifier of its own, or by a header that only it sends.
 */
public final class SnapshotStub implements BeforeAllCallback, BeforeEachCallback {

    /** More than a class of tests sends; once it is full, no assertion is made, since it might be wrong. */
    private static final int JOURNAL = 5_000;

    private final DocumentedAnswers answers;
    private final NamedExamples examples;
    private @Nullable StubServer server;
    private int leases;

    private SnapshotStub(String provider) {
        this.answers = DocumentedAnswers.ofProvider(provider);
        this.examples = new NamedExamples(provider);
    }

    /** A stub of Huawei Cloud's and Open Telekom Cloud's Data Warehouse Service; states are in {@link DwsStates}. */
    public static SnapshotStub dws() {
        return of("dws");
    }

    /** A stub of InstaVM; states are in {@link InstavmStates}. */
    public static SnapshotStub instavm() {
        return of("instavm");
    }

    /**
     * A stub of a provider by its name in the contracts.
     *
     * @throws IllegalArgumentException where there is no contract with that provider
     */
    public static SnapshotStub of(String provider) {
        return new SnapshotStub(requireNonNull(provider, "provider"));
    }

    /** Where the stub answers, without a slash at the end. */
    public URI baseUrl() {
        return running().baseUrl();
    }

    /**
     * The identifier under which a documented answer is found, by the provider state that the answer is about.
     *
     * @throws IllegalArgumentException where there is no such state, with the nearest one; or where the state has several
     *     answers, told apart by their credential
     */
    public String parameter(String state) {
        return answers.of(state).parameter();
    }

    /**
     * As {@link #parameter(String)}, for a state whose answers are told apart by their credential.
     *
     * @param credentialHeader the header that carries the credential
     */
    public String parameter(String state, String credentialHeader) {
        return answers.of(state, credentialHeader).parameter();
    }

    /** The path under which a documented answer is found, which is how a test knows its own requests. */
    public String path(String state) {
        return answers.of(state).path();
    }

    /**
     * The value of the {@code Prefer} header that asks for the answer of a status, whatever the identifier.
     *
     * @throws IllegalArgumentException where the provider's page does not list that status
     */
    public String preferCode(int status) {
        return answers.preferCode(status);
    }

    /**
     * The value of the {@code Prefer} header that asks for a named example, whatever the identifier: a legal variation, a
     * fault, a lifecycle or what the live service is known to do. The stub's page at {@code /} lists the names.
     *
     * @throws IllegalArgumentException where there is no such example, with the nearest one
     */
    public String preferExample(String name) {
        return examples.prefer(name);
    }

    /** What came in so far, oldest first, of all tests of this stub. */
    public List<ReceivedRequest> received() {
        return running().received().stream().map(ReceivedRequest::of).toList();
    }

    /** Forgets what came in; for classes whose tests run one after the other, and start their assertions afresh. */
    public void forgetReceived() {
        running().resetRequests();
    }

    /** Starts assertions about what came in; needs AssertJ. */
    public ReceivedRequestsAssert assertThatReceived() {
        return ReceivedRequestsAssert.of(received(), JOURNAL);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        lease(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        lease(context);
    }

    /**
     * Every context that needs the server holds it, and gives it back when it ends: so it does not matter which of a
     * class, its nested classes and its heirs begins first and ends last.
     */
    private void lease(ExtensionContext context) {
        acquire();
        AutoCloseable lease = this::release;
        context.getStore(ExtensionContext.Namespace.create(SnapshotStub.class, this))
                .put(lease, lease);
    }

    private synchronized void acquire() {
        if (server == null) {
            server = StubServer.start(StubServer.Options.defaults().withJournal(JOURNAL));
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

    private synchronized StubServer running() {
        if (server == null) {
            throw new IllegalStateException(
                    "the stub is not running; it runs while the tests do, if its field has @RegisterExtension");
        }
        return server;
    }
}
