package io.snapshotcontracts.internal.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.snapshotcontracts.client.ApiException;
import io.snapshotcontracts.dws.DwsClient;
import io.snapshotcontracts.instavm.InstavmClient;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.http.NoResponseException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Huawei Cloud's pages give a token's length as up to 100,000 characters, and 128 KiB is what a header may have here. */
class LongTokenTest {

    private static final String TOKEN = "MIIEzQYJKoZIhvcN".repeat((128 << 10) / 16);

    private StubServer stub;

    @BeforeEach
    void start() {
        stub = StubServer.start(StubServer.Options.defaults());
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void clientOfDwsSendsIt() {
        DwsClient client = DwsClient.builder(stub.baseUrl()).authToken(TOKEN).build();

        assertThat(client.listSnapshots("any").snapshots()).isNotEmpty();
        assertReceived("X-Auth-Token", TOKEN);
    }

    @Test
    void clientOfInstavmSendsIt() {
        InstavmClient client =
                InstavmClient.builder(stub.baseUrl()).bearerToken(TOKEN).build();

        assertThat(client.getSnapshot("a").id()).isEqualTo("a");
        assertReceived("Authorization", "Bearer " + TOKEN);
    }

    @Test
    void verifierSendsIt() throws Exception {
        HttpRequest request = HttpRequest.get("/v1.0/any/snapshots")
                .withHeaders(new Headers(List.of(new Header("X-Auth-Token", TOKEN))));

        assertThat(send(stub, request).status()).isEqualTo(200);
        assertReceived("X-Auth-Token", TOKEN);
    }

    @Test
    void everyOneReadsAnAnswerWithIt(@TempDir Path root) throws Exception {
        Files.writeString(
                Files.createDirectories(root.resolve("mappings")).resolve("all.json"), """
            {"request": {"method": "GET", "urlPattern": ".*"},
             "response": {"status": 503, "body": "{}",
                          "headers": {"Content-Type": "application/json", "X-Request-Id": "TOKEN"}}}""".replace("TOKEN", TOKEN));
        try (StubServer far = StubServer.start(StubServer.Options.defaults().withFolder(root))) {
            DwsClient dws = DwsClient.builder(far.baseUrl()).build();
            InstavmClient instavm = InstavmClient.builder(far.baseUrl()).build();

            assertThat(send(far, HttpRequest.get("/")).headers().first("X-Request-Id"))
                    .contains(TOKEN);
            assertThat(catchThrowableOfType(ApiException.class, () -> dws.listSnapshots("any"))
                            .requestId())
                    .isEqualTo(TOKEN);
            assertThat(catchThrowableOfType(ApiException.class, () -> instavm.getSnapshot("any"))
                            .requestId())
                    .isEqualTo(TOKEN);
        }
    }

    private static HttpResponse send(StubServer to, HttpRequest request) throws NoResponseException {
        Duration within = Duration.ofSeconds(20);
        return new JdkTransport(within, 1000 * 1000).send(to.baseUrl(), request, within);
    }

    private void assertReceived(String header, String value) {
        assertThat(stub.received()).singleElement().satisfies(request -> assertThat(
                        request.headers().first(header))
                .contains(value));
    }
}
