package io.snapshotcontracts.dws;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.testsupport.CannedServer;
import io.snapshotcontracts.testsupport.JsonFields;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the client makes of the lists that the DWS page allows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DwsClientTest {

    private final CannedServer server = CannedServer.start();
    private final DwsClient client = DwsClient.builder(server.url()).build();

    @AfterAll
    void closeServer() {
        server.close();
    }

    @Test
    void everyDocumentedFieldIsRead() {
        Snapshot snapshot = second(DwsJson.snapshot()
                .with("id", "\"s-2\"")
                .with("description", "\"Über 😀\"")
                .with("size", "500.25")
                .with("status", "\"UNAVAILABLE\"")
                .with("type", "\"AUTOMATED\""));

        assertThat(snapshot)
                .isEqualTo(new Snapshot(
                        "s-2",
                        "snapshot-1",
                        "Über 😀",
                        Instant.parse("2016-08-23T03:59:23Z"),
                        Instant.parse("2016-08-23T04:01:40Z"),
                        500.25,
                        SnapshotStatus.UNAVAILABLE,
                        SnapshotType.AUTOMATED,
                        "c-1"));
    }

    @Test
    void snapshotsKeepTheirOrderAndTheCountIsAsStated() {
        server.answerJson(200, DwsJson.listWith(DwsJson.snapshot().with("id", "\"s-2\"")));

        SnapshotList list = client.listSnapshots("p-1");

        assertThat(list.snapshots()).extracting(Snapshot::id).containsExactly("s-1", "s-2");
        assertThat(list.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807, 9223372036854775807", "2.0, 2"})
    void countIsAnIntegerOf64BitsHoweverItIsWritten(String written, long expected) {
        server.answerJson(200, "{\"snapshots\":[],\"count\":" + written + "}");

        SnapshotList list = client.listSnapshots("p-1");

        assertThat(list.count()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentedStatusIsRead(SnapshotStatus status) {
        Snapshot snapshot = second(DwsJson.snapshot().with("status", "\"" + status.name() + "\""));

        assertThat(snapshot.status()).isEqualTo(status);
        assertThat(snapshot.finished()).isEqualTo("2016-08-23T04:01:40Z");
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentedTypeIsRead(SnapshotType type) {
        Snapshot snapshot = second(DwsJson.snapshot().with("type", "\"" + type.name() + "\""));

        assertThat(snapshot.type()).isEqualTo(type);
    }

    @Test
    void snapshotThatIsBeingCreatedMayHaveNoEnd() {
        Snapshot snapshot =
                second(DwsJson.snapshot().with("status", "\"CREATING\"").without("finished"));

        assertThat(snapshot.finished()).isNull();
    }

    @Test
    void moreThanThePageSaysIsIgnored() {
        server.answerJson(
                200,
                DwsJson.listWith(DwsJson.snapshot().with("tags", "[{\"key\":null}]"))
                        .replaceFirst("\\{", "{\"total\": null, "));

        SnapshotList list = client.listSnapshots("p-1");

        assertThat(list.snapshots()).hasSize(2);
    }

    private Snapshot second(JsonFields json) {
        server.answerJson(200, DwsJson.listWith(json));
        return client.listSnapshots("p-1").snapshots().get(1);
    }
}
