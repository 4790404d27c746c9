package io.snapshotcontracts.instavm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.snapshotcontracts.junit.InstavmStates;
import io.snapshotcontracts.junit.SnapshotStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the client makes of each documented answer of the stub, whichever credential it sends. */
class InstavmStubClientTest {

    @RegisterExtension
    static final SnapshotStub stub = SnapshotStub.instavm();

    private final InstavmClient withKey =
            InstavmClient.builder(stub.baseUrl()).apiKey("k-1").build();
    private final InstavmClient withBearer =
            InstavmClient.builder(stub.baseUrl()).bearerToken("t-1").build();

    @Test
    void everyDocumentedFieldIsRead() {
        assertThat(get(InstavmStates.SNAPSHOT_WITH_EVERY_FIELD)).hasNoNullFieldsOrProperties();
    }

    @Test
    void nullsAndAbsentFieldsAreRead() {
        assertThat(get(InstavmStates.SNAPSHOT_WITH_NULLS).name()).isNull();
        assertThat(get(InstavmStates.SNAPSHOT_WITH_REQUIRED_FIELDS).type()).isEqualTo("user");
    }

    @Test
    void failedBuildTellsItsError() {
        Snapshot snapshot = get(InstavmStates.SNAPSHOT_WHOSE_BUILD_FAILED);

        assertThat(snapshot.status()).isEqualTo("failed");
        assertThat(snapshot.lastError()).isNotBlank();
    }

    @Test
    void refusalIsToldWithAndWithoutDetails() {
        assertThat(refusal(InstavmStates.REQUEST_FAILS_VALIDATION).details()).isEmpty();
        assertThat(refusal(InstavmStates.REQUEST_FAILS_VALIDATION_WITH_DETAILS).details())
                .isNotEmpty();
    }

    @Test
    void apiKeyIsSentAsItsHeaderOnly() {
        String id = stub.parameter(InstavmStates.SNAPSHOT_EXISTS, "X-API-Key");

        assertThat(withKey.getSnapshot(id).id()).isEqualTo(id);

        stub.assertThatReceived()
                .get("/v1/snapshots/" + id)
                .once()
                .withHeader("X-API-Key", "k-1")
                .withoutHeader("Authorization");
    }

    @Test
    void bearerTokenIsSentAsAuthorizationOnly() {
        String id = stub.parameter(InstavmStates.SNAPSHOT_EXISTS, "Authorization");

        assertThat(withBearer.getSnapshot(id).id()).isEqualTo(id);

        stub.assertThatReceived()
                .get("/v1/snapshots/" + id)
                .once()
                .withHeader("Authorization", "Bearer t-1")
                .withoutHeader("X-API-Key");
    }

    private Snapshot get(String state) {
        Snapshot snapshot = withKey.getSnapshot(stub.parameter(state));
        assertThat(withBearer.getSnapshot(stub.parameter(state))).isEqualTo(snapshot);
        return snapshot;
    }

    private ValidationException refusal(String state) {
        ValidationException refusal =
                catchThrowableOfType(ValidationException.class, () -> withKey.getSnapshot(stub.parameter(state)));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
