package io.snapshotcontracts.internal.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes from our front and from WireMock's own server, but for what frames a body. */
class FrontEqualsStockWireMockTest {

    private static final String MAPPINGS =
            """
            {"mappings": [
              {"request": {"method": "ANY", "urlPath": "/odd/%2F%C3%A9/x;y=1"}, "response": {"body": "path"}},
              {"request": {"method": "GET", "urlPath": "/query", "queryParameters": {"a": {"equalTo": "1 2"}}},
               "response": {"jsonBody": {"is": "query"}, "headers": {"Content-Type": "application/json"}}},
              {"request": {"method": "POST", "urlPath": "/body", "bodyPatterns": [{"equalToJson": "{'a': 1}"}]},
               "response": {"status": 201, "statusMessage": "Made", "body": "made"}},
              {"request": {"method": "POST", "urlPath": "/form", "formParameters": {"a": {"equalTo": "é"}}},
               "response": {"body": "form"}},
              {"request": {"method": "GET", "urlPath": "/cookie", "cookies": {"c": {"equalTo": "1"}}},
               "response": {"body": "cookie", "headers": {"Set-Cookie": ["a=1", "b=2"], "X-Many": ["1", "2"]}}},
              {"request": {"method": "GET", "urlPath": "/twice", "headers": {"X-A": {"hasExactly": [{"equalTo": "1"}, {"equalTo": "2"}]}}},
               "response": {"body": "twice"}},
              {"request": {"method": "GET", "urlPathTemplate": "/echo/{id}"},
               "response": {"body": "{{request.path.id}} {{request.host}} {{request.clientIp}}", "transformers": ["response-template"]}},
              {"request": {"method": "ANY", "urlPath": "/empty"}, "response": {"status": 204}},
              {"request": {"method": "ANY", "urlPath": "/unchanged"}, "response": {"status": 304, "headers": {"ETag": "1"}}},
              {"request": {"method": "HEAD", "urlPath": "/head"}, "response": {"body": "seven b"}},
              {"request": {"method": "GET", "urlPath": "/typeless"}, "response": {"body": "no type"}},
              {"request": {"method": "GET", "urlPath": "/short"}, "response": {"body": "{", "headers": {"Content-Length": "100"}}},
              {"request": {"method": "GET", "urlPath": "/large"}, "response": {"body": "LARGE"}},
              {"request": {"method": "GET", "urlPath": "/late"}, "response": {"body": "late", "fixedDelayMilliseconds": 20}},
              {"request": {"method": "GET", "urlPath": "/dribble"},
               "response": {"body": "drop by drop", "chunkedDribbleDelay": {"numberOfChunks": 5, "totalDuration": 20}}},
              {"request": {"method": "GET", "urlPath": "/late-dribble"},
               "response": {"body": "ab", "fixedDelayMilliseconds": 5, "chunkedDribbleDelay": {"numberOfChunks": 2, "totalDuration": 5}}},
              {"request": {"method": "GET", "urlPath": "/late-reset"},
               "response": {"fault": "CONNECTION_RESET_BY_PEER", "fixedDelayMilliseconds": 5}},
              {"request": {"method": "GET", "urlPath": "/reset"}, "response": {"fault": "CONNECTION_RESET_BY_PEER"}},
              {"request": {"method": "GET", "urlPath": "/nothing"}, "response": {"fault": "EMPTY_RESPONSE"}},
              {"request": {"method": "GET", "urlPath": "/chunk"}, "response": {"fault": "MALFORMED_RESPONSE_CHUNK"}},
              {"request": {"method": "GET", "urlPath": "/garbage"}, "response": {"fault": "RANDOM_DATA_THEN_CLOSE"}}
            ]}""".replace("LARGE", "0123456789".repeat(20_000)).replace("{'a': 1}", "{\\\"a\\\": 1}");

    private static StubServer stub;
    private static WireMockServer stock;

    @BeforeAll
    static void startBoth(@TempDir Path root) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("mappings")).resolve("all.json"), MAPPINGS);
        stub = StubServer.start(StubServer.Options.defaults().withFolder(root));
        stock = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .gzipDisabled(true)
                .usingFilesUnderDirectory(root.toString()));
        stock.start();
    }

    @AfterAll
    static void stopBoth() {
        stub.close();
        stock.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /odd/%2F%C3%A9/x;y=1",
                "PATCH /odd/%2F%C3%A9/x;y=1",
                "GET /odd/../odd/%2F%C3%A9/x;y=1",
                "GET /odd//%2F%C3%A9/x;y=1",
                "GET /odd/%2f%C3%A9/x;y=1",
                "GET /query?a=1%202",
                "GET /query?a=1+2&b",
                "GET /query?a",
                "GET /query?",
                "GET /que|ry?a={}",
                "GET http://other.example/query?a=1%202",
                "POST /body|Content-Length: 8||{\"a\": 1}",
                "POST /body|Transfer-Encoding: chunked||8^{\"a\": 1}^0^^",
                "POST /body|Content-Length: 8|Expect: 100-continue||{\"a\": 1}",
                "POST /body|Content-Length: 2||{}",
                "POST /form|Content-Type: application/x-www-form-urlencoded|Content-Length: 8||a=%C3%A9",
                "GET /cookie|Cookie: c=1; d=2",
                "GET /cookie",
                "GET /twice|X-A: 1|X-A: 2",
                "GET /twice|X-A: 1",
                "GET /echo/a%20b",
                "GET /echo/1|X-Forwarded-For: 192.0.2.1",
                "GET /empty",
                "GET /unchanged",
                "HEAD /head",
                "HEAD /nowhere",
                "GET /typeless",
                "GET /typeless|Accept-Encoding: gzip",
                "GET /short",
                "GET /large",
                "GET /late",
                "GET /dribble",
                "GET /late-dribble",
                "GET /late-reset",
                "GET /reset",
                "GET /nothing",
                "GET /chunk",
                "GET /garbage",
                "GET /nowhere",
                "GET /",
                "DELETE /query?a=1%202",
                "OPTIONS /query",
                "OPTIONS *",
                "TRACE /query",
                "BREW /query",
                "GET /__admin/mappings/9",
                "GET /__admin/health-check",
                "GET /__admin",
                "GET /__administrator",
                "GET /__admin/scenarios",
                "GET /__admin/swagger-ui/index.html",
                "GET /bad header|no colon",
            })
    void sameAnswer(String request) throws IOException {
        String bytes = bytes(request);

        String expected = RawHttp.exchange(stock.port(), bytes);
        String actual = RawHttp.exchange(stub.baseUrl().getPort(), bytes);

        assertThat(RawHttp.unframed(actual)).isEqualTo(RawHttp.unframed(expected));
    }

    @Test
    void adminApiHasEveryRouteAndAWriteIsSeenByTheNextRequest() throws IOException {
        String mapping = "{\"request\": {\"url\": \"/new\"}, \"response\": {\"body\": \"new\"}}";
        String add = bytes("POST /__admin/mappings|Content-Length: " + mapping.length() + "||" + mapping);

        int port = stub.baseUrl().getPort();
        assertThat(RawHttp.exchange(port, bytes("GET /new"))).startsWith("HTTP/1.1 404");
        String added = RawHttp.exchange(port, add);
        assertThat(added).startsWith("HTTP/1.1 201");
        assertThat(RawHttp.exchange(port, bytes("GET /new")))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\nnew");
        Matcher id = Pattern.compile("\"id\" : \"([0-9a-f-]+)\"").matcher(added);
        assertThat(id.find()).isTrue();
        assertThat(RawHttp.exchange(port, bytes("DELETE /__admin/mappings/" + id.group(1))))
                .startsWith("HTTP/1.1 200");
        assertThat(RawHttp.exchange(port, bytes("GET /new"))).startsWith("HTTP/1.1 404");
    }

    @Test
    void bodyThatIsSentWholeHasItsLength() throws IOException {
        assertThat(RawHttp.exchange(stub.baseUrl().getPort(), bytes("GET /large")))
                .contains("Content-Length: 200000\r\n");
        assertThat(RawHttp.exchange(stub.baseUrl().getPort(), bytes("HEAD /head")))
                .contains("Content-Length: 7\r\n");
        assertThat(RawHttp.exchange(stub.baseUrl().getPort(), bytes("GET /dribble")))
                .doesNotContain("Content-Length");
    }

    /** Bars are line ends of the head, the first doubled one ends it, and carets are line ends of the body. */
    private static String bytes(String request) {
        String[] parts = request.split("\\|\\|", 2);
        String[] lines = parts[0].split("\\|(?=[A-Z])");
        return lines[0] + " HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n"
                + Stream.of(lines).skip(1).map(line -> line + "\r\n").reduce("", String::concat)
                + "\r\n"
                + (parts.length > 1 ? parts[1].replace("^", "\r\n") : "");
    }
}
