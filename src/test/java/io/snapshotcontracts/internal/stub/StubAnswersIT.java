package io.snapshotcontracts.internal.stub;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.snapshotcontracts.testsupport.UsesRestAssured;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub's answers to a plain HTTP client, without our clients and Pact. */
@UsesRestAssured
class StubAnswersIT {

    private static StubServer stub;

    @BeforeAll
    static void start() {
        stub = StubServer.start(StubServer.Options.defaults().withFolder(Path.of("wiremock-mappings")));
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    @Test
    void snapshotOfInstavm() {
        instavm("snap_ready")
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("id", equalTo("snap_ready"))
                .body("status", equalTo("ready"))
                .body("$", aMapWithSize(5));
    }

    @Test
    void snapshotOfInstavmByBearerToken() {
        given().baseUri(stub.baseUrl().toString())
                .header("Authorization", "Bearer any")
                .get("/v1/snapshots/snap_bearer")
                .then()
                .statusCode(200)
                .body("id", equalTo("snap_bearer"));
    }

    @Test
    void everyDocumentedFieldOfInstavm() {
        instavm("snap_full")
                .statusCode(200)
                .body("$", aMapWithSize(14))
                .body("vcpu_count", equalTo(2))
                .body("size_bytes", equalTo(5_000_000_000L))
                .body("is_public", equalTo(true))
                .body("type", equalTo("system"));
    }

    @Test
    void nullsOfInstavm() {
        instavm("snap_nulls").statusCode(200).body("$", hasKey("last_error")).body("last_error", nullValue());
    }

    @Test
    void requiredFieldsOfInstavm() {
        instavm("snap_required_only").statusCode(200).body("$", aMapWithSize(5)).body("$", not(hasKey("type")));
    }

    @Test
    void failedBuildOfInstavm() {
        instavm("snap_build_failed")
                .statusCode(200)
                .body("status", equalTo("failed"))
                .body("last_error", equalTo("image could not be pulled"));
    }

    @Test
    void validationErrorsOfInstavm() {
        instavm("snap_422").statusCode(422).contentType(ContentType.JSON).body("$", anEmptyMap());
        instavm("snap_422_details")
                .statusCode(422)
                .body("detail", hasSize(1))
                .body("detail[0].loc[0]", equalTo("snapshot_id"))
                .body("detail[0].type", equalTo("uuid_parsing"));
    }

    @Test
    void snapshotsOfDws() {
        dws("89cd04f168b84af6be287f71730fdb4b")
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("count", equalTo(1))
                .body("snapshots[0].size", equalTo(500))
                .body("snapshots[0].started", equalTo("2016-08-23T03:59:23Z"))
                .body("snapshots[0].status", equalTo("CREATING"));
        dws("project-no-snapshots")
                .statusCode(200)
                .body("snapshots", hasSize(0))
                .body("count", equalTo(0));
        dws("project-snapshot-creating").statusCode(200).body("snapshots[0]", not(hasKey("finished")));
        dws("project-snapshot-unavailable").statusCode(200).body("snapshots[0].status", equalTo("UNAVAILABLE"));
        dws("project-snapshot-automated")
                .statusCode(200)
                .body("snapshots[0].type", equalTo("AUTOMATED"))
                .body("snapshots[0].finished", equalTo("2016-08-23T04:01:40Z"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 500, 503})
    void errorsOfDwsWithTokenOrSignature(int status) {
        String path = "/v1.0/project-" + status + "/snapshots";

        dws("project-" + status)
                .statusCode(status)
                .contentType(ContentType.JSON)
                .body("$", anEmptyMap());
        given().baseUri(stub.baseUrl().toString())
                .header("Authorization", "SDK-HMAC-SHA256 Access=x")
                .get(path)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse instavm(String snapshotId) {
        return given().baseUri(stub.baseUrl().toString())
                .header("X-API-Key", "any")
                .get("/v1/snapshots/" + snapshotId)
                .then();
    }

    private static ValidatableResponse dws(String projectId) {
        return given().baseUri(stub.baseUrl().toString())
                .header("X-Auth-Token", "any")
                .get("/v1.0/" + projectId + "/snapshots")
                .then();
    }
}
