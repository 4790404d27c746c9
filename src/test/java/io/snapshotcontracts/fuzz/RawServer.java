package io.snapshotcontracts.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers every request with the same bytes, HTTP or not, and closes the connection. */
final class RawServer {

    private final ServerSocket server;
    private volatile byte[] answer = new byte[0];
    private boolean started;

    RawServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on the first call. */
    synchronized void answer(String latin1) {
        answer = latin1.getBytes(StandardCharsets.ISO_8859_1);
        if (!started) {
            started = true;
            Thread thread = new Thread(this::serve, "raw server");
            thread.setDaemon(true);
            thread.start();
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            serveOne();
        }
    }

    private void serveOne() {
        try (Socket socket = server.accept()) {
            socket.setSoTimeout(200);
            readHead(socket.getInputStream());
            socket.getOutputStream().write(answer);
        } catch (IOException e) {
            // the client went away, which it may
            return;
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int ends = 0;
        while (ends < 2) {
            int b = in.read();
            if (b < 0) {
                return;
            }
            ends = b == '\n' ? ends + 1 : b == '\r' ? ends : 0;
        }
    }
}
