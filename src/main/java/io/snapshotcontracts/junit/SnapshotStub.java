package io.snapshotcontracts.junit;

import static java.util.Objects.requireNonNull;

import io.snapshotcontracts.internal.contract.ContractSet;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A stub of one of this library's own two providers: an {@link ApiStub} of its contracts, whose answers each have one
 * identifier in the path. {@code @RegisterExtension static SnapshotStub stub = SnapshotStub.dws();}.
 */
public final class SnapshotStub implements BeforeAllCallback, BeforeEachCallback {

    private static final ApiStub BUNDLED = ApiStub.ofClasspath(ContractSet.BUNDLED);

    private final ApiStub stub;

    private SnapshotStub(ApiStub stub) {
        this.stub = stub;
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
        return new SnapshotStub(BUNDLED.forProvider(requireNonNull(provider, "provider")));
    }

    /** Where the stub answers, without a slash at the end. */
    public URI baseUrl() {
        return stub.baseUrl();
    }

    /**
     * The identifier under which a documented answer is found, by the provider state that the answer is about.
     *
     * @throws IllegalArgumentException where there is no such state, with the nearest one; or where the state has several
     *     answers, one for each credential
     */
    public String parameter(String state) {
        return identifier(only(state));
    }

    /**
     * As {@link #parameter(String)}, for a state that has an answer for each credential.
     *
     * @param credentialHeader the header that carries the credential
     */
    public String parameter(String state, String credentialHeader) {
        return stub.allCalled(state).stream()
                .filter(answer -> answer.headers().stream().anyMatch(credentialHeader::equalsIgnoreCase))
                .findFirst()
                .map(SnapshotStub::identifier)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + state + "' has no answer of its own for the credential " + credentialHeader));
    }

    /** The path under which a documented answer is found, which is how a test knows its own requests. */
    public String path(String state) {
        return only(state).path();
    }

    /**
     * The value of the {@code Prefer} header that asks for the answer of a status, with any identifier.
     *
     * @throws IllegalArgumentException where the provider's page does not list that status
     */
    public String preferCode(int status) {
        return stub.preferCode(status);
    }

    /**
     * The value of the {@code Prefer} header that asks for a named example, with any identifier: a legal variation, a
     * fault, a lifecycle or what the live service is known to do. The stub's page at {@code /} lists the names.
     *
     * @throws IllegalArgumentException where there is no such example, with the nearest one
     */
    public String preferExample(String name) {
        return stub.preferExample(name);
    }

    /** What came in so far, oldest first, of all tests of this stub. */
    public List<ReceivedRequest> received() {
        return stub.received();
    }

    /** Forgets what came in; for classes whose tests run one after the other, and start their assertions afresh. */
    public void forgetReceived() {
        stub.forgetReceived();
    }

    /** Starts assertions about what came in; needs AssertJ. */
    public ReceivedRequestsAssert assertThatReceived() {
        return stub.assertThatReceived();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        stub.beforeAll(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        stub.beforeEach(context);
    }

    private static String identifier(DocumentedAnswer answer) {
        return answer.parameters().values().iterator().next();
    }

    private DocumentedAnswer only(String state) {
        List<DocumentedAnswer> found = stub.allCalled(state);
        if (found.size() > 1) {
            throw new IllegalArgumentException("'" + state + "' has an answer for each credential; say which: "
                    + found.stream()
                            .flatMap(answer -> answer.headers().stream())
                            .collect(Collectors.joining(" or ")));
        }
        return found.get(0);
    }
}
