package io.snapshotcontracts.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.snapshotcontracts.testsupport.CannedServer;
import io.snapshotcontracts.testsupport.KeepingServer;
import io.snapshotcontracts.testsupport.RefusedPort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdkTransportTest {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int CAP = 1000;

    private final CannedServer server = CannedServer.start();
    private final JdkTransport transport = new JdkTransport(Duration.ofSeconds(2), CAP);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answerIsReturnedWhole() throws Exception {
        server.answer(503, Map.of("X-One", "1"), "sorry".getBytes(UTF_8));

        HttpResponse answer = transport.send(server.url(), HttpRequest.get("/a%20b?c=d"), LONG);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().first("x-one")).contains("1");
        assertThat(answer.body()).isEqualTo(Body.of("sorry"));
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.target()).isEqualTo("/a%20b?c=d");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void baseUrlAndTargetAreJoinedByOneSlash(String end) throws Exception {
        server.answerJson(200, "{}");

        transport.send(URI.create(server.url() + "/prefix" + end), HttpRequest.get("/v1/x"), LONG);

        assertThat(server.requests().get(0).target()).isEqualTo("/prefix/v1/x");
    }

    @Test
    void headersAreSentButThoseOfTheConnection() throws Exception {
        server.answerJson(200, "{}");
        HttpRequest request = HttpRequest.get("/")
                .withHeaders(Headers.of(Map.of("X-API-Key", List.of("k"), "Content-Length", List.of("7"))));

        transport.send(server.url(), request, LONG);

        assertThat(server.requests().get(0).headers())
                .containsEntry("X-API-Key", "k")
                .containsEntry("Content-Length", "0");
    }

    @Test
    void hostIsSentAsGiven() throws Exception {
        server.answerJson(200, "{}");
        HttpRequest request = HttpRequest.get("/").withHeaders(Headers.of(Map.of("Host", List.of("tenant.example"))));

        transport.send(server.url(), request, LONG);

        assertThat(server.requests().get(0).headers()).containsEntry("Host", "tenant.example");
    }

    @Test
    void redirectIsNotFollowed() throws Exception {
        server.answer(302, Map.of("Location", server.url() + "/elsewhere"), new byte[0]);

        HttpResponse answer = transport.send(server.url(), HttpRequest.get("/"), LONG);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "deflate", "bare deflate"})
    void contentCodingIsUndone(String coding) throws Exception {
        byte[] coded = coded(coding, "text ".repeat(100).getBytes(UTF_8));
        server.answer(200, Map.of("Content-Encoding", coding.replace("bare ", "")), coded);

        HttpResponse answer = transport.send(server.url(), HttpRequest.get("/"), LONG);

        assertThat(answer.body()).isEqualTo(Body.of("text ".repeat(100)));
    }

    @Test
    void capHoldsForInflatedBytes() throws Exception {
        server.answer(200, Map.of("Content-Encoding", "gzip"), coded("gzip", new byte[CAP + 1]));

        assertNoAnswer("the answer's body is larger than the cap of 1000 bytes");
    }

    @Test
    void capHoldsForBytesOnTheWire() {
        server.answer(200, Map.of(), new byte[CAP + 1]);

        assertNoAnswer("the answer's body is larger than the cap of 1000 bytes");
    }

    @Test
    void bodyOfExactlyTheCapIsTaken() throws Exception {
        server.answer(200, Map.of(), new byte[CAP]);

        assertThat(transport
                        .send(server.url(), HttpRequest.get("/"), LONG)
                        .body()
                        .length())
                .isEqualTo(CAP);
    }

    @Test
    void brokenContentCodingIsNoAnswer() {
        server.answer(200, Map.of("Content-Encoding", "gzip"), "not gzip".getBytes(UTF_8));

        assertNoAnswer("the answer says that its content is gzip, but it is not, or is cut short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "bare deflate"})
    void whatFollowsCodedContentIsNoAnswer(String coding) throws Exception {
        String name = coding.replace("bare ", "");
        for (int garbage : new int[] {1, 8, 100}) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.writeBytes(coded(coding, "{}".getBytes(UTF_8)));
            content.writeBytes(new byte[garbage]);
            server.answer(200, Map.of("Content-Encoding", name), content.toByteArray());

            assertNoAnswer("the answer's " + name + " content is followed by something else");
        }
    }

    @Test
    void gzipOfSeveralMembersIsOne() throws Exception {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(coded("gzip", "{\"a\":".getBytes(UTF_8)));
        content.writeBytes(coded("gzip", " 1}".getBytes(UTF_8)));
        server.answer(200, Map.of("Content-Encoding", "gzip"), content.toByteArray());

        assertThat(transport.send(server.url(), HttpRequest.get("/"), LONG).body())
                .isEqualTo(Body.of("{\"a\": 1}"));
    }

    @Test
    void chainOfContentCodingsIsNoAnswer() throws Exception {
        server.answer(200, Map.of("Content-Encoding", "gzip, gzip"), coded("gzip", coded("gzip", new byte[9])));

        assertNoAnswer("the answer's content coding 'gzip, gzip' is not one that was asked for");
    }

    @ParameterizedTest
    @CsvSource({
        "'Content-Length: 2|Content-Length: 3', 'two different lengths, Content-Length: 2, 3'",
        "'Content-Length: 2, 3', 'the answer cannot be read'",
        "'Content-Length: 2|Transfer-Encoding: chunked', 'both a Content-Length and a Transfer-Encoding'",
        "'Transfer-Encoding: gzip, chunked', 'transfer coding is ''gzip, chunked'''",
        "'Transfer-Encoding: chunked|Transfer-Encoding: chunked', 'transfer coding is ''chunked, chunked'''",
    })
    void contradictingFramingIsNoAnswer(String headers, String reason) {
        server.answerRaw("HTTP/1.1 200 OK\r\n" + headers.replace("|", "\r\n") + "\r\n\r\n2\r\n{}\r\n0\r\n\r\n");

        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> transport.send(server.url(), HttpRequest.get("/"), LONG))
                .withMessageContaining(reason);
    }

    @Test
    void lengthThatIsGivenTwiceAlikeIsRead() throws Exception {
        server.answerRaw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(transport.send(server.url(), HttpRequest.get("/"), LONG).body())
                .isEqualTo(Body.of("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void keptConnectionThatTheServerClosesCostsOneRepetition(String method) throws Exception {
        try (KeepingServer closing = KeepingServer.start(1, "")) {
            transport.send(closing.url(), HttpRequest.get("/first"), LONG);

            HttpResponse answer =
                    transport.send(closing.url(), new HttpRequest(method, "/second", Headers.NONE, Body.EMPTY), LONG);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(closing.requests())
                    .containsExactly("GET /first HTTP/1.1", method + " /second HTTP/1.1", method + " /second HTTP/1.1");
        }
    }

    @Test
    void nothingElseIsSentAgainOnAnotherConnection() throws Exception {
        try (KeepingServer closing = KeepingServer.start(1, "")) {
            transport.send(closing.url(), HttpRequest.get("/first"), LONG);

            assertThatExceptionOfType(NoResponseException.class)
                    .isThrownBy(() -> transport.send(
                            closing.url(), new HttpRequest("POST", "/second", Headers.NONE, Body.EMPTY), LONG));
            assertThat(closing.requests()).hasSize(2);
        }
    }

    @Test
    void answerThatIsCutOnAKeptConnectionIsNotAskedForAgain() throws Exception {
        try (KeepingServer closing = KeepingServer.start(1, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")) {
            transport.send(closing.url(), HttpRequest.get("/first"), LONG);

            assertThatExceptionOfType(NoResponseException.class)
                    .isThrownBy(() -> transport.send(closing.url(), HttpRequest.get("/second"), LONG))
                    .withMessage("the answer was cut short");
            assertThat(closing.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "GET " | X      | a    | the method 'GET ' is no word that HTTP allows
            ""     | X      | a    | the method '' is no word that HTTP allows
            CONNECT| X      | a    | the method CONNECT is for proxies, and is not sent
            GET    | X Name | a    | the header name 'X Name' holds a character that HTTP does not allow there
            GET    | X      | 日本 | the value of the header X holds a character that is not printable ASCII, which cannot be sent
            GET    | X      | é    | the value of the header X holds a character that is not printable ASCII, which cannot be sent
            """)
    void whatCannotBeSentIsKnownBefore(String method, String name, String value, String problem) {
        HttpRequest request = new HttpRequest(method, "/", Headers.of(Map.of(name, List.of(value))), Body.EMPTY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> transport.requireSendable(server.url(), request))
                .withMessage(problem);
    }

    @Test
    void unknownContentCodingIsNoAnswer() {
        server.answer(200, Map.of("Content-Encoding", "br"), "x".getBytes(UTF_8));

        assertNoAnswer("the answer's content coding 'br' is not one that was asked for");
    }

    @Test
    void stalledHeadersEndWithTheDeadline() {
        server.stallAfter("HTTP/1.1 200 OK\r\n");

        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> transport.send(server.url(), HttpRequest.get("/"), SOON))
                .withMessage("no complete answer within 300 ms");
    }

    @Test
    void drippingBodyEndsWithTheDeadlineAndTheConnectionIsClosed() throws Exception {
        server.dripAfter("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n");

        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> transport.send(server.url(), HttpRequest.get("/"), SOON))
                .withMessage("no complete answer within 300 ms");
        assertThat(server.clientHangsUp()).isTrue();
    }

    @Test
    void bodyThatEndsTooEarlyIsNoAnswer() {
        server.answerRaw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345");

        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> transport.send(server.url(), HttpRequest.get("/"), LONG))
                .withMessageStartingWith("the answer was cut short");
    }

    @Test
    void connectionThatClosesBeforeAnAnswerIsNotAskedAgain() {
        server.answerRaw("");

        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> transport.send(server.url(), HttpRequest.get("/"), LONG))
                .withMessageStartingWith("the answer was cut short");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void deadPortIsNoAnswer() throws Exception {
        try (RefusedPort port = new RefusedPort()) {
            assertThatExceptionOfType(NoResponseException.class)
                    .isThrownBy(() -> transport.send(port.url(), HttpRequest.get("/"), LONG))
                    .withMessage("nothing accepts connections at 127.0.0.1:"
                            + port.url().getPort());
        }
    }

    @Test
    void unknownHostIsNoAnswer() {
        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> transport.send(URI.create("http://no-such-host.invalid"), HttpRequest.get("/"), LONG))
                .withMessage("the host name no-such-host.invalid cannot be resolved");
    }

    @Test
    void plainServerBehindHttpsIsNoAnswer() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread speaker = new Thread(() -> greet(plain));
            speaker.setDaemon(true);
            speaker.start();
            URI url = URI.create("https://127.0.0.1:" + plain.getLocalPort());

            assertThatExceptionOfType(NoResponseException.class)
                    .isThrownBy(() -> transport.send(url, HttpRequest.get("/"), LONG))
                    // the JDK's client now and then loses the TLS failure and ends with the connect timeout
                    .withMessageMatching("no (TLS )?connection to 127\\.0\\.0\\.1:" + plain.getLocalPort() + ".*");
        }
    }

    private static void greet(ServerSocket plain) {
        try (Socket connection = plain.accept()) {
            // a server answers what it was asked; one that speaks first finds a client that does not listen yet
            if (connection.getInputStream().read() < 0) {
                return;
            }
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            connection.getOutputStream().flush();
            connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            // the client hung up, which is what it is to do
        }
    }

    private void assertNoAnswer(String message) {
        assertThatExceptionOfType(NoResponseException.class)
                .isThrownBy(() -> transport.send(server.url(), HttpRequest.get("/"), LONG))
                .withMessage(message);
    }

    private static byte[] coded(String coding, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = encoder(coding, bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static OutputStream encoder(String coding, OutputStream out) throws IOException {
        return switch (coding) {
            case "deflate" -> new DeflaterOutputStream(out);
            case "bare deflate" -> new DeflaterOutputStream(out, new Deflater(-1, true));
            default -> new GZIPOutputStream(out);
        };
    }
}
