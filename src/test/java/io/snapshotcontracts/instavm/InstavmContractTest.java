package io.snapshotcontracts.instavm;

import static io.snapshotcontracts.pact.PactRequests.credential;
import static io.snapshotcontracts.pact.PactRequests.get;
import static io.snapshotcontracts.pact.PactRequests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import au.com.dius.pact.core.model.matchingrules.NullMatcher;
import au.com.dius.pact.core.model.matchingrules.NumberTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import io.snapshotcontracts.pact.PactRules;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What snapshot-client needs of InstaVM; writes the contract that the page "Get Snapshot" allows it to need. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = "instavm", pactVersion = PactSpecVersion.V4)
class InstavmContractTest {

    private static final String CREATED = "2026-01-01T10:00:00.000000";
    private static final String UPDATED = "2026-01-01T10:05:00.000000";

    @Pact(provider = "instavm", consumer = "snapshot-client")
    V4Pact snapshotByApiKey(PactBuilder pact) {
        return interaction(
                pact,
                "a request for a snapshot with an API key",
                "a snapshot exists",
                "snap_ready",
                Credential.API_KEY_IS_THE_POINT,
                200,
                requiredFields("snap_ready", "ready"),
                List.of());
    }

    @Test
    @PactTestFor(pactMethod = "snapshotByApiKey")
    void snapshotIsReadWithAnApiKey(MockServer server) {
        Snapshot snapshot = clientOf(server).getSnapshot("snap_ready");

        assertThat(snapshot).isEqualTo(onlyRequired("snap_ready", "ready"));
    }

    @Pact(provider = "instavm", consumer = "snapshot-client")
    V4Pact snapshotByBearerToken(PactBuilder pact) {
        return interaction(
                pact,
                "a request for a snapshot with a bearer token",
                "a snapshot exists",
                "snap_bearer",
                Credential.BEARER_TOKEN_IS_THE_POINT,
                200,
                requiredFields("snap_bearer", "ready"),
                List.of());
    }

    @Test
    @PactTestFor(pactMethod = "snapshotByBearerToken")
    void snapshotIsReadWithABearerToken(MockServer server) {
        InstavmClient client = InstavmClient.builder(URI.create(server.getUrl()))
                .bearerToken("example-token")
                .build();

        Snapshot snapshot = client.getSnapshot("snap_bearer");

        assertThat(snapshot).isEqualTo(onlyRequired("snap_bearer", "ready"));
    }

    @Pact(provider = "instavm", consumer = "snapshot-client")
    V4Pact snapshotWithEveryField(PactBuilder pact) {
        PactDslJsonBody body = requiredFields("snap_full", "ready");
        stringOrNull(body, "name", "web-1");
        stringOrNull(body, "source_vm_id", "vm_1");
        body.stringType("type", "system");
        stringOrNull(body, "oci_image", "docker.io/library/debian:12");
        wholeNumberOrNull(body, "vcpu_count", 2);
        wholeNumberOrNull(body, "memory_mb", 4096);
        PactRules.wholeNumber(body, "size_bytes", 5_000_000_000L);
        body.booleanType("is_public", true);
        stringOrNull(body, "last_error", "disk was full once");
        return interaction(
                pact,
                "a request for a snapshot that has every documented field",
                "a snapshot with every documented field exists",
                "snap_full",
                Credential.API_KEY,
                200,
                body,
                List.of());
    }

    @Test
    @PactTestFor(pactMethod = "snapshotWithEveryField")
    void everyDocumentedFieldIsRead(MockServer server) {
        Snapshot snapshot = clientOf(server).getSnapshot("snap_full");

        assertThat(snapshot)
                .isEqualTo(new Snapshot(
                        "snap_full",
                        "web-1",
                        "ready",
                        "vm_1",
                        "full",
                        "system",
                        "docker.io/library/debian:12",
                        2L,
                        4096L,
                        5_000_000_000L,
                        true,
                        "disk was full once",
                        CREATED,
                        UPDATED));
    }

    @Pact(provider = "instavm", consumer = "snapshot-client")
    V4Pact snapshotWithNulls(PactBuilder pact) {
        PactDslJsonBody body = requiredFields("snap_nulls", "building")
                .nullValue("name")
                .nullValue("source_vm_id")
                .nullValue("oci_image")
                .nullValue("vcpu_count")
                .nullValue("memory_mb")
                .nullValue("last_error");
        return interaction(
                pact,
                "a request for a snapshot whose nullable fields are null",
                "a snapshot with every nullable field null exists",
                "snap_nulls",
                Credential.API_KEY,
                200,
                body,
                List.of());
    }

    @Test
    @PactTestFor(pactMethod = "snapshotWithNulls")
    void nullIsReadWhereThePageAllowsIt(MockServer server) {
        Snapshot snapshot = clientOf(server).getSnapshot("snap_nulls");

        assertThat(snapshot).isEqualTo(onlyRequired("snap_nulls", "building"));
    }

    @Pact(provider = "instavm", consumer = "snapshot-client")
    V4Pact snapshotWithRequiredFieldsOnly(PactBuilder pact) {
        return interaction(
                pact,
                "a request for a snapshot that has only the required fields",
                "a snapshot with only the required fields exists",
                "snap_required_only",
                Credential.API_KEY,
                200,
                requiredFields("snap_required_only", "ready"),
                List.of(
                        "name",
                        "source_vm_id",
                        "type",
                        "oci_image",
                        "vcpu_count",
                        "memory_mb",
                        "size_bytes",
                        "is_public",
                        "last_error"));
    }

    @Test
    @PactTestFor(pactMethod = "snapshotWithRequiredFieldsOnly")
    void absentFieldsBecomeTheDocumentedDefaults(MockServer server) {
        Snapshot snapshot = clientOf(server).getSnapshot("snap_required_only");

        assertThat(snapshot.type()).isEqualTo("user");
        assertThat(snapshot.sizeBytes()).isZero();
        assertThat(snapshot.isPublic()).isFalse();
        assertThat(snapshot).isEqualTo(onlyRequired("snap_required_only", "ready"));
    }

    @Pact(provider = "instavm", consumer = "snapshot-client")
    V4Pact failedSnapshot(PactBuilder pact) {
        return interaction(
                pact,
                "a request for a snapshot whose build failed",
                "a snapshot whose build failed exists",
                "snap_build_failed",
                Credential.API_KEY,
                200,
                requiredFields("snap_build_failed", "failed").stringType("last_error", "image could not be pulled"),
                List.of());
    }

    @Test
    @PactTestFor(pactMethod = "failedSnapshot")
    void failedBuildTellsItsError(MockServer server) {
        Snapshot snapshot = clientOf(server).getSnapshot("snap_build_failed");

        assertThat(snapshot.status()).isEqualTo("failed");
        assertThat(snapshot.lastError()).isEqualTo("image could not be pulled");
    }

    @Pact(provider = "instavm", consumer = "snapshot-client")
    V4Pact validationError(PactBuilder pact) {
        PactDslJsonBody anyObject = new PactDslJsonBody();
        anyObject.getMatchers().addRule("$", TypeMatcher.INSTANCE);
        return interaction(
                pact,
                "a request that fails validation",
                "the request fails validation",
                "snap_422",
                Credential.API_KEY,
                422,
                anyObject,
                List.of());
    }

    @Test
    @PactTestFor(pactMethod = "validationError")
    void failedValidationMayComeWithoutDetails(MockServer server) {
        InstavmClient client = clientOf(server);

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.getSnapshot("snap_422"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(422))
                .satisfies(e -> assertThat(e.details()).isEmpty());
    }

    @Pact(provider = "instavm", consumer = "snapshot-client")
    V4Pact validationErrorWithDetails(PactBuilder pact) {
        // one text as the example: with an integer beside it, pact-jvm would let 1.5 pass
        PactDslJsonBody body = new PactDslJsonBody()
                .minArrayLike("detail", 1)
                .minArrayLike(
                        "loc",
                        0,
                        PactDslJsonRootValue.or(
                                "snapshot_id",
                                TypeMatcher.INSTANCE,
                                new NumberTypeMatcher(NumberTypeMatcher.NumberType.INTEGER),
                                PactRules.WHOLE_NUMBER_WITH_FRACTION),
                        1)
                .stringType("msg", "Input should be a valid UUID")
                .stringType("type", "uuid_parsing")
                .closeObject()
                .closeArray()
                .asBody();
        return interaction(
                pact,
                "a request that fails validation, with details",
                "the request fails validation with details",
                "snap_422_details",
                Credential.API_KEY,
                422,
                body,
                List.of());
    }

    @Test
    @PactTestFor(pactMethod = "validationErrorWithDetails")
    void failedValidationTellsWhere(MockServer server) {
        InstavmClient client = clientOf(server);

        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.getSnapshot("snap_422_details"))
                .satisfies(e -> assertThat(e.details())
                        .containsExactly(new ValidationError(
                                List.of(new LocationPart.Name("snapshot_id")),
                                "Input should be a valid UUID",
                                "uuid_parsing")));
    }

    private static V4Pact interaction(
            PactBuilder pact,
            String description,
            String state,
            String snapshotId,
            Credential credential,
            int status,
            PactDslJsonBody body,
            List<String> absentFields) {
        return pact.given(state, Map.of("snapshot_id", snapshotId))
                .expectsToReceiveHttpInteraction(description, http -> {
                    http.reference("openapi", "operationId", "getSnapshot");
                    if (credential.scheme != null) {
                        http.reference("openapi", "securityScheme", credential.scheme);
                    }
                    if (!absentFields.isEmpty()) {
                        http.reference("snapshot-contracts", "absentFields", absentFields);
                    }
                    return http.withRequest(request -> credential.addTo(
                                    get(request, "/v1/snapshots/${snapshot_id}", "/v1/snapshots/" + snapshotId)))
                            .willRespondWith(response -> json(response, status, body));
                })
                .toPact();
    }

    /** How the request shows who asks, and whether the interaction is about that. */
    private enum Credential {
        API_KEY("X-API-Key", "", "instavm_sk_example", null),
        API_KEY_IS_THE_POINT("X-API-Key", "", "instavm_sk_example", "XApiKey"),
        BEARER_TOKEN_IS_THE_POINT("Authorization", "Bearer ", "example-token", "OAuth2PasswordBearer");

        private final String header;
        private final String prefix;
        private final String example;
        private final String scheme;

        Credential(String header, String prefix, String example, String scheme) {
            this.header = header;
            this.prefix = prefix;
            this.example = example;
            this.scheme = scheme;
        }

        HttpRequestBuilder addTo(HttpRequestBuilder request) {
            return credential(request, header, prefix, example);
        }
    }

    private static PactDslJsonBody requiredFields(String id, String status) {
        return new PactDslJsonBody()
                .stringType("id", id)
                .stringType("status", status)
                .stringType("snapshot_type", "full")
                .stringType("created_at", CREATED)
                .stringType("updated_at", UPDATED);
    }

    // the example is never null: against a null example pact-jvm refuses every text
    private static void stringOrNull(PactDslJsonBody body, String name, String example) {
        body.or(name, example, TypeMatcher.INSTANCE, NullMatcher.INSTANCE);
    }

    private static void wholeNumberOrNull(PactDslJsonBody body, String name, long example) {
        body.or(
                name,
                example,
                new NumberTypeMatcher(NumberTypeMatcher.NumberType.INTEGER),
                NullMatcher.INSTANCE,
                PactRules.WHOLE_NUMBER_WITH_FRACTION);
    }

    private static InstavmClient clientOf(MockServer server) {
        return InstavmClient.builder(URI.create(server.getUrl()))
                .apiKey("instavm_sk_example")
                .build();
    }

    private static Snapshot onlyRequired(String id, String status) {
        return new Snapshot(id, null, status, null, "full", "user", null, null, null, 0, false, null, CREATED, UPDATED);
    }
}
