package io.snapshotcontracts.testsupport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that keeps its connections, answers so many requests on each, and closes it on receipt of the next one. */
public final class KeepingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final int answersPerConnection;
    private final String beforeClosing;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private KeepingServer(int answersPerConnection, String beforeClosing) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answersPerConnection = answersPerConnection;
        this.beforeClosing = beforeClosing;
    }

    /** Starts one that sends the given part of an answer before it closes a connection. */
    public static KeepingServer start(int answersPerConnection, String beforeClosing) {
        try {
            KeepingServer server = new KeepingServer(answersPerConnection, beforeClosing);
            daemon(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The first lines of the requests so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                daemon(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            for (int i = 0; ; i++) {
                String head = readHead(connection.getInputStream());
                if (head.isEmpty()) {
                    return;
                }
                requests.add(head.lines().findFirst().orElse(""));
                String answer =
                        i < answersPerConnection ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok" : beforeClosing;
                connection.getOutputStream().write(answer.getBytes(ISO_8859_1));
                if (i == answersPerConnection) {
                    return;
                }
            }
        } catch (IOException e) {
            // the client hung up
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.append((char) b);
            if (b == '\n' && head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "keeping-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // a test that closes its server has no more interest in it
        }
    }
}
