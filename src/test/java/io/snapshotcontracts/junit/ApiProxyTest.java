package io.snapshotcontracts.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.snapshotcontracts.testsupport.CannedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiProxyTest {

    private static final CannedServer SERVICE = CannedServer.start();
    private static final Path TEA_SHOP = Path.of("src/test/resources/tea-shop");

    @RegisterExtension
    final ApiProxy api = ApiProxy.to(SERVICE.url()).judgedBy(TEA_SHOP).judgingRequests();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void answersThatConformPass() throws Exception {
        SERVICE.answerJson(200, "{\"id\": 7, \"name\": \"Sencha\", \"kind\": \"green\", \"price\": 4.5}");

        assertThat(get("/teas/7")).isEqualTo(200);

        api.assertNoFindings();
    }

    @Test
    void whatDoesNotConformIsListedWithItsRequest() throws Exception {
        SERVICE.answerJson(200, "{\"id\": \"seven\", \"name\": \"Sencha\", \"kind\": \"green\", \"price\": 4.5}");

        get("/teas/7?colour=red");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(api::assertNoFindings)
                .withMessageContaining("GET /teas/7 200  violates: $.id is not")
                .withMessageContaining("violates: the page documents no query parameter colour");
        api.forgetExchanges();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(api::assertNoFindings)
                .withMessageStartingWith("nothing was judged: 0 exchanges passed");
    }

    @Test
    void withoutATestItDoesNotRun() {
        assertThatIllegalStateException().isThrownBy(ApiProxy.to(SERVICE.url())::baseUrl);
    }

    @Test
    void folderThatCannotBeUsedIsNamed() {
        ApiProxy wrong = ApiProxy.to(SERVICE.url()).judgedBy(Path.of("nowhere"));

        assertThatIllegalArgumentException().isThrownBy(wrong::acquire).withMessageContaining("nowhere");
    }

    private int get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(api.baseUrl() + path)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
