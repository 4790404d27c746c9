package io.snapshotcontracts.dws;

import static io.snapshotcontracts.pact.PactRequests.credential;
import static io.snapshotcontracts.pact.PactRequests.get;
import static io.snapshotcontracts.pact.PactRequests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpInteractionBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.snapshotcontracts.pact.PactRules;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What snapshot-client needs of DWS; writes the contract that the page "Querying the Snapshot List" allows. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "dws", pactVersion = PactSpecVersion.V4)
class DwsContractTest {

    private static final String STARTED = "2016-08-23T03:59:23Z";
    private static final String FINISHED = "2016-08-23T04:01:40Z";
    private static final String SNAPSHOT_ID = "2a4d0f86-67cd-408a-8b66-017454fb7793";
    private static final String CLUSTER_ID = "4f87d3c4-9e33-482f-b962-e23b30d1a18c";

    private static final String STATUS = "^(CREATING|AVAILABLE|UNAVAILABLE)$";
    private static final String TYPE = "^(MANUAL|AUTOMATED)$";

    /** YYYY-MM-DDThh:mm:ssZ with days that exist; Pact's own date rules take a thirteenth month. */
    private static final String TIME = "^(?:" + realDay() + ")T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$";

    private static String realDay() {
        String month31 = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])";
        String month30 = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)";
        String february = "02-(?:0[1-9]|1[0-9]|2[0-8])";
        String leapYear = "(?:[0-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
        return "[0-9]{4}-(?:" + month31 + "|" + month30 + "|" + february + ")|" + leapYear + "-02-29";
    }

    @Pact(provider = "dws", consumer = "snapshot-client")
    V4Pact snapshots(PactBuilder pact) {
        // without `finished`, which a snapshot lacks while it is being created: what every legal answer has
        PactDslJsonBody body = new PactDslJsonBody();
        snapshot(body.minArrayLike("snapshots", 0, 1), "snapshot-1", STATUS, "CREATING", TYPE, "MANUAL")
                .closeObject()
                .closeArray();
        return interaction(
                pact,
                "a request for the snapshots of a project",
                "the project has snapshots",
                "89cd04f168b84af6be287f71730fdb4b",
                response -> json(response, 200, PactRules.wholeNumber(body, "count", 1)));
    }

    @Test
    @PactTestFor(pactMethod = "snapshots")
    void snapshotsAreRead(MockServer server) {
        SnapshotList list = clientOf(server).listSnapshots("89cd04f168b84af6be287f71730fdb4b");

        assertThat(list.count()).isEqualTo(1);
        assertThat(list.snapshots())
                .containsExactly(new Snapshot(
                        SNAPSHOT_ID,
                        "snapshot-1",
                        "",
                        Instant.parse(STARTED),
                        null,
                        500,
                        SnapshotStatus.CREATING,
                        SnapshotType.MANUAL,
                        CLUSTER_ID));
    }

    @Pact(provider = "dws", consumer = "snapshot-client")
    V4Pact noSnapshots(PactBuilder pact) {
        PactDslJsonBody body =
                new PactDslJsonBody().array("snapshots").closeArray().asBody().numberValue("count", 0);
        return interaction(
                pact,
                "a request for the snapshots of a project that has none",
                "the project has no snapshots",
                "project-no-snapshots",
                response -> json(response, 200, body));
    }

    @Test
    @PactTestFor(pactMethod = "noSnapshots")
    void emptyListIsRead(MockServer server) {
        SnapshotList list = clientOf(server).listSnapshots("project-no-snapshots");

        assertThat(list.snapshots()).isEmpty();
        assertThat(list.count()).isZero();
    }

    @Pact(provider = "dws", consumer = "snapshot-client")
    V4Pact snapshotBeingCreated(PactBuilder pact) {
        PactDslJsonBody body = new PactDslJsonBody();
        snapshot(oneOf(body), "snapshot-creating", "^CREATING$", "CREATING", TYPE, "MANUAL")
                .closeObject()
                .closeArray();
        return interaction(
                pact,
                "a request for the snapshots of a project, one being created",
                "the project has a snapshot being created",
                "project-snapshot-creating",
                response -> json(response, 200, PactRules.wholeNumber(body, "count", 1)));
    }

    @Test
    @PactTestFor(pactMethod = "snapshotBeingCreated")
    void snapshotBeingCreatedIsNotFinished(MockServer server) {
        SnapshotList list = clientOf(server).listSnapshots("project-snapshot-creating");

        assertThat(list.snapshots()).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.status()).isEqualTo(SnapshotStatus.CREATING);
            assertThat(snapshot.finished()).isNull();
        });
    }

    @Pact(provider = "dws", consumer = "snapshot-client")
    V4Pact unavailableSnapshot(PactBuilder pact) {
        PactDslJsonBody body = new PactDslJsonBody();
        snapshot(oneOf(body), "snapshot-unavailable", "^UNAVAILABLE$", "UNAVAILABLE", TYPE, "MANUAL")
                .stringMatcher("finished", TIME, FINISHED)
                .closeObject()
                .closeArray();
        return interaction(
                pact,
                "a request for the snapshots of a project, one unavailable",
                "the project has an unavailable snapshot",
                "project-snapshot-unavailable",
                response -> json(response, 200, PactRules.wholeNumber(body, "count", 1)));
    }

    @Test
    @PactTestFor(pactMethod = "unavailableSnapshot")
    void unavailableSnapshotIsRead(MockServer server) {
        SnapshotList list = clientOf(server).listSnapshots("project-snapshot-unavailable");

        assertThat(list.snapshots()).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.status()).isEqualTo(SnapshotStatus.UNAVAILABLE);
            assertThat(snapshot.finished()).isEqualTo(Instant.parse(FINISHED));
        });
    }

    @Pact(provider = "dws", consumer = "snapshot-client")
    V4Pact automatedSnapshot(PactBuilder pact) {
        PactDslJsonBody body = new PactDslJsonBody();
        snapshot(oneOf(body), "snapshot-automated", STATUS, "AVAILABLE", "^AUTOMATED$", "AUTOMATED")
                .stringMatcher("finished", TIME, FINISHED)
                .closeObject()
                .closeArray();
        return interaction(
                pact,
                "a request for the snapshots of a project, one automated",
                "the project has an automated snapshot",
                "project-snapshot-automated",
                response -> json(response, 200, PactRules.wholeNumber(body, "count", 1)));
    }

    @Test
    @PactTestFor(pactMethod = "automatedSnapshot")
    void automatedSnapshotIsRead(MockServer server) {
        SnapshotList list = clientOf(server).listSnapshots("project-snapshot-automated");

        assertThat(list.snapshots()).singleElement().satisfies(snapshot -> {
            assertThat(snapshot.type()).isEqualTo(SnapshotType.AUTOMATED);
            assertThat(snapshot.status()).isEqualTo(SnapshotStatus.AVAILABLE);
        });
    }

    @Pact(provider = "dws", consumer = "snapshot-client")
    V4Pact badRequest(PactBuilder pact) {
        return error(pact, "a malformed request for snapshots", "the request is malformed", 400);
    }

    @Test
    @PactTestFor(pactMethod = "badRequest")
    void malformedRequestIsToldApart(MockServer server) {
        assertError(server, 400, BadRequestException.class);
    }

    @Pact(provider = "dws", consumer = "snapshot-client")
    V4Pact unauthorized(PactBuilder pact) {
        return error(pact, "a request for snapshots with a rejected token", "the token is rejected", 401);
    }

    @Test
    @PactTestFor(pactMethod = "unauthorized")
    void rejectedTokenIsToldApart(MockServer server) {
        assertError(server, 401, UnauthorizedException.class);
    }

    @Pact(provider = "dws", consumer = "snapshot-client")
    V4Pact forbidden(PactBuilder pact) {
        return error(pact, "a request for snapshots without permission", "the token lacks permission", 403);
    }

    @Test
    @PactTestFor(pactMethod = "forbidden")
    void missingPermissionIsToldApart(MockServer server) {
        assertError(server, 403, ForbiddenException.class);
    }

    @Pact(provider = "dws", consumer = "snapshot-client")
    V4Pact notFound(PactBuilder pact) {
        return error(pact, "a request for snapshots of an unknown project", "the project does not exist", 404);
    }

    @Test
    @PactTestFor(pactMethod = "notFound")
    void unknownProjectIsToldApart(MockServer server) {
        assertError(server, 404, NotFoundException.class);
    }

    @Pact(provider = "dws", consumer = "snapshot-client")
    V4Pact internalServerError(PactBuilder pact) {
        return error(pact, "a request for snapshots while the service fails", "the service fails", 500);
    }

    @Test
    @PactTestFor(pactMethod = "internalServerError")
    void failingServiceIsToldApart(MockServer server) {
        assertError(server, 500, InternalServerErrorException.class);
    }

    @Pact(provider = "dws", consumer = "snapshot-client")
    V4Pact serviceUnavailable(PactBuilder pact) {
        return error(pact, "a request for snapshots while the service is away", "the service is unavailable", 503);
    }

    @Test
    @PactTestFor(pactMethod = "serviceUnavailable")
    void unavailableServiceIsToldApart(MockServer server) {
        assertError(server, 503, ServiceUnavailableException.class);
    }

    private static V4Pact error(PactBuilder pact, String description, String state, int status) {
        // no body: the page promises none, so any is legal
        return interaction(pact, description, state, "project-" + status, response -> response.status(status));
    }

    private static void assertError(MockServer server, int status, Class<? extends DwsErrorException> type) {
        DwsClient client = clientOf(server);

        assertThatExceptionOfType(type)
                .isThrownBy(() -> client.listSnapshots("project-" + status))
                .satisfies(e -> assertThat(e.status()).isEqualTo(status))
                .satisfies(e -> assertThat(e.errorCode()).isNull())
                .satisfies(e -> assertThat(e.errorMessage()).isNull());
    }

    private static V4Pact interaction(
            PactBuilder pact,
            String description,
            String state,
            String projectId,
            UnaryOperator<HttpResponseBuilder> answer) {
        return pact.given(state, Map.of("project_id", projectId))
                .expectsToReceiveHttpInteraction(description, (HttpInteractionBuilder http) -> http.reference(
                                "openapi", "operationId", "listSnapshots")
                        .withRequest(request -> credential(
                                get(request, "/v1.0/${project_id}/snapshots", "/v1.0/" + projectId + "/snapshots"),
                                "X-Auth-Token",
                                "",
                                "example-token"))
                        .willRespondWith(answer::apply))
                .toPact();
    }

    /** Opens a list in which one element has the shape, whatever the others are. */
    private static PactDslJsonBody oneOf(PactDslJsonBody body) {
        return body.arrayContaining("snapshots").object().asBody();
    }

    private static PactDslJsonBody snapshot(
            PactDslJsonBody body, String name, String statusRule, String status, String typeRule, String type) {
        return body.stringType("id", SNAPSHOT_ID)
                .stringType("name", name)
                .stringType("description", "")
                .stringMatcher("started", TIME, STARTED)
                .like("size", 500)
                .stringMatcher("status", statusRule, status)
                .stringMatcher("type", typeRule, type)
                .stringType("cluster_id", CLUSTER_ID);
    }

    private static DwsClient clientOf(MockServer server) {
        return DwsClient.builder(URI.create(server.getUrl()))
                .authToken("example-token")
                .build();
    }
}
