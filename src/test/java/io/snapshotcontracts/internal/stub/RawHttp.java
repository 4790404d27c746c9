package io.snapshotcontracts.internal.stub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A client that sends a text byte for byte, and shows what comes back until the connection ends. */
final class RawHttp {

    private static final int LONGEST_MILLIS = 20_000;

    private RawHttp() {}

    static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LONGEST_MILLIS);
        return socket;
    }

    /** What came before the connection was closed, with {@code RESET} at the end if it was cut. */
    static String exchange(int port, String request) throws IOException {
        try (Socket socket = connect(port)) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return rest(new BufferedInputStream(socket.getInputStream()));
        }
    }

    /** The message without its framing; the identifiers that WireMock draws and pages about its own defects left out. */
    static String unframed(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return answer;
        }
        List<String> head = Arrays.asList(answer.substring(0, end).split("\r\n"));
        if (head.get(0).startsWith("HTTP/1.1 500")) {
            return head.get(0);
        }
        boolean chunked = head.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
        String body = answer.substring(end + 4);
        return head.stream()
                        .filter(line ->
                                !line.matches("(?i)(transfer-encoding|content-length|connection|matched-stub-id):.*"))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + (chunked ? dechunked(body) : body);
    }

    private static String rest(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                all.write(b);
            }
        } catch (SocketException e) {
            return all.toString(ISO_8859_1) + "RESET";
        }
        return all.toString(ISO_8859_1);
    }

    private static String dechunked(String body) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < body.length()) {
            int line = body.indexOf("\r\n", at);
            if (line < 0 || !body.substring(at, line).matches("[0-9A-Fa-f]+")) {
                return text + body.substring(at); // a malformed chunk is shown as it came
            }
            int size = Integer.parseInt(body.substring(at, line), 16);
            if (size == 0) {
                return text.toString();
            }
            text.append(body, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
        return text.toString();
    }
}
