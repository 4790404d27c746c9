package io.snapshotcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.snapshotcontracts.testsupport.CannedServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sends by its settings, and which settings are refused. */
class ClientBuilderTest {

    private final CannedServer server = CannedServer.start();
    private final ExampleClient.Builder builder = ExampleClient.builder(server.url());

    @BeforeEach
    void answerEveryRequest() {
        server.answerJson(200, "{}");
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void clientWithoutCredentialsSendsNone() {
        builder.build().get("1");

        assertThat(server.requests()).hasSize(1);
        CannedServer.Request request = received();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.target()).isEqualTo("/things/1");
        assertThat(request.headers()).containsEntry("Accept", "application/json");
        assertThat(request.headers().keySet()).isSubsetOf("Accept", "Content-Length", "Host", "User-Agent");
    }

    @Test
    void credentialFollowsItsPrefix() {
        builder.key("k-1").token("t-1").build().get("1");

        assertThat(received().headers()).containsEntry("X-Key", "k-1").containsEntry("Authorization", "Bearer t-1");
    }

    @Test
    void laterHeaderReplacesTheEarlierOfThatNameIgnoringCase() {
        builder.key("first")
                .header("x-KEY", "second")
                .header("accept", "application/vnd.x+json")
                .header("X-Empty", "")
                .build()
                .get("1");

        assertThat(received().headers())
                .containsEntry("X-Key", "second")
                .containsEntry("Accept", "application/vnd.x+json")
                .containsEntry("X-Empty", "");
    }

    @Test
    void builtClientDoesNotChangeWithItsBuilder() {
        ExampleClient client = builder.key("first").build();
        builder.key("second").header("X-More", "1");

        client.get("1");

        assertThat(received().headers()).containsEntry("X-Key", "first").doesNotContainKey("X-More");
    }

    @ParameterizedTest
    @CsvSource({
        "'', /things/x",
        "/, /things/x",
        "/gate, /gate/things/x",
        "/gate/, /gate/things/x",
        "/gate/a%2Fb//, /gate/a%2Fb/things/x",
        "/g ü, /g%20%C3%BC/things/x"
    })
    void oneSlashJoinsTheBaseUrlToThePath(String prefix, String target) {
        URI baseUrl = URI.create(server.url() + prefix.replace(" ", "%20"));

        ExampleClient.builder(baseUrl).build().get("x");

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
                .isThrownBy(() -> ExampleClient.builder(URI.create(baseUrl)))
                .withMessage("the base URL " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "", "X Y", "X-Key: canary", "canary\r\nX"})
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
                .isThrownBy(() -> builder.key(value))
                .withMessage("the value of the header X-Key is not printable ASCII")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t"})
    void emptyCredentialIsRefused(String credential) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.key(credential))
                .withMessage("the credential is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.token(credential))
                .withMessage("the credential is empty");
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
