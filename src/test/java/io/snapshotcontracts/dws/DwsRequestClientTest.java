package io.snapshotcontracts.dws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.snapshotcontracts.client.UnexpectedAnswerException;
import io.snapshotcontracts.testsupport.CannedServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sends, and what it refuses to send. */
class DwsRequestClientTest {

    private final CannedServer server = CannedServer.start();
    private final DwsClient.Builder builder = DwsClient.builder(server.url());

    @BeforeEach
    void answerEveryRequest() {
        server.answerJson(200, SnapshotJson.full().asSecondOfList());
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void clientWithoutCredentialsSendsNone() {
        builder.build().listSnapshots("p-1");

        assertThat(server.requests()).hasSize(1);
        CannedServer.Request request = received();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.target()).isEqualTo("/v1.0/p-1/snapshots");
        assertThat(request.headers()).containsEntry("Accept", "application/json");
        assertThat(request.headers().keySet()).isSubsetOf("Accept", "Content-Length", "Host", "User-Agent");
    }

    @Test
    void laterHeaderReplacesTheEarlierOfThatNameIgnoringCase() {
        builder.authToken("first")
                .header("x-auth-TOKEN", "second")
                .header("accept", "application/vnd.x+json")
                .header("X-Empty", "")
                .build()
                .listSnapshots("p-1");

        assertThat(received().headers())
                .containsEntry("X-Auth-Token", "second")
                .containsEntry("Accept", "application/vnd.x+json")
                .containsEntry("X-Empty", "");
    }

    @Test
    void builtClientDoesNotChangeWithItsBuilder() {
        DwsClient client = builder.authToken("first").build();
        builder.authToken("second").header("X-More", "1");

        client.listSnapshots("p-1");

        assertThat(received().headers()).containsEntry("X-Auth-Token", "first").doesNotContainKey("X-More");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsNotFollowed(int status) {
        server.answer(status, Map.of("Location", server.url() + "/elsewhere"), new byte[0]);

        assertThatExceptionOfType(UnexpectedAnswerException.class)
                .isThrownBy(() -> builder.build().listSnapshots("p-1"));
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a b, a%20b",
        "a/../b, a%2F..%2Fb",
        "ü, %C3%BC",
        "雪, %E9%9B%AA",
        "😀, %F0%9F%98%80",
        "%2F, %252F",
        "a?b#c, a%3Fb%23c",
        "a+b*c, a%2Bb%2Ac",
        "a;b=c&d:e@f, a%3Bb%3Dc%26d%3Ae%40f",
        "-._~Az09, -._~Az09",
        "..., ...",
        "' ', %20"
    })
    void idStaysOneSegmentOfThePath(String id, String segment) {
        builder.build().listSnapshots(id);

        assertThat(received().target()).isEqualTo("/v1.0/" + segment + "/snapshots");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "\uD800"})
    void idThatCannotStandInAPathIsRefusedBeforeAnythingIsSent(String id) {
        DwsClient client = builder.build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.listSnapshots(id))
                .withMessageStartingWith("projectId is ");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', /v1.0/x/snapshots",
        "/, /v1.0/x/snapshots",
        "/gate, /gate/v1.0/x/snapshots",
        "/gate/, /gate/v1.0/x/snapshots",
        "/gate/a%2Fb//, /gate/a%2Fb/v1.0/x/snapshots",
        "/g ü, /g%20%C3%BC/v1.0/x/snapshots"
    })
    void oneSlashJoinsTheBaseUrlToThePath(String prefix, String target) {
        URI baseUrl = URI.create(server.url() + prefix.replace(" ", "%20"));

        DwsClient.builder(baseUrl).build().listSnapshots("x");

        assertThat(received().target()).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com/canary, is not absolute http or https",
        "/canary, is not absolute http or https",
        "ftp://canary.example, is not absolute http or https",
        "mailto:canary@example.com, is not absolute http or https",
        "https:canary, has no host name",
        "https:///canary, has no host name",
        "https://user:canary@example.com, has user information",
        "https://example.com?canary=1, has a query",
        "https://example.com/?, has a query",
        "https://example.com/#canary, has a fragment",
        "https://canary.example:0, has no possible port",
        "https://canary.example:65536, has no possible port"
    })
    void baseUrlThatCannotWorkIsRefusedWithoutShowingIt(String baseUrl, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DwsClient.builder(URI.create(baseUrl)))
                .withMessage("the base URL " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "", "X Y", "X-Auth-Token: canary", "canary\r\nX"})
    void headerNameThatMayNotBeSentIsRefusedWithoutShowingIt(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.header(name, "canary"))
                .withMessage("this is no header name, or one that only the transport sets")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary\n", "canary\r\nX-More: 1", "canäry", "canary\u0000", "canary\u007F"})
    void headerValueThatCannotBeSentIsRefusedWithoutShowingIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.authToken(value))
                .withMessage("the value of the header X-Auth-Token is not printable ASCII")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t"})
    void emptyCredentialIsRefused(String credential) {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.authToken(credential));
    }

    @Test
    void timeoutsAreMoreThanZero() {
        for (Duration timeout : List.of(Duration.ZERO, Duration.ofMillis(-1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> builder.connectTimeout(timeout));
            assertThatIllegalArgumentException().isThrownBy(() -> builder.readTimeout(timeout));
        }
    }

    private CannedServer.Request received() {
        return server.requests().get(0);
    }
}
