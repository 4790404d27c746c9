package io.snapshotcontracts.internal.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.ConnectionSettings;
import io.snapshotcontracts.internal.proxy.RawService.Peer;
import io.snapshotcontracts.internal.traffic.LiveCheck;
import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.ExchangeVerdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Byte for byte, between a client and a service that are bare sockets. */
class ForwardingTest {

    private static final ContractSet TEA_SHOP = ContractSet.of(Path.of("src/test/resources/tea-shop"));
    private static final int MOST_BYTES = 1000;
    private static final String OK = "HTTP/1.1 200 OK\nContent-Length: 2\n\nok";

    private final RawService service = new RawService();
    private final List<ExchangeResult> results = new CopyOnWriteArrayList<>();
    private LiveCheck check;
    private ProxyServer proxy;

    @AfterEach
    void stop() throws IOException {
        service.close();
        if (proxy != null) {
            proxy.close();
            check.close();
        }
    }

    private void start(String prefix) {
        start(URI.create(service.url() + prefix));
    }

    private void start(URI target) {
        check = new LiveCheck(new LiveCheck.Rules(TEA_SHOP, target.toString(), null, MOST_BYTES, false), results::add);
        proxy = ProxyServer.start(
                new ProxyServer.Options("127.0.0.1", 0, target, ConnectionSettings.direct(), MOST_BYTES), check);
    }

    private List<ExchangeResult> resultsAtTheEnd() {
        proxy.close();
        check.close();
        return results;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /teas HTTP/1.1\nHost: SERVICE\n\n",
                "GET /a%2Fb//c/%2e%2e/d;x=y?q=1|2&r={z}&s=\"a%20b+c\" HTTP/1.1\nHost: SERVICE\n\n",
                "GET /teas HTTP/1.1\nx-ODD-case: 1\nHost: SERVICE\nX-Odd-Case: 2\naccept-ENCODING: br, gzip\nCookie: a=b; c=d\n\n",
                "GET /teas HTTP/1.1\nHost: SERVICE\nContent-Type: application/json\n\n",
                "DELETE /teas/1 HTTP/1.1\nHost: SERVICE\nIf-Match: \"x\"\nOrigin: http://elsewhere.example\n\n",
                "OPTIONS /teas HTTP/1.1\nHost: SERVICE\nAccess-Control-Request-Method: PUT\n\n",
                "PURGE /teas HTTP/1.1\nHost: SERVICE\n\n",
                "POST /teas HTTP/1.1\nHost: SERVICE\ncontent-type: text/plain\nContent-Length: 3\n\nabc",
                "POST /teas HTTP/1.1\nHost: SERVICE\nContent-Length: 0\n\n",
            })
    void requestPassesAsItIs(String request) throws Exception {
        start("");
        String sent = request.replace("SERVICE", service.url().getAuthority());
        try (Peer client = RawService.connect(proxy.baseUrl())) {
            client.send(sent);
            try (Peer called = service.accept()) {
                String end = sent.substring(sent.indexOf("\n\n"));
                assertThat(called.readTo(end)).isEqualTo(sent);
            }
        }
    }

    @Test
    void hostIsTheServicesAndThePathIsBelowItsPrefix() throws Exception {
        start("/api/v2/");
        try (Peer client = RawService.connect(proxy.baseUrl())) {
            client.send("GET /teas?a=b HTTP/1.1\nHost: localhost:8080\n\n");
            try (Peer called = service.accept()) {
                assertThat(called.readTo("\n\n"))
                        .isEqualTo("GET /api/v2/teas?a=b HTTP/1.1\nHost: "
                                + service.url().getAuthority() + "\n\n");
            }
        }
    }

    @Test
    void whatConcernsOneConnectionAloneIsDropped() throws Exception {
        start("");
        try (Peer client = RawService.connect(proxy.baseUrl())) {
            client.send("""
                    GET /teas HTTP/1.1
                    Host: a
                    Connection: Upgrade, X-Hop
                    X-Hop: 1
                    Keep-Alive: 5
                    TE: trailers
                    Upgrade: h2c
                    Proxy-Authorization: Basic abc
                    X-Kept: 1

                    """);
            try (Peer called = service.accept()) {
                assertThat(called.readTo("\n\n"))
                        .endsWith("\nX-Kept: 1\n\n")
                        .doesNotContain("op", "TE", "Upgrade", "Proxy");
                called.send(
                        "HTTP/1.1 200 OK\nConnection: close, x-hop\nx-hop: 1\nKeep-Alive: 5\nX-Kept: 2\nContent-Length: 0\n\n");
                assertThat(client.readTo("\n\n")).isEqualTo("HTTP/1.1 200 OK\nX-Kept: 2\nContent-Length: 0\n\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 Quite Well\nx-ODD-case: 1\nserver: tea/1\nSet-Cookie: a=b\nSet-Cookie: c=d\nContent-Length: 3\n\nabc",
                "HTTP/1.1 204 No Content\nDate: today\n\n",
                "HTTP/1.1 304 Not Modified\nETag: \"a\"\nContent-Length: 5\n\n",
                "HTTP/1.1 302 Found\nLocation: https://elsewhere.example/x\nContent-Length: 0\n\n",
                "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic\nContent-Length: 2\n\nno",
                "HTTP/1.1 599 Odd\nContent-Length: 1\n\nx",
                "HTTP/1.1 200 OK\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\n3\nabc\n0\n\n",
            })
    void answerPassesAsItIs(String answer) throws Exception {
        start("");
        assertThat(exchange("GET /teas HTTP/1.1\nHost: a\n\n", answer)).isEqualTo(answer);
    }

    @Test
    void answerToHeadHasNoBodyAndKeepsItsLength() throws Exception {
        start("");
        String answer = "HTTP/1.1 200 OK\nContent-Length: 5000\n\n";

        assertThat(exchange("HEAD /teas HTTP/1.1\nHost: a\n\n", answer)).isEqualTo(answer);
    }

    @Test
    void interimAnswersAreFollowedByTheAnswer() throws Exception {
        start("");

        assertThat(exchange(
                        "GET /teas HTTP/1.1\nHost: a\n\n",
                        "HTTP/1.1 103 Early Hints\nLink: </x>\n\nHTTP/1.1 100 Continue\n\n" + OK,
                        OK))
                .isEqualTo(OK);
    }

    @Test
    void clientThatWaitsToBeToldToSendItsBodyIsTold() throws Exception {
        start("");
        try (Peer client = RawService.connect(proxy.baseUrl())) {
            client.send("POST /teas HTTP/1.1\nHost: a\nExpect: 100-continue\nContent-Length: 3\n\n");
            assertThat(client.readTo("\n\n")).isEqualTo("HTTP/1.1 100 Continue\n\n");
            client.send("abc");
            try (Peer called = service.accept()) {
                called.readTo("\n\nabc");
                called.send(OK);
                assertThat(client.readTo("ok")).isEqualTo(OK);
            }
        }
    }

    @Test
    void uploadPassesWhileItComes() throws Exception {
        start("");
        try (Peer client = RawService.connect(proxy.baseUrl())) {
            client.send("POST /teas HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n3\nabc\n");
            try (Peer called = service.accept()) {
                assertThat(called.readTo("3\nabc")).contains("Transfer-Encoding: chunked");
                client.send("2\nde\n0\n\n");
                assertThat(called.readTo("0\n\n")).isEqualTo("\n2\nde\n0\n\n");
            }
        }
    }

    @Test
    void eventsPassWhileTheyComeAndTheHeadBeforeThem() throws Exception {
        start("");
        try (Peer client = RawService.connect(proxy.baseUrl())) {
            client.send("GET /events HTTP/1.1\nHost: a\n\n");
            try (Peer called = service.accept()) {
                called.readTo("\n\n");
                called.send("HTTP/1.1 200 OK\nContent-Type: text/event-stream\n\n");
                assertThat(client.readTo("\n\n")).contains("text/event-stream");
                called.send("data: 1\n\n");
                assertThat(client.readTo("\n\n")).contains("data: 1");
                called.send("data: 2\n\n");
                assertThat(client.readTo("\n\n")).contains("data: 2");
            }
            assertThat(client.readTo("\n0\n\n")).isNotEmpty();
        }
    }

    @Test
    void serviceThatIsDownIsABadGatewayAndUnjudged() throws Exception {
        start("");
        service.close();
        try (Peer client = RawService.connect(proxy.baseUrl())) {
            client.send("GET /teas HTTP/1.1\nHost: a\nConnection: close\n\n");

            String where = service.url().getAuthority();
            assertThat(client.rest())
                    .startsWith("HTTP/1.1 502 Bad Gateway\n")
                    .contains("Proxy-Status: snapshot-contracts; error=connection_refused; details=\"nothing accepts"
                            + " connections at " + where + "\"\n");
        }
        assertThat(resultsAtTheEnd()).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(ExchangeVerdict.UNJUDGED);
            assertThat(result.findings().get(0).message()).startsWith("there was no answer: nothing accepts");
        });
    }

    @Test
    void whatAServiceClosesBeforeItAnswersIsAskedOnceMore() throws Exception {
        start("");
        try (Peer client = RawService.connect(proxy.baseUrl())) {
            client.send("GET /teas HTTP/1.1\nHost: a\n\n");
            try (Peer called = service.accept()) {
                called.readTo("\n\n");
            }
            try (Peer again = service.accept()) {
                again.readTo("\n\n");
                again.send(OK);
                assertThat(client.readTo("ok")).isEqualTo(OK);
            }
        }
    }

    @Test
    void whatChangesSomethingIsAskedOnce() throws Exception {
        start("");
        try (Peer client = RawService.connect(proxy.baseUrl())) {
            client.send("DELETE /teas/7 HTTP/1.1\nHost: a\n\n");
            try (Peer called = service.accept()) {
                called.readTo("\n\n");
            }
            assertThat(client.readTo("\n\n")).startsWith("HTTP/1.1 502 ").contains("error=connection_terminated");
        }
    }

    @Test
    void proxyIsNotItsOwnTarget() {
        ProxyServer.Options own = new ProxyServer.Options(
                "127.0.0.1", 4711, URI.create("http://127.0.0.1:4711"), ConnectionSettings.direct(), MOST_BYTES);

        assertThatExceptionOfType(ProxyStartException.class)
                .isThrownBy(() -> ProxyServer.start(own, null))
                .withMessage("the target is where the proxy itself is to listen; --port takes another port");
    }

    @Test
    void answerThatIsCutShortIsCutForTheClientToo() throws Exception {
        start("");

        assertThat(exchange("GET /teas HTTP/1.1\nHost: a\n\n", "HTTP/1.1 200 OK\nContent-Length: 5\n\nabc", "abc"))
                .endsWith("abc");
        assertThat(resultsAtTheEnd()).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(ExchangeVerdict.UNJUDGED);
            assertThat(result.findings().get(0).message()).startsWith("the answer is not complete: ");
        });
    }

    @Test
    void bodyThatIsTooLargeToBeJudgedPasses() throws Exception {
        start("");
        String large = "x".repeat(MOST_BYTES + 1);
        String answer = "HTTP/1.1 200 OK\nContent-Length: " + large.length() + "\n\n" + large;

        assertThat(exchange("GET /teas HTTP/1.1\nHost: a\n\n", answer)).isEqualTo(answer);
        assertThat(resultsAtTheEnd()).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(ExchangeVerdict.UNJUDGED);
            assertThat(result.findings().get(0).message())
                    .isEqualTo("the body is larger than 1000 bytes; --max-body takes more");
        });
    }

    @Test
    void compressedAnswerIsJudgedByWhatIsInIt() throws Exception {
        start("");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write("{\"no\": \"teas\"}".getBytes(UTF_8));
        }
        try (Peer client = RawService.connect(proxy.baseUrl())) {
            client.send("GET /teas HTTP/1.1\nHost: a\n\n");
            try (Peer called = service.accept()) {
                called.readTo("\n\n");
                called.send("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Encoding: gzip\nContent-Length: "
                        + zipped.size() + "\n\n");
                called.send(zipped.toByteArray());
                assertThat(client.readTo("\n\n")).contains("Content-Encoding: gzip");
            }
        }
        assertThat(resultsAtTheEnd()).extracting(ExchangeResult::verdict).containsExactly(ExchangeVerdict.VIOLATES);
    }

    @Test
    void tunnelsAreRefused() throws Exception {
        start("");
        try (Peer client = RawService.connect(proxy.baseUrl())) {
            client.send("CONNECT a:443 HTTP/1.1\nHost: a:443\n\n");

            assertThat(client.readTo("\n\n")).startsWith("HTTP/1.1 405 ");
        }
    }

    private String exchange(String request, String answer) throws Exception {
        return exchange(request, answer, answer.substring(answer.indexOf("\n\n")));
    }

    private String exchange(String request, String answer, String end) throws Exception {
        try (Peer client = RawService.connect(proxy.baseUrl())) {
            client.send(request);
            try (Peer called = service.accept()) {
                called.readTo("\n\n");
                called.send(answer);
            }
            return client.readTo(end);
        }
    }
}
