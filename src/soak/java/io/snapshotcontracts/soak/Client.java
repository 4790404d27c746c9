package io.snapshotcontracts.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** One connection whose every byte is ours to send, hold back or break off. */
final class Client implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    Client(int port) throws IOException {
        this(port, 1 << 16);
    }

    /** @param receiveBytes how much of an unread answer the system buffers */
    Client(int port, int receiveBytes) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(receiveBytes);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 20_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 13);
    }

    void send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(UTF_8));
    }

    /** The status of a whole answer. */
    int ask(String request) throws IOException {
        send(request);
        return Answer.read(in).status();
    }

    Answer answer() throws IOException {
        return Answer.read(in);
    }

    void readByte() throws IOException {
        if (in.read() < 0) {
            throw new EOFException();
        }
    }

    /** Takes a little of the answer off the system, to be read as a whole later. */
    void skim() throws IOException {
        in.mark(1 << 13);
        if (in.read() < 0) {
            throw new EOFException();
        }
        in.reset();
    }

    /** Whether the other side closes the connection within that time. */
    boolean isClosedWithin(int seconds) throws IOException {
        socket.setSoTimeout(seconds * 1000);
        try {
            // what was sent before is still to be read
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Ends it as a crash does: data in flight is lost. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it was only a client
            return;
        }
    }

    /** Asks once on a connection of its own; 0 where no whole answer comes. */
    static int askOnce(int port, String request) {
        try (Client client = new Client(port)) {
            return client.ask(request);
        } catch (IOException e) {
            return 0;
        }
    }

    /** A whole answer. */
    record Answer(int status, int bytes) {

        static Answer read(InputStream in) throws IOException {
            String statusLine = line(in);
            int length = 0;
            boolean chunked = false;
            for (String field = line(in); !field.isEmpty(); field = line(in)) {
                if (field.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(field.substring(15).strip());
                } else if (field.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
                    chunked = true;
                }
            }
            if (chunked) {
                length = 0;
                for (int size = chunk(in); size > 0; size = chunk(in)) {
                    in.skipNBytes(size + 2L);
                    length += size;
                }
                line(in);
            } else {
                in.skipNBytes(length);
            }
            return new Answer(Integer.parseInt(statusLine.substring(9, 12)), length);
        }

        private static int chunk(InputStream in) throws IOException {
            return Integer.parseInt(line(in), 16);
        }

        private static String line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(64);
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new EOFException("the connection ended in the middle of an answer");
                }
                if (b != '\r') {
                    line.write(b);
                }
            }
            return line.toString(UTF_8);
        }
    }
}
