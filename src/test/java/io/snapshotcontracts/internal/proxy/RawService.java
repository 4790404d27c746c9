package io.snapshotcontracts.internal.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A service on bare sockets: what came is known byte for byte, and what it answers is the test's choice. */
final class RawService implements AutoCloseable {

    static final int LONGEST_MILLIS = 20_000;

    private final ServerSocket socket;
    private final BlockingQueue<Socket> connections = new LinkedBlockingQueue<>();

    RawService() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread accepting = new Thread(() -> {
            try {
                while (true) {
                    connections.add(socket.accept());
                }
            } catch (IOException e) {
                // closed
                return;
            }
        });
        accepting.setDaemon(true);
        accepting.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The next connection to the service. */
    Peer accept() throws Exception {
        Socket connection = connections.poll(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
        if (connection == null) {
            throw new AssertionError("nobody called the service");
        }
        return new Peer(connection);
    }

    /** A connection to a server on this machine. */
    static Peer connect(URI url) throws IOException {
        return new Peer(new Socket(InetAddress.getLoopbackAddress(), url.getPort()));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** One end of a connection. */
    static final class Peer implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        private Peer(Socket socket) throws IOException {
            this.socket = socket;
            socket.setSoTimeout(LONGEST_MILLIS);
            in = socket.getInputStream();
            out = socket.getOutputStream();
        }

        void send(String text) throws IOException {
            out.write(text.replace("\n", "\r\n").getBytes(ISO_8859_1));
            out.flush();
        }

        void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** What comes up to the text, line ends as they are in Java. */
        String readTo(String end) throws IOException {
            StringBuilder read = new StringBuilder();
            while (read.indexOf(end) < 0) {
                int b = in.read();
                if (b < 0) {
                    throw new AssertionError("the connection ended after: " + read);
                }
                if (b != '\r') {
                    read.append((char) b);
                }
            }
            return read.toString();
        }

        /** What comes before the connection ends. */
        String rest() throws IOException {
            try {
                return new String(in.readAllBytes(), ISO_8859_1).replace("\r\n", "\n");
            } catch (java.net.SocketException e) {
                return "RESET";
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
