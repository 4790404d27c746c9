package io.snapshotcontracts.internal.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.http.NoResponseException;
import io.snapshotcontracts.internal.judge.RequestLens;
import io.snapshotcontracts.internal.mapping.MappingFolder;
import io.snapshotcontracts.internal.mapping.StubFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A stub and a stock WireMock give a page's success to the requests that the page allows, and to no others, which the lens
 * for requests decides.
 */
class PageRequestsIT {

    private static final Path SHOP = Path.of("src/test/resources/mapping/shop");
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final Documentation PAGE = ContractSet.of(SHOP).documentationOf("shop");
    private static final RequestLens LENS = new RequestLens(PAGE);
    private static final JdkTransport TRANSPORT = new JdkTransport(TIMEOUT, 10 << 20);

    private static StubServer stub;
    private static WireMockServer stock;

    private record Probe(char kind, HttpRequest request) {

        static Probe of(String line) {
            String[] parts = line.substring(2).split("\\|", 4);
            List<Header> headers = new ArrayList<>();
            for (String header : parts[2].split("; (?=[A-Z])", -1)) {
                if (!header.isEmpty()) {
                    headers.add(new Header(header.split(": ", 2)[0], header.split(": ", 2)[1]));
                }
            }
            // only where it is no JSON: there it is an escape of JSON
            String body = parts[3].startsWith("--") ? parts[3].replace("\\r\\n", "\r\n") : parts[3];
            return new Probe(
                    line.charAt(0),
                    new HttpRequest(
                            parts[0], parts[1], new Headers(headers), body.isEmpty() ? Body.EMPTY : Body.of(body)));
        }
    }

    @BeforeAll
    static void startBoth(@TempDir Path folder) {
        SortedMap<String, String> mappings = StubFolder.generate(ContractSet.of(SHOP));
        MappingFolder.at(folder.resolve("made")).write(mappings);
        stub = StubServer.start(StubServer.Options.defaults().withMappings(mappings));
        stock = new WireMockServer(wireMockConfig()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .usingFilesUnderDirectory(folder.resolve("made").toString()));
        stock.start();
    }

    @AfterAll
    static void stopBoth() {
        stub.close();
        stock.stop();
    }

    static Stream<Arguments> probes() throws IOException {
        return Files.readString(SHOP.resolve("requests.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> argumentSet(line, Probe.of(line)));
    }

    @ParameterizedTest
    @MethodSource("probes")
    void successIsForWhatThePageAllows(Probe probe) throws NoResponseException {
        HttpRequest request = probe.request();
        Operation operation = PAGE.operation(request.method(), request.target().split("\\?", 2)[0])
                .orElseThrow();

        boolean allowed = LENS.look(operation, request).findings().isEmpty();

        assertThat(allowed).as("what the page says").isEqualTo(probe.kind() == '+' || probe.kind() == '~');
        for (HttpResponse answer : answers(request)) {
            assertThat(answer.status() / 100).isEqualTo(probe.kind() == '+' || probe.kind() == '!' ? 2 : 4);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "documented 422       ; POST|/orders||                                           ; 422; {\"error\":\"text\"}",
                "no 415 is documented ; POST|/orders|Content-Type: text/plain|x                  ; 400; {\"error\":\"text\"}",
                "415 of a range       ; PATCH|/orders/7|Content-Type: text/plain|{}              ; 415; {\"error\":\"text\"}",
                "documented 415       ; PUT|/orders/7/invoice|Content-Type: text/html|x          ; 415; {\"error\":\"text\"}",
                "422 of a range       ; PATCH|/orders/7||{\"note\":1}                            ; 422; {\"error\":\"text\"}",
                "no body              ; PUT|/things/1||                                          ; 404; it has no body, and the page demands one",
                "a body               ; DELETE|/orders/7||{}                                     ; 404; it has a body, and the page documents none",
                "no parameter         ; GET|/orders||                                            ; 404; its query parameter state is missing, and the page demands it",
                "value of a parameter ; GET|/orders?state=x||                                    ; 404; the page does not allow the value of its query parameter state",
                "schema of the body   ; PUT|/things/1||{\"one\":1}                               ; 404; the page's schemas do not allow it: documentation/shop.openapi.yaml: at /paths/~1things~1{id}/put/requestBody",
                "media type           ; PUT|/things/1|Content-Type: text/plain|x                 ; 404; its body is of another media type than the page documents: application/json",
                "what no stub can tell; POST|/loops||{}                                          ; 404; the stub cannot tell whether the page allows its body: documentation/shop.openapi.yaml: at /paths/~1loops/post/requestBody/content/application~1json/schema: the schema leads back to itself",
                "preferred            ; PUT|/things/1|Prefer: code=204|x                         ; 204; ``",
            })
    void requestThatThePageForbidsGetsItsAnswerOrTheReason(String name, String request, int status, String answer)
            throws NoResponseException {
        for (HttpResponse response : answers(Probe.of("- " + request).request())) {
            assertThat(response.status()).isEqualTo(status);
            assertThat(Servers.text(response)).contains(answer);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "contract below the server's path ; GET|/v2/shops/s1/items/5||  ; 203; {'state':'new {{x}}','note':'s1','id':5,'shop':'text'}",
                "contract without it              ; GET|/shops/s1/items/5||     ; 203; {'state':'new {{x}}','note':'s1','id':5,'shop':'text'}",
                "path rule below it               ; PATCH|/v2/shops/s2/items/7||{\"state\":\"old\"} ; 200; {'id':6,'shop':'s2','state':'old'}",
                "path rule without it             ; PATCH|/shops/s2/items/6||{\"state\":\"old\"} ; 200; {'id':6,'shop':'s2','state':'old'}",
                "plain, every parameter echoed    ; GET|/shops/s%209/items/8||  ; 203; {'state':'new {\\u007bx}}','note':'s 9','id':8,'shop':'text'}",
                "plain, below                     ; GET|/v2/shops/s9/items/8||  ; 203; {'state':'new {\\u007bx}}','note':'s9','id':8,'shop':'text'}",
                "a parameter in the last place    ; PATCH|/v2/shops/s3/items/7||{\"state\":\"x\"} ; 200; {'id':7,'shop':'s3','state':'old'}",
                "an example of one operation      ; PATCH|/shops/s3/items/7|Prefer: example=renamed| ; 200; {'id':7,'shop':'s3','state':'renamed'}",
                "an example that names its own    ; DELETE|/v2/orders/7|Prefer: example=no-body| ; 204; ``",
                "whole path before server's path  ; GET|/v2/items||             ; 204; ``",
                "concrete path before templated   ; GET|/items||                ; 200; all",
                "templated path                   ; GET|/v9/items||             ; 204; ``",
                "templated path below the server's; GET|/v2/v9/items||          ; 204; ``",
            })
    void answerLiesBelowTheServersPathAndWithoutIt(String name, String request, int status, String answer)
            throws NoResponseException {
        for (HttpResponse response : answers(Probe.of("+ " + request).request())) {
            assertThat(response.status()).isEqualTo(status);
            assertThat(Servers.text(response)).isEqualTo(answer.replace('\'', '"'));
        }
    }

    @Test
    void identifierThatIsNoNumberIsNotOfAPathOfNumbers() throws NoResponseException {
        assertThat(answers(Probe.of("- GET|/shops/s1/items/five||").request()))
                .allMatch(answer -> answer.status() == 404);
    }

    @Test
    void lifecycleCountsThePollsOfTheParameterThatItNames() throws NoResponseException {
        List<String> seen = new ArrayList<>();
        for (String target : List.of(
                "/v2/shops/growing-a/items/7",
                "/shops/growing-a/items/8?",
                "/shops/growing-b/items/7",
                "/shops/growing-a/items/7")) {
            seen.add(Servers.text(TRANSPORT.send(
                    stub.baseUrl(), Probe.of("+ GET|" + target + "||").request(), TIMEOUT)));
        }

        assertThat(seen)
                .containsExactly(
                        "{\"state\":\"new {{x}}\",\"note\":\"growing-a\",\"id\":7,\"shop\":\"text\"}",
                        "{\"state\":\"new {{x}}\",\"note\":\"growing-a\",\"id\":8,\"shop\":\"text\"}",
                        "{\"state\":\"new {{x}}\",\"note\":\"growing-b\",\"id\":7,\"shop\":\"text\"}",
                        "{\"state\":\"old\",\"note\":\"growing-a\",\"id\":7,\"shop\":\"text\"}");
    }

    private static List<HttpResponse> answers(HttpRequest request) throws NoResponseException {
        return List.of(
                TRANSPORT.send(stub.baseUrl(), request, TIMEOUT),
                TRANSPORT.send(URI.create("http://127.0.0.1:" + stock.port()), request, TIMEOUT));
    }
}
