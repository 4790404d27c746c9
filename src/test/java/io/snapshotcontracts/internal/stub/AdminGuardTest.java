package io.snapshotcontracts.internal.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page in a browser can send, and what programs of this machine send, byte for byte. */
class AdminGuardTest {

    private static final String SECRET = "s3cret-t0ken";
    private static final String OFF = "the admin API is off";

    private static StubServer stub;
    private static StubServer withoutAdmin;

    @BeforeAll
    static void start(@TempDir Path root) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("mappings")).resolve("all.json"), """
            {"request": {"method": "ANY", "urlPathPattern": "/(now|__administrator)"}, "response": {"body": "now"}}""");
        StubServer.Options options = StubServer.Options.defaults().withFolder(root);
        stub = StubServer.start(options);
        withoutAdmin = StubServer.start(options.withoutAdmin());
        exchange(stub, "GET /now HTTP/1.1|Host: localhost|X-Auth-Token: " + SECRET);
    }

    @AfterAll
    static void stop() {
        stub.close();
        withoutAdmin.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost",
                "Host: localhost:8080",
                "Host: LocalHost:8080",
                "Host: localhost.:8080",
                "Host: stub.localhost",
                "Host: 127.0.0.1:8080",
                "Host: 127.0.0.1",
                "Host: 192.0.2.17:9090",
                "Host: [::1]:8080",
                "Host: [::1]",
                "Host: [2001:DB8::1]:8080",
                "host: localhost",
                "Host: localhost:8080|Origin: http://localhost:8080",
                "Host: localhost:8080|Origin: HTTP://LOCALHOST:8080",
                "Host: [::1]:8080|Origin: http://[::1]:8080",
                "Host: localhost|Sec-Fetch-Site: same-origin",
                "Host: localhost|Sec-Fetch-Site: none",
            })
    void programsAndTheStubsOwnPagesAreAnswered(String headers) throws IOException {
        assertThat(exchange(stub, "GET /__admin/requests HTTP/1.1|" + headers))
                .startsWith("HTTP/1.1 200")
                .contains(SECRET)
                .doesNotContainIgnoringCase("Access-Control-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // names that an attacker's name server gives this machine's address
                "Host: rebound.example",
                "Host: rebound.example:8080|Origin: http://rebound.example:8080",
                "Host: localhost.rebound.example",
                "Host: 127.0.0.1.rebound.example",
                "Host: 127.0.0.1.nip.example:8080",
                "Host: xlocalhost",
                "Host: localhost..",
                "Host: 127.0.0.256",
                "Host: 127.0.0.1.2",
                "Host: 127.1",
                "Host: ",
                "Host: rebound.example|X-Forwarded-Host: localhost",
                "Host: rebound.example|Forwarded: host=localhost",
                // pages of other origins
                "Host: localhost:8080|Origin: http://page.example",
                "Host: localhost:8080|Origin: http://localhost:3000",
                "Host: localhost:8080|Origin: http://localhost",
                "Host: localhost:8080|Origin: http://localhost:8080.page.example",
                "Host: localhost:8080|Origin: http://127.0.0.1:8080",
                "Host: localhost:8080|Origin: null",
                "Host: localhost:8080|Origin: NULL",
                "Host: localhost:8080|Origin: ",
                "Host: localhost:8080|Origin: file://",
                "Host: localhost:8080|Origin: chrome-extension://abc",
                "Host: localhost:8080|Origin: http://localhost:8080|Origin: http://page.example",
                "Host: localhost:8080|origin: http://page.example",
                "Host: localhost:8080|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: no-cors",
                "Host: localhost:8080|Sec-Fetch-Site: same-site",
            })
    void foreignHostsAndOriginsAreRefused(String headers) throws IOException {
        assertRefused(exchange(stub, "GET /__admin/requests HTTP/1.1|" + headers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /__admin/requests HTTP/1.1",
                "GET /__admin/requests HTTP/1.0",
                "GET /__admin/requests HTTP/1.1|Host: localhost|Host: localhost",
                "GET http://rebound.example/__admin/requests HTTP/1.1|Host: localhost",
                "GET http://rebound.example/__admin/requests HTTP/1.1|Host: rebound.example",
                "GET http://rebound.example/__admin/requests HTTP/1.0",
            })
    void hostMustBeThereOnceAndBeTheOneThatIsAsked(String head) throws IOException {
        assertThat(exchange(stub, head)).matches("(?s)HTTP/1.1 (403|400).*").doesNotContain(SECRET);
    }

    static Stream<String> requestsOfAPage() {
        String form = "|Origin: http://page.example|Content-Type: text/plain|";
        String proxy = "{\"response\": {\"proxyBaseUrl\": \"http://192.0.2.1\"}}";
        return Stream.of("localhost:8080" + form, "rebound.example|")
                .flatMap(host -> Stream.of(
                        "POST /__admin/mappings HTTP/1.1|Host: " + host + "Content-Length: " + proxy.length() + "||"
                                + proxy,
                        "POST /__admin/shutdown HTTP/1.1|Host: " + host + "Content-Length: 0||",
                        "POST /__admin/recordings/start HTTP/1.1|Host: " + host + "Content-Length: 2||{}",
                        "POST /__admin/settings HTTP/1.1|Host: " + host + "Transfer-Encoding: chunked||0||",
                        "POST /%5f_admin/mappings/reset HTTP/1.1|Host: " + host + "Content-Length: 0||",
                        "POST /now/../__admin/reset HTTP/1.1|Host: " + host + "Content-Length: 0||",
                        "POST /__admin;v=1/reset HTTP/1.1|Host: " + host + "Content-Length: 0||",
                        "PUT /__admin/files/a HTTP/1.1|Host: " + host + "Content-Length: 1||a",
                        "DELETE /__admin/requests HTTP/1.1|Host: " + host + "Content-Length: 0||",
                        "OPTIONS /__admin/mappings HTTP/1.1|Host: " + host + "Access-Control-Request-Method: POST||",
                        "GET /__admin HTTP/1.1|Host: " + host + "|",
                        "GET /__admin/swagger-ui/index.html HTTP/1.1|Host: " + host + "|",
                        "GET /__admin/health HTTP/1.1|Host: " + host + "|"));
    }

    @ParameterizedTest
    @MethodSource("requestsOfAPage")
    void noRequestOfAPageReachesTheApi(String request) throws IOException {
        assertRefused(exchange(stub, request));
    }

    @ParameterizedTest
    @MethodSource("requestsOfAPage")
    void stubWithoutTheApiSaysSoToEveryone(String request) throws IOException {
        assertThat(exchange(withoutAdmin, request)).startsWith("HTTP/1.1 404").endsWith(OFF);
        assertThat(exchange(withoutAdmin, request.replaceAll("Host: [^|]+\\|(Origin: [^|]+\\|)?", "Host: localhost|")))
                .startsWith("HTTP/1.1 404")
                .endsWith(OFF);
        assertThat(exchange(withoutAdmin, "GET /now HTTP/1.1|Host: localhost")).endsWith("now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/now", "/__administrator"})
    void everythingElseIsAnsweredAsItWas(String path) throws IOException {
        for (StubServer server : new StubServer[] {stub, withoutAdmin}) {
            assertThat(exchange(server, "POST " + path + " HTTP/1.1|Host: rebound.example|Origin: http://page.example"))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("now");
        }
    }

    private static void assertRefused(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 403")
                .contains("\r\n\r\nthe admin API ")
                .doesNotContain(SECRET)
                .doesNotContainIgnoringCase("Access-Control-");
    }

    /** Bars are line ends of the head, and the first doubled one ends it. */
    private static String exchange(StubServer server, String request) throws IOException {
        String[] parts = request.split("\\|\\|", 2);
        return RawHttp.exchange(
                server.baseUrl().getPort(),
                parts[0].replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n"
                        + (parts.length > 1 ? parts[1].replace("|", "\r\n") : ""));
    }
}
