package io.snapshotcontracts.testsupport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nastiest answers that came to mind, by what is nasty about them. */
public final class NastyAnswers {

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";

    private NastyAnswers() {}

    /** Whole answers, byte by byte; the connection is closed behind each. */
    public static Map<String, byte[]> raw() {
        Map<String, byte[]> raw = new LinkedHashMap<>();
        List<String> heads = List.of(
                "HTTP/1.1 200\r\n" + JSON + "\r\n{}",
                "HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 000 Odd\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 1000 Odd\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 -1 Odd\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 20 Odd\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
                "HTTP/1.0 200 OK\r\n" + JSON + "\r\n{}",
                "HTTP/2 200 OK\r\n" + JSON + "\r\n{}",
                "HTTP/9.9 200 OK\r\n\r\n{}",
                "http/1.1 200 ok\r\n\r\n{}",
                "<html>not HTTP</html>",
                "\r\n\r\n\r\n" + OK + "\r\n{}",
                "\0\0\0\0",
                OK,
                OK + "\r\n",
                OK + "no colon\r\n\r\n{}",
                OK + ": no name\r\n\r\n{}",
                OK + "a b: c\r\n\r\n{}",
                OK + "X-Fold: a\r\n b\r\n\tc\r\n" + JSON + "\r\n{}",
                OK + "X-Null: a\0b\r\n" + JSON + "\r\n{}",
                OK + "X-Ctl: \u0007\u001b[31m\r\n" + JSON + "\r\n{}",
                OK + JSON + JSON + "\r\n{}",
                OK + JSON + "Content-Type: text/html\r\n\r\n{}",
                OK + "Content-Type:\r\n\r\n{}",
                OK + JSON + "Content-Length: -1\r\n\r\n{}",
                OK + JSON + "Content-Length: 99999999999999999999\r\n\r\n{}",
                OK + JSON + "Content-Length: 0x2\r\n\r\n{}",
                OK + JSON + "Content-Length: 2, 2\r\n\r\n{}",
                OK + JSON + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                OK + JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                OK + JSON + "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
                OK + JSON + "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n{}",
                OK + JSON + "Transfer-Encoding: chunked\r\n\r\n2;ext=\"a\r\n{}\r\n0\r\nX-Trailer: 1\r\n\r\n",
                OK + JSON + "Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                OK + JSON + "Content-Encoding: gzip\r\n\r\n{}",
                OK + JSON + "Content-Encoding: deflate\r\n\r\n{}",
                OK + JSON + "Content-Encoding: gzip, gzip\r\n\r\n{}",
                OK + JSON + "Content-Encoding: br, \u0001\r\n\r\n{}",
                OK + JSON + "Content-Encoding: ,,,\r\n\r\n{}",
                "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 304 Not Modified\r\n\r\n{}",
                "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: ::::\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: \r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 407 Proxy\r\nProxy-Authenticate: Basic realm=\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 429 Slow\r\nRetry-After: -5\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 503 Slow\r\nRetry-After: 99999999999999999999999999\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 429 Slow\r\nRetry-After: Fri, 31 Feb 2026 99:99:99 GMT\r\nContent-Length: 0\r\n\r\n");
        heads.forEach(head -> raw.put("raw " + raw.size() + ": " + shown(head), head.getBytes(ISO_8859_1)));
        bodies().forEach((type, body) -> {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            String head = OK + "Content-Type: " + type.split(" \\| ", 2)[0] + "\r\nContent-Length: " + body.length;
            answer.writeBytes((head + "\r\n\r\n").getBytes(ISO_8859_1));
            answer.writeBytes(body);
            raw.put(type, answer.toByteArray());
        });
        return raw;
    }

    /** Bodies by their media type and a word for people. */
    public static Map<String, byte[]> bodies() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        List<String> json = new ArrayList<>(List.of(
                "",
                " ",
                "null",
                "true",
                "\"\"",
                "[]",
                "{}",
                "{",
                "}",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "{}{}",
                "NaN",
                "-",
                "1e",
                "1e9999999999",
                "[1e400000000]",
                "{\"count\":1e400000000,\"snapshots\":[]}",
                "{\"count\":-0.0e-400000000,\"snapshots\":[]}",
                "1" + "0".repeat(9_000),
                "1" + "0".repeat(200_000),
                "0." + "0".repeat(20_000) + "1",
                "\"\\ud800\"",
                "{\"snapshots\":[{\"name\":\"\\ud83d\"}],\"count\":1}",
                "{\"\":{\"\":{\"\":[]}}}",
                "{\"'\\\\\\\"]['$.*\":1,\"$\":2,\"*\":3,\"..\":4}",
                "{\"snapshots\":{\"0\":1},\"count\":[]}",
                "{\"snapshots\":[[[[[]]]]],\"count\":\"1\"}",
                "[".repeat(450) + "]".repeat(450),
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"snapshots\":[" + "{},".repeat(3_000) + "{}],\"count\":0}",
                "{\"snapshots\":[" + "null,".repeat(3_000) + "1],\"count\":0}",
                "{\"snapshots\":[{\"name\":\"" + "a".repeat(300_000) + "\"}],\"count\":1}",
                "{\"snapshots\":[{\"started\":\"0000-00-00T00:00:00Z\",\"finished\":\"+999999999-12-31T23:59:59Z\"}]}",
                "{\"detail\":[{\"loc\":[1.5,{}],\"msg\":1,\"type\":null}]}",
                "{\"" + "k".repeat(100_000) + "\":1}",
                "\uFEFF{}",
                "{\"a\":\"\u0000\"}",
                "{'a':1}"));
        json.forEach(
                text -> bodies.put("application/json | " + bodies.size() + ": " + shown(text), text.getBytes(UTF_8)));
        bodies.put("application/json | overlong UTF-8", new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'});
        bodies.put("application/json | UTF-16", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_16));
        bodies.put("application/json | bytes", new byte[] {0, 1, 2, (byte) 0xff});
        for (String type : List.of(
                "application/json; charset",
                "application/json; charset=",
                "application/json;;;=;",
                "application/json; charset=no-such",
                "application/json; charset=utf-16",
                "APPLICATION/JSON",
                "application/problem+json",
                "text/json",
                "application/json, text/html",
                "/",
                ";",
                "*/*",
                "application/",
                "a/b/c",
                "\"")) {
            bodies.put(type + " | {}", "{\"count\":0,\"snapshots\":[]}".getBytes(UTF_8));
        }
        for (String xml :
                List.of("<a", "<a></b>", "<?xml version='9'?><a/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "")) {
            bodies.put("application/xml | " + xml, xml.getBytes(UTF_8));
        }
        bodies.put("multipart/form-data | no boundary", "--x\r\n\r\n".getBytes(UTF_8));
        bodies.put("multipart/form-data; boundary=B | cut", "--B\r\nContent-Disposition: form".getBytes(UTF_8));
        bodies.put("application/x-www-form-urlencoded | %", "%&=&%zz=%".getBytes(UTF_8));
        bodies.put("text/plain; charset=no-such | x", "x".getBytes(UTF_8));
        return bodies;
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(60, text.length())).replaceAll("[^ -~]", "?");
    }
}
