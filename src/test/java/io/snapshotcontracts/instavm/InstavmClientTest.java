package io.snapshotcontracts.instavm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.snapshotcontracts.testsupport.CannedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client makes of the answers that the InstaVM page allows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstavmClientTest {

    private final CannedServer server = CannedServer.start();
    private final InstavmClient client = InstavmClient.builder(server.url()).build();

    @AfterAll
    void closeServer() {
        server.close();
    }

    @Test
    void everyDocumentedFieldIsRead() {
        server.answerJson(200, InstavmJson.snapshot().text());

        Snapshot snapshot = client.getSnapshot("snap_1");

        assertThat(snapshot)
                .isEqualTo(new Snapshot(
                        "snap_1",
                        "nightly",
                        "ready",
                        "vm_7",
                        "full",
                        "system",
                        "docker.io/library/debian:12",
                        2L,
                        512L,
                        4_294_967_297L,
                        true,
                        "out of disk",
                        "2026-01-02T03:04:05Z",
                        "yesterday"));
    }

    @Test
    void absentFieldsHaveTheDocumentedDefaultOrNull() {
        server.answerJson(200, InstavmJson.requiredOnly().text());

        Snapshot snapshot = client.getSnapshot("snap_1");

        assertThat(snapshot)
                .isEqualTo(new Snapshot(
                        "snap_1",
                        null,
                        "ready",
                        null,
                        "full",
                        "user",
                        null,
                        null,
                        null,
                        0,
                        false,
                        null,
                        "2026-01-02T03:04:05Z",
                        "yesterday"));
    }

    @Test
    void nullableFieldsMayBeNull() {
        server.answerJson(
                200,
                InstavmJson.snapshot()
                        .with("name", "null")
                        .with("source_vm_id", "null")
                        .with("oci_image", "null")
                        .with("vcpu_count", "null")
                        .with("memory_mb", "null")
                        .with("last_error", "null")
                        .text());

        Snapshot snapshot = client.getSnapshot("snap_1");

        assertThat(snapshot)
                .extracting(
                        Snapshot::name,
                        Snapshot::sourceVmId,
                        Snapshot::ociImage,
                        Snapshot::vcpuCount,
                        Snapshot::memoryMb,
                        Snapshot::lastError)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807, 9223372036854775807", "2.0, 2"})
    void integersHave64BitsHoweverTheyAreWritten(String written, long expected) {
        server.answerJson(
                200,
                InstavmJson.snapshot()
                        .with("size_bytes", written)
                        .with("memory_mb", written)
                        .with("vcpu_count", written)
                        .text());

        Snapshot snapshot = client.getSnapshot("snap_1");

        assertThat(snapshot.sizeBytes()).isEqualTo(expected);
        assertThat(snapshot.memoryMb()).isEqualTo(expected);
        assertThat(snapshot.vcpuCount()).isEqualTo(expected);
    }

    @Test
    void moreThanThePageSaysIsIgnored() {
        String text = InstavmJson.snapshot()
                .with("disk_size_gb", "3")
                .with("build", "{\"steps\":[{\"name\":null}]}")
                .text();
        server.answer(200, Map.of("Content-Type", "application/json", "Link", "<x>"), text.getBytes(UTF_8));

        Snapshot snapshot = client.getSnapshot("snap_1");

        assertThat(snapshot.id()).isEqualTo("snap_1");
    }

    @Test
    void refusalCarriesItsDetailsAndTheRequestId() {
        String body = """
                {"detail": [
                  {"loc": ["body", "items", 3, 2.0], "msg": "Field required", "type": "missing", "input": null},
                  {"loc": [], "msg": "", "type": "", "ctx": {"a": 1}}]}
                """;
        server.answer(422, Map.of("x-request-ID", "r-1", "Content-Type", "application/json"), body.getBytes(UTF_8));

        ValidationException e = catchThrowableOfType(ValidationException.class, () -> client.getSnapshot("snap_1"));

        assertThat(e.status()).isEqualTo(422);
        assertThat(e.requestId()).isEqualTo("r-1");
        assertThat(e.details())
                .containsExactly(
                        new ValidationError(
                                List.of(
                                        LocationPart.of("body"),
                                        LocationPart.of("items"),
                                        LocationPart.of(3),
                                        LocationPart.of(2)),
                                "Field required",
                                "missing"),
                        new ValidationError(List.of(), "", ""));
        assertThat(e).hasMessage("InstaVM answered 422 with 2 of detail, first \"Field required\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"detail\":[]}", "{\"error\":\"no\"}"})
    void refusalMayComeWithoutDetails(String body) {
        server.answerJson(422, body);

        ValidationException e = catchThrowableOfType(ValidationException.class, () -> client.getSnapshot("snap_1"));

        assertThat(e.details()).isEmpty();
        assertThat(e.requestId()).isNull();
        assertThat(e).hasMessage("InstaVM answered 422 without details");
    }
}
