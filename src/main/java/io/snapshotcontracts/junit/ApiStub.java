package io.snapshotcontracts.junit;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A stub of the APIs that a folder describes, for the tests of a class: {@code @RegisterExtension static ApiStub stub =
 * ApiStub.of(Path.of("contracts"));}. The folder holds contracts, documentation or both, of any consumer and provider. A
 * static field is one server for the class and its nested classes, an instance field one for each test method; either
 * listens on a free port of the loopback address and is closed when its tests are over, failed or not.
 *
 * <p>Tests may run in parallel against one stub. Nothing is forgotten between them, so a test asserts about its own
 * requests: by path, where it has an identifier of its own, or by a header that only it sends.
 *
 * <p>Answers of the contracts are called by their provider state, or by the interaction's description where a state has
 * several answers or an interaction no state.
 */
public final class ApiStub implements BeforeAllCallback, BeforeEachCallback {

    private final StubbedFolder folder;
    private final LeasedServer server;

    private ApiStub(StubbedFolder folder) {
        this.folder = folder;
        this.server = new LeasedServer(folder::mappings);
    }

    /**
     * A stub of what a folder describes.
     *
     * @param contracts the folder; a relative path is one below the directory that the tests run in
     * @throws IllegalArgumentException where it cannot be used, with the file and the place in it
     */
    public static ApiStub of(Path contracts) {
        return new ApiStub(StubbedFolder.of(requireNonNull(contracts, "contracts")));
    }

    /**
     * A stub of what a folder of the class path describes, be it in a jar.
     *
     * @param contracts the folder's name, with slashes between its parts
     * @throws IllegalArgumentException where there is none, or it cannot be used
     */
    public static ApiStub ofClasspath(String contracts) {
        return new ApiStub(StubbedFolder.ofClasspath(requireNonNull(contracts, "contracts")));
    }

    /**
     * A stub of the same folder, in which states, statuses and examples are those of one provider.
     *
     * @throws IllegalArgumentException where the folder has no such provider
     */
    public ApiStub forProvider(String provider) {
        return new ApiStub(folder.forProvider(requireNonNull(provider, "provider")));
    }

    /** Where the stub answers, without a slash at the end. */
    public URI baseUrl() {
        return server.running().baseUrl();
    }

    /** Everything that the contracts expect, in the order of the files. */
    public List<DocumentedAnswer> answers() {
        return folder.answers().answers();
    }

    /**
     * The answer of a provider state, or with a description.
     *
     * @throws IllegalArgumentException where there is none, with the nearest one; or where there are several
     */
    public DocumentedAnswer answer(String stateOrDescription) {
        return folder.answers().called(stateOrDescription);
    }

    /**
     * The answer of a provider state with a description, where neither alone is enough.
     *
     * @throws IllegalArgumentException where there is none, with the nearest one
     */
    public DocumentedAnswer answer(String state, String description) {
        return folder.answers().called(state, description);
    }

    /**
     * The value of a provider state's parameter in the contract, which leads to the answers of the state.
     *
     * @throws IllegalArgumentException where there is no such state, with the nearest one, or no such parameter; or where
     *     the state has several answers whose values differ
     */
    public String parameter(String state, String name) {
        return folder.answers().parameter(state, name);
    }

    /** The path of an answer, percent-encoded and without a query, which is how a test knows its own requests. */
    public String path(String stateOrDescription) {
        return answer(stateOrDescription).path();
    }

    /** Where an answer is found: the stub's address with the path and the query of the contract's request. */
    public URI url(String stateOrDescription) {
        return URI.create(baseUrl() + answer(stateOrDescription).target());
    }

    /**
     * The value of the {@code Prefer} header that asks for the answer of a status, be the request any that the
     * documentation allows.
     *
     * @throws IllegalArgumentException where no documented operation lists that status
     */
    public String preferCode(int status) {
        return folder.preferCode(status);
    }

    /**
     * The value of the {@code Prefer} header that asks for a named example: a legal variation, a fault, a lifecycle or
     * what the live service is known to do. The stub's page at {@code /} lists the names.
     *
     * @throws IllegalArgumentException where there is no such example, with the nearest one
     */
    public String preferExample(String name) {
        return folder.examples().prefer(name);
    }

    /** What came in so far, oldest first, of all tests of this stub. */
    public List<ReceivedRequest> received() {
        return server.running().received().stream().map(ReceivedRequest::of).toList();
    }

    /** Forgets what came in; for classes whose tests run one after the other, and start their assertions afresh. */
    public void forgetReceived() {
        server.running().resetRequests();
    }

    /** Starts assertions about what came in; needs AssertJ. */
    public ReceivedRequestsAssert assertThatReceived() {
        return ReceivedRequestsAssert.of(received(), LeasedServer.JOURNAL);
    }

    /** Those that are called alike; for what the bundled contracts tell apart by their credentials. */
    List<DocumentedAnswer> allCalled(String state) {
        return folder.answers().allCalled(state);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server.lease(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.lease(context);
    }
}
