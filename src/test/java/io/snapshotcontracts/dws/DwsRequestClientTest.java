package io.snapshotcontracts.dws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.snapshotcontracts.testsupport.CannedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sends to DWS, and what it refuses to send. */
class DwsRequestClientTest {

    private final CannedServer server = CannedServer.start();
    private final DwsClient.Builder builder = DwsClient.builder(server.url());

    @BeforeEach
    void answerEveryRequest() {
        server.answerJson(200, DwsJson.list());
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"p-1, p-1", "a/../b, a%2F..%2Fb"})
    void idOfTheProjectIsASegmentOfThePath(String id, String segment) {
        builder.build().listSnapshots(id);

        assertThat(received().method()).isEqualTo("GET");
        assertThat(received().target()).isEqualTo("/v1.0/" + segment + "/snapshots");
        assertThat(received().headers().keySet()).isSubsetOf("Accept", "Content-Length", "Host", "User-Agent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "\uD800"})
    void idThatNoPathCanHoldIsRefusedBeforeAnythingIsSent(String id) {
        DwsClient client = builder.build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.listSnapshots(id))
                .withMessageStartingWith("projectId is ");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t"})
    void emptyTokenIsRefused(String token) {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.authToken(token));
    }

    private CannedServer.Request received() {
        return server.requests().get(0);
    }
}
