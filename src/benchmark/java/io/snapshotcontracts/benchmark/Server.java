package io.snapshotcontracts.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One stub in a process of its own, and how long it took until it answered. */
final class Server implements AutoCloseable {

    static final String REQUEST =
            "GET /v1.0/89cd04f168b84af6be287f71730fdb4b/snapshots HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n\r\n";

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private final Process process;
    private final int port;
    private final String request;
    private final double secondsToFirstAnswer;

    private Server(Process process, int port, String request, double seconds) {
        this.process = process;
        this.port = port;
        this.request = request;
        this.secondsToFirstAnswer = seconds;
    }

    static Server start(StubKind kind) throws IOException, InterruptedException {
        return start(kind, REQUEST);
    }

    /** Returns once the request gets a 200: launch is over when a user's client is served. */
    static Server start(StubKind kind, String request) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = kind.command()
                .and("--port", Integer.toString(port))
                .process()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        Process process = builder.start();
        while (!answers(port, request)) {
            if (!process.isAlive() || System.nanoTime() - start > LONGEST_NANOS) {
                process.destroyForcibly();
                throw new IOException(kind.name() + " does not answer");
            }
            // asking without a pause would take the processor from what is measured
            Thread.sleep(Duration.ofMillis(5).toMillis());
        }
        return new Server(process, port, request, (System.nanoTime() - start) / 1e9);
    }

    double secondsToFirstAnswer() {
        return secondsToFirstAnswer;
    }

    LoadGenerator load(int connections) {
        return new LoadGenerator(port, connections, request);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(int port, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return Answers.read(socket.getInputStream()) == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
