package io.snapshotcontracts.testsupport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A server on a free port of the loopback address that gives one canned answer, right or wrong, to every request and
 * remembers the requests. It works on bare sockets, because a well-behaved server cannot break an answer off.
 */
public final class CannedServer implements AutoCloseable {

    /** A request as it was received; header names ignore case, the values of a repeated one are joined by commas. */
    public record Request(String method, String target, Map<String, String> headers) {}

    private interface Script {
        void play(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private volatile Script script = out -> {};

    private CannedServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    public static CannedServer start() {
        try {
            CannedServer server = new CannedServer();
            daemon(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** From now on answers with this. */
    public void answer(int status, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Canned\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        // An answer of these statuses has no body, and a length would contradict that.
        boolean bodyless = status == 204 || status == 304;
        head.append(bodyless ? "" : "Content-Length: " + body.length + "\r\n").append("Connection: close\r\n\r\n");
        script = out -> {
            out.write(head.toString().getBytes(ISO_8859_1));
            out.write(body);
        };
    }

    /** From now on answers with this JSON. */
    public void answerJson(int status, String body) {
        answer(status, Map.of("Content-Type", "application/json"), body.getBytes(UTF_8));
    }

    /** From now on sends this and then closes the connection, whether or not it is a complete answer. */
    public void answerRaw(String text) {
        script = out -> out.write(text.getBytes(UTF_8));
    }

    /** The same for bytes that are no text. */
    public void answerRaw(byte[] bytes) {
        script = out -> out.write(bytes);
    }

    /** From now on sends this and then nothing more, but keeps the connection. */
    public void stallAfter(String text) {
        script = out -> {
            out.write(text.getBytes(UTF_8));
            out.flush();
            closed.await();
        };
    }

    /** From now on sends this and then a space every few milliseconds for ever. */
    public void dripAfter(String text) {
        script = out -> {
            out.write(text.getBytes(UTF_8));
            while (!closed.await(5, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        };
    }

    /** From now on sends this and then the other for ever, as fast as the client takes it. */
    public void endlessAfter(String text, byte[] repeated) {
        script = out -> {
            out.write(text.getBytes(ISO_8859_1));
            while (closed.getCount() > 0) {
                out.write(repeated);
            }
        };
    }

    /** From the second request on answers with this JSON, and only the first gets what was set before. */
    public void thenAnswerJson(int status, String body) {
        Script first = script;
        answerJson(status, body);
        Script others = script;
        AtomicBoolean firstIsServed = new AtomicBoolean();
        script = out -> (firstIsServed.getAndSet(true) ? others : first).play(out);
    }

    /** Waits until a client is gone before its answer was complete; false if none is within five seconds. */
    public boolean clientHangsUp() throws InterruptedException {
        return hungUp.await(5, TimeUnit.SECONDS);
    }

    /** The requests so far, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        closed.countDown();
        closeQuietly(socket);
        connections.forEach(CannedServer::closeQuietly);
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                daemon(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String head = readHead(connection.getInputStream());
            if (!head.isEmpty()) {
                requests.add(parse(head));
                script.play(connection.getOutputStream());
            }
        } catch (IOException e) {
            hungUp.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    private static String readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (b == '\n' && head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(ISO_8859_1);
            }
        }
        return "";
    }

    private static Request parse(String head) {
        List<String> lines = head.strip().lines().toList();
        String[] first = lines.get(0).split(" ", 3);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.subList(1, lines.size())) {
            String[] header = line.split(":", 2);
            headers.merge(header[0], header[1].strip(), (earlier, later) -> earlier + ", " + later);
        }
        return new Request(first[0], first[1], Collections.unmodifiableMap(headers));
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "canned-server");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException e) {
            // A test that closes its server has no more interest in it.
        }
    }
}
