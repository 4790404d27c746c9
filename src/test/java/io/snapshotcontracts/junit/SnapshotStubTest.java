package io.snapshotcontracts.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.State;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a test class sees of the stub that it registers. */
class SnapshotStubTest {

    @RegisterExtension
    static final SnapshotStub stub = SnapshotStub.dws();

    // the second version of HTTP knows no capitals in the names of headers
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void forgetOtherTests() {
        stub.forgetReceived();
    }

    @ParameterizedTest
    @CsvSource({
        "the project has snapshots, 200",
        "the request is malformed, 400",
        "the token is rejected, 401",
        "the token lacks permission, 403",
        "the project does not exist, 404",
        "the service fails, 500",
        "the service is unavailable, 503"
    })
    void stateLeadsToItsAnswer(String state, int status) throws Exception {
        assertThat(get("/v1.0/" + stub.parameter(state) + "/snapshots")).isEqualTo(status);
        assertThat(get(stub.path(state))).isEqualTo(status);
    }

    @Test
    void stateIsKnownByItsParameter() {
        assertThat(stub.parameter("the service is unavailable")).isEqualTo("project-503");
    }

    @Test
    void unknownStateIsRefusedWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.parameter("the service failed"))
                .withMessage("dws has no provider state 'the service failed'; did you mean 'the service fails'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.path("anything else entirely"))
                .withMessage("dws has no provider state 'anything else entirely'");
    }

    @Test
    void answersOfOneStateAreToldApartByTheirCredential() {
        SnapshotStub instavm = SnapshotStub.instavm();

        assertThat(instavm.parameter("a snapshot exists", "x-api-key")).isEqualTo("snap_ready");
        assertThat(instavm.parameter("a snapshot exists", "Authorization")).isEqualTo("snap_bearer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instavm.parameter("a snapshot exists"))
                .withMessage("'a snapshot exists' has an answer for each credential; say which:"
                        + " Authorization or X-API-Key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instavm.parameter("a snapshot exists", "Cookie"))
                .withMessage("'a snapshot exists' has no answer of its own for the credential Cookie");
    }

    @Test
    void documentedStatusCanBePreferred() {
        assertThat(stub.preferCode(503)).isEqualTo("code=503");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.preferCode(429))
                .withMessage("dws documents no answer 429, only [200, 400, 401, 403, 404, 500, 503]");
    }

    @Test
    void answerOfAnotherIdentifierIsHadByPreference() throws Exception {
        String path = "/v1.0/any-project/snapshots";

        assertThat(get(path)).isEqualTo(200);
        assertThat(get(path, "Prefer", stub.preferCode(403))).isEqualTo(403);
        assertThat(get(path, "Prefer", stub.preferExample("throttled"))).isEqualTo(429);
        assertThat(get(path, "Prefer", stub.preferExample("becomes-available-after-5-polls")))
                .isEqualTo(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stub.preferExample("throtled"))
                .withMessage("dws has no example 'throtled'; did you mean 'throttled'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SnapshotStub.instavm().preferExample("throttled"))
                .withMessageStartingWith("instavm has no example 'throttled'");
    }

    @Test
    void unknownProviderIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SnapshotStub.of("shop"))
                .withMessage("there is no contract with a provider 'shop'");
    }

    @Test
    void constantsAreTheStatesOfTheContracts() {
        Map<String, Class<?>> constants = Map.of("dws", DwsStates.class, "instavm", InstavmStates.class);
        ContractSet contracts = ContractSet.of(Path.of("contracts"));

        constants.forEach((provider, type) -> {
            List<String> states = contracts.contractsOf(provider).stream()
                    .flatMap(contract -> contract.interactions().stream())
                    .flatMap(interaction -> interaction.states().stream())
                    .map(State::name)
                    .distinct()
                    .toList();
            assertThat(valuesOf(type)).containsExactlyInAnyOrderElementsOf(states);
        });
    }

    @Test
    void stubThatNobodyRegisteredSaysSo() {
        SnapshotStub unregistered = SnapshotStub.dws();

        assertThatIllegalStateException()
                .isThrownBy(unregistered::baseUrl)
                .withMessage("the stub is not running; it runs while the tests do, if its field has"
                        + " @RegisterExtension");
    }

    @Test
    void requestsAreSelectedCountedAndLookedAt() throws Exception {
        get("/v1.0/p-1/snapshots?limit=1", "X-Auth-Token", "secret", "X-Test", "one");
        get("/v1.0/p-1/snapshots", "X-Auth-Token", "secret", "X-Test", "two");
        get("/v1.0/p-2/snapshots", "X-Auth-Token", "other", "X-Test", "two");

        stub.assertThatReceived().times(3).get("/v1.0/p-1/snapshots").times(2).withHeader("x-auth-token", "secret");
        stub.assertThatReceived().get("/v1.0/p-1/snapshots?limit=1").once().withHeader("X-Test", "one");
        stub.assertThatReceived()
                .filteredOnHeader("X-Test", "two")
                .times(2)
                .get("/v1.0/p-2/snapshots")
                .once()
                .withHeader("X-Auth-Token")
                .withoutHeader("Authorization");
        stub.assertThatReceived()
                .noGet("/v1.0/p-3/snapshots")
                .noRequest("POST", "/v1.0/p-1/snapshots")
                .filteredOnHeader("X-Test", "three")
                .nothing();
        assertThat(stub.received())
                .extracting(ReceivedRequest::path)
                .containsExactly("/v1.0/p-1/snapshots", "/v1.0/p-1/snapshots", "/v1.0/p-2/snapshots");
    }

    @Test
    void everyAssertionCanFail() throws Exception {
        get("/v1.0/p-1/snapshots", "X-Signature", "secret");
        get("/v1.0/p-1/snapshots", "X-Test", "x");
        ReceivedRequestsAssert received = stub.assertThatReceived();

        assertThat(Stream.<Runnable>of(
                        () -> received.get("/v1.0/p-2/snapshots"),
                        () -> received.get("/v1.0/p-1/snapshots?limit=1"),
                        () -> received.request("POST", "/v1.0/p-1/snapshots"),
                        () -> received.noGet("/v1.0/p-1/snapshots"),
                        received::once,
                        () -> received.times(3),
                        received::nothing,
                        () -> received.withHeader("X-Signature"),
                        () -> received.withHeader("X-Signature", "secret"),
                        () -> received.withoutHeader("X-Signature"),
                        () -> received.filteredOnHeader("X-Test", "y").withoutHeader("X-Signature"),
                        () -> received.filteredOnHeader("X-Test", "y").once()))
                .allSatisfy(assertion ->
                        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion::run));
    }

    @Test
    void failureListsWhatCameInsteadAndNoSecret() throws Exception {
        get(
                "/v1.0/p-1/snapshots?access_token=canary-1",
                "X-Auth-Token",
                "canary-2",
                "X-Anything",
                "canary-3",
                "User-Agent",
                "my-client/1");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        stub.assertThatReceived().as("the retry of %s", "100 %").get("/v1.0/p-2/snapshots"))
                .withMessageContaining("[the retry of 100 %]")
                .withMessageContaining("expected a request GET /v1.0/p-2/snapshots, but 1 request came:\n"
                        + "  GET /v1.0/p-1/snapshots?access_token=***")
                .withMessageContaining("User-Agent: my-client/1")
                .withMessageContaining("X-Auth-Token: ***")
                .withMessageNotContaining("canary");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> stub.assertThatReceived().withHeader("X-Auth-Token", "canary-4"))
                .withMessageStartingWith("expected every request with the expected value in the header X-Auth-Token,"
                        + " but 1 request came:")
                .withMessageNotContaining("canary");
        assertThat(stub.received().toString()).doesNotContain("canary");
    }

    @Test
    void textOfARequestIsOneLineAndHasNoBody() {
        ReceivedRequest request =
                new ReceivedRequest("POST", "/a", Map.of("User-Agent", List.of("one\r\ntwo")), "canary");

        assertThat(request).hasToString("POST /a  User-Agent: one??two");
    }

    @Test
    void noAssertionIsMadeOnceTheStubMayHaveForgotten() {
        List<ReceivedRequest> received = List.of(new ReceivedRequest("GET", "/", Map.of(), ""));

        assertThat(ReceivedRequestsAssert.of(received, 2).once()).isNotNull();
        assertThatIllegalStateException()
                .isThrownBy(() -> ReceivedRequestsAssert.of(received, 1))
                .withMessageContaining("call forgetReceived() between the tests");
    }

    private static int get(String target, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(stub.baseUrl() + target)).header("X-Auth-Token", "any");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static List<String> valuesOf(Class<?> constants) {
        return Arrays.stream(constants.getFields())
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
