package io.snapshotcontracts.internal.stub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.stub.StubServer.ReceivedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub withstands what other programs send, well-formed or not. */
class StubUnderStressTest {

    /** Of a body, after decompression. */
    private static final int MOST_BYTES = 10 << 20;

    private static final String GET = " HTTP/1.1\r\nHost: localhost\r\n";

    @TempDir
    private Path root;

    private final List<Socket> open = new ArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private StubServer stub;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("mappings")).resolve("all.json"), """
            {"mappings": [
              {"request": {"method": "ANY", "urlPath": "/now"}, "response": {"body": "now"}},
              {"request": {"method": "GET", "urlPath": "/never"},
               "response": {"body": "never", "fixedDelayMilliseconds": 3600000}},
              {"request": {"method": "GET", "urlPath": "/stalled"},
               "response": {"body": "stalled", "chunkedDribbleDelay": {"numberOfChunks": 2, "totalDuration": 7200000}}},
              {"request": {"method": "GET", "urlPath": "/soon"},
               "response": {"body": "soon", "fixedDelayMilliseconds": 300}},
              {"request": {"method": "GET", "urlPath": "/large"}, "response": {"bodyFileName": "large"}}
            ]}\
            """);
        Files.write(Files.createDirectories(root.resolve("__files")).resolve("large"), new byte[8 << 20]);
        stub = StubServer.start(StubServer.Options.defaults().withFolder(root).withAccessLog(log::add));
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        stub.close();
    }

    @Test
    void answersThatWaitDoNotKeepOthersWaiting() throws IOException {
        for (int i = 0; i < 50; i++) {
            send("GET /never" + GET + "\r\n");
            send("GET /stalled" + GET + "\r\n");
        }

        assertThat(now()).endsWith("now");
    }

    @Test
    void idleAndHalfSentRequestsDoNotKeepOthersWaiting() throws IOException {
        int before = Thread.activeCount();
        for (int i = 0; i < 500; i++) {
            send("");
            send("GET /now" + GET + "X-Slow: ");
        }

        assertThat(now()).endsWith("now");
        assertThat(Thread.activeCount() - before).isLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/now", "/nowhere", "/__admin/mappings"})
    void bodiesThatComeSlowlyDoNotKeepOthersWaiting(String path) throws IOException {
        for (int i = 0; i < 50; i++) {
            send("POST " + path + GET + "Content-Length: 1000\r\n\r\n{");
            send("POST " + path + GET + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n3\r\n");
        }

        assertThat(now()).endsWith("now");
    }

    @Test
    void bodyThatComesInPartsIsAnswered() throws IOException {
        Socket socket = send("POST /now" + GET + "Content-Length: 3\r\nConnection: close\r\n\r\n");
        for (String part : List.of("a", "b", "c")) {
            now(); // meanwhile
            socket.getOutputStream().write(part.getBytes(US_ASCII));
        }

        assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII)).endsWith("now");
        assertThat(stub.received()).extracting(ReceivedRequest::body).contains(Body.of("abc"));
    }

    @Test
    void answersThatAreReadSlowlyDoNotKeepOthersWaiting() throws IOException {
        for (int i = 0; i < 50; i++) {
            send("GET /large" + GET + "Connection: close\r\n\r\n");
        }

        assertThat(now()).endsWith("now");
        assertThat(open.get(0).getInputStream().readAllBytes()).hasSizeGreaterThan(8 << 20);
    }

    @Test
    void bodyIsTakenUpToTenMebibytesAndNoFurther() throws IOException {
        assertThat(post("/now", "Content-Length: " + MOST_BYTES, new byte[MOST_BYTES]))
                .startsWith("HTTP/1.1 200");
        assertThat(post("/now", "Content-Length: " + (MOST_BYTES + 1), new byte[1]))
                .startsWith("HTTP/1.1 413");
        assertThat(postInChunks("/now", 10)).startsWith("HTTP/1.1 200");
        assertThat(postInChunks("/now", 11)).startsWith("HTTP/1.1 413");
        assertThat(postInChunks("/__admin/mappings", 11)).startsWith("HTTP/1.1 413");
    }

    /** Jetty's buffers are pooled: one that is given back twice is given to two connections. */
    @Test
    void refusedBodyDoesNoHarmToThoseThatFollow() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(postInChunks("/now", 11)).startsWith("HTTP/1.1 413");
            assertThat(postInChunks("/now", 1)).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/now", "/__admin/mappings"})
    void compressedBodyIsMeasuredAsItWillBeRead(String path) throws IOException {
        byte[] bomb = gzip(MOST_BYTES + 1);

        assertThat(bomb).hasSizeLessThan(20_000);
        assertThat(post(path, "Content-Encoding: gzip\r\nContent-Length: " + bomb.length, bomb))
                .startsWith("HTTP/1.1 413");
        assertThat(post(path, "Content-Length: " + bomb.length, bomb)).startsWith("HTTP/1.1 413");
    }

    @Test
    void compressedBodyIsTakenUpToTenMebibytes() throws IOException {
        byte[] body = gzip(MOST_BYTES);

        assertThat(post("/now", "Content-Encoding: gzip\r\nContent-Length: " + body.length, body))
                .startsWith("HTTP/1.1 200");
        assertThat(stub.received().get(0).body().bytes()).hasSize(MOST_BYTES);
    }

    @Test
    void headIsTakenUpToALimit() throws IOException {
        assertThat(exchange("GET /now" + GET + "X-Long: " + "a".repeat(128 << 10) + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(exchange("GET /now" + GET + "X-Long: " + "a".repeat(300 << 10) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(exchange("GET /" + "a".repeat(300 << 10) + GET + "\r\n")).startsWith("HTTP/1.1 414");
    }

    @Test
    void connectionServesRequestAfterRequest() throws IOException {
        String twice = "GET /now" + GET + "\r\n" + "POST /now" + GET + "Content-Length: 2\r\n\r\nhi" + "GET /now" + GET
                + "Connection: close\r\n\r\n";

        assertThat(exchange(twice).split("HTTP/1.1 200 OK", -1)).hasSize(4);
    }

    @Test
    void requestInHandIsAnsweredWhenTheStubStops() throws Exception {
        Socket socket = send("GET /soon" + GET + "Connection: close\r\n\r\n");
        until(() -> !stub.received().isEmpty());

        stub.close();

        assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII)).endsWith("soon");
    }

    @Test
    void shutdownByTheAdminApiStopsTheStub() throws Exception {
        assertThat(exchange("POST /__admin/shutdown" + GET + "Content-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");

        stub.stopped().get(20, TimeUnit.SECONDS);

        assertThat(stub.stopped()).isDone();
    }

    @Test
    void accessLogTellsWhatWasAskedAndNoSecret() throws IOException {
        exchange("GET http://user:pa55word@localhost/now;v=%0d%0a?token=s3cret" + GET
                + "Authorization: Bearer s3cret\r\nCookie: s3cret\r\nConnection: close\r\n\r\n");
        until(() -> !log.isEmpty()); // a line is written after its answer is sent, when the next request may be here
        exchange("GET /nowhere" + GET + "Connection: close\r\n\r\n");
        stub.close(); // all that is to be written has been written now

        assertThat(log).hasSize(2);
        assertThat(log.get(0)).matches("20\\S+Z 127\\.0\\.0\\.1 GET /now;v=%0d%0a\\?\\*\\*\\* 404 \\d+");
        assertThat(log.get(1)).matches("20\\S+Z 127\\.0\\.0\\.1 GET /nowhere 404 \\d+");
    }

    @Test
    void lineOfTheAccessLogIsNotWrittenByAClient() throws IOException {
        exchange("GET /now\u00c2\u0085" + "a".repeat(2000) + GET + "Connection: close\r\n\r\n");
        stub.close();

        assertThat(log)
                .singleElement()
                .asString()
                .hasSizeLessThan(1100)
                .contains("…")
                .doesNotContain("\u0085");
    }

    @Test
    void healthIsTold() throws IOException {
        assertThat(exchange("GET /__admin/health" + GET + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\"status\" : \"healthy\"");
    }

    private static void until(BooleanSupplier happened) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("has not happened yet").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private String now() throws IOException {
        return exchange("GET /now" + GET + "Connection: close\r\n\r\n");
    }

    private String exchange(String request) throws IOException {
        return RawHttp.exchange(stub.baseUrl().getPort(), request);
    }

    private Socket send(String request) throws IOException {
        Socket socket = RawHttp.connect(stub.baseUrl().getPort());
        open.add(socket);
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return socket;
    }

    private String post(String path, String framing, byte[] body) throws IOException {
        Socket socket = send("POST " + path + GET + framing + "\r\nConnection: close\r\n\r\n");
        socket.getOutputStream().write(body);
        return firstLine(socket);
    }

    private static byte[] gzip(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }

    private String postInChunks(String path, int mebibytes) throws IOException {
        Socket socket = send("POST " + path + GET + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        OutputStream out = socket.getOutputStream();
        try {
            for (int i = 0; i < mebibytes; i++) {
                out.write("100000\r\n".getBytes(US_ASCII));
                out.write(new byte[1 << 20]);
                out.write("\r\n".getBytes(US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(US_ASCII));
        } catch (SocketException e) {
            // refused before all was sent
        }
        return firstLine(socket);
    }

    private static String firstLine(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), US_ASCII);
    }
}
