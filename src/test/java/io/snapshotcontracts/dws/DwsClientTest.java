package io.snapshotcontracts.dws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.testsupport.CannedServer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        Snapshot snapshot = second(SnapshotJson.full()
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
        server.answerJson(200, SnapshotJson.full().with("id", "\"s-2\"").asSecondOfList());

        SnapshotList list = client.listSnapshots("p-1");

        assertThat(list.snapshots()).extracting(Snapshot::id).containsExactly("s-1", "s-2");
        assertThat(list.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807, 9223372036854775807", "3000000000, 3000000000", "2.0, 2", "2e1, 20", "-1, -1"})
    void countIsAnIntegerOf64BitsHoweverItIsWritten(String written, long expected) {
        server.answerJson(200, "{\"snapshots\":[],\"count\":" + written + "}");

        SnapshotList list = client.listSnapshots("p-1");

        assertThat(list.count()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 500",
        "0, 0",
        "-1.5, -1.5",
        "1e21, 1e21",
        "5E2, 500",
        "1e-400, 0",
        "123456789012345678901, 1.2345678901234568e20"
    })
    void sizeIsAnyNumber(String written, double expected) {
        Snapshot snapshot = second(SnapshotJson.full().with("size", written));

        assertThat(snapshot.size()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentedStatusIsRead(SnapshotStatus status) {
        Snapshot snapshot = second(SnapshotJson.full().with("status", "\"" + status.name() + "\""));

        assertThat(snapshot.status()).isEqualTo(status);
        assertThat(snapshot.finished()).isEqualTo("2016-08-23T04:01:40Z");
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentedTypeIsRead(SnapshotType type) {
        Snapshot snapshot = second(SnapshotJson.full().with("type", "\"" + type.name() + "\""));

        assertThat(snapshot.type()).isEqualTo(type);
    }

    @Test
    void snapshotThatIsBeingCreatedMayHaveNoEnd() {
        Snapshot snapshot =
                second(SnapshotJson.full().with("status", "\"CREATING\"").without("finished"));

        assertThat(snapshot.finished()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2016-02-29T00:00:00Z", "2000-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void timesThatExistAreRead(String time) {
        Snapshot snapshot = second(SnapshotJson.full().with("started", "\"" + time + "\""));

        assertThat(snapshot.started()).isEqualTo(Instant.parse(time));
    }

    @Test
    void moreThanThePageSaysIsIgnored() {
        server.answerJson(
                200,
                SnapshotJson.full()
                        .with("tags", "[{\"key\":null}]")
                        .asSecondOfList()
                        .replaceFirst("\\{", "{\"total\": null, "));

        SnapshotList list = client.listSnapshots("p-1");

        assertThat(list.snapshots()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "Application/JSON", "application/json;charset=UTF-8", "application/json ; x=\"y\""})
    void parametersAndLetterCaseOfTheMediaTypeAreFree(String contentType) {
        server.answer(
                200,
                Map.of("Content-Type", contentType),
                SnapshotJson.full().asSecondOfList().getBytes(UTF_8));

        SnapshotList list = client.listSnapshots("p-1");

        assertThat(list.count()).isEqualTo(2);
    }

    @Test
    void missingMediaTypeAndLeadingByteOrderMarkAreNoBreach() {
        server.answer(200, Map.of(), ("\uFEFF \r\n\t" + SnapshotJson.full().asSecondOfList() + "\n").getBytes(UTF_8));

        SnapshotList list = client.listSnapshots("p-1");

        assertThat(list.count()).isEqualTo(2);
    }

    @Test
    void bodyOfExactlyTheLargestSizeIsRead() {
        String text = SnapshotJson.full().asSecondOfList();
        server.answerJson(200, text + " ".repeat(10 * 1024 * 1024 - text.length()));

        SnapshotList list = client.listSnapshots("p-1");

        assertThat(list.count()).isEqualTo(2);
    }

    private Snapshot second(SnapshotJson json) {
        server.answerJson(200, json.asSecondOfList());
        return client.listSnapshots("p-1").snapshots().get(1);
    }
}
