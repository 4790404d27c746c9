package io.snapshotcontracts.instavm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.snapshotcontracts.testsupport.CannedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sends to InstaVM, and what it refuses to send. */
class InstavmRequestClientTest {

    private final CannedServer server = CannedServer.start();
    private final InstavmClient.Builder builder = InstavmClient.builder(server.url());

    @BeforeEach
    void answerEveryRequest() {
        server.answerJson(200, InstavmJson.snapshot().text());
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"snap_1, snap_1", "a/../b, a%2F..%2Fb"})
    void idOfTheSnapshotIsASegmentOfThePath(String id, String segment) {
        builder.build().getSnapshot(id);

        assertThat(received().method()).isEqualTo("GET");
        assertThat(received().target()).isEqualTo("/v1/snapshots/" + segment);
        assertThat(received().headers().keySet()).isSubsetOf("Accept", "Content-Length", "Host", "User-Agent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "\uD800"})
    void idThatNoPathCanHoldIsRefusedBeforeAnythingIsSent(String id) {
        InstavmClient client = builder.build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.getSnapshot(id))
                .withMessageStartingWith("snapshotId is ");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t"})
    void emptyCredentialIsRefused(String credential) {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.apiKey(credential));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.bearerToken(credential));
    }

    private CannedServer.Request received() {
        return server.requests().get(0);
    }
}
