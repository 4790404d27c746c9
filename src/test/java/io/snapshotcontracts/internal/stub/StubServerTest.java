package io.snapshotcontracts.internal.stub;

import static io.restassured.RestAssured.given;
import static io.snapshotcontracts.internal.mapping.Fixture.TOKEN;
import static io.snapshotcontracts.internal.mapping.Fixture.TWO_SCHEMES;
import static io.snapshotcontracts.internal.mapping.Fixture.contract;
import static io.snapshotcontracts.internal.mapping.Fixture.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.mapping.Fixture;
import io.snapshotcontracts.internal.stub.StubServer.Options;
import io.snapshotcontracts.internal.stub.StubServer.ReceivedRequest;
import io.snapshotcontracts.testsupport.UsesRestAssured;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UsesRestAssured
class StubServerTest {

    private static final Contract CONTRACT = contract(
            get("exists", "/items/a%20b", TOKEN, """
                    {'status': 200, 'headers': {'Content-Type': ['application/json']},
                     'body': {'content': {'size': 500, 'error': null, 'text': 'é'},
                              'contentType': 'application/json', 'encoded': false}}"""), get("fails", "/items/broken", TOKEN, "{'status': 503}"));

    @TempDir
    Path root;

    @BeforeEach
    void writeMappings() {
        Fixture.write(root, CONTRACT, TWO_SCHEMES);
    }

    @Test
    void everyInteractionAnswersUnderEveryScheme() {
        try (StubServer stub = start()) {
            for (String credential : List.of("X-Token", "Authorization")) {
                to(stub).header(credential, "any")
                        .get("/items/a%20b")
                        .then()
                        .statusCode(200)
                        .header("Content-Type", "application/json")
                        .body(equalTo("{\"size\":500,\"error\":null,\"text\":\"é\"}"));
                to(stub).header(credential, "any")
                        .get("/items/broken")
                        .then()
                        .statusCode(503)
                        .header("Content-Type", "application/json")
                        .body(equalTo("{}"));
            }
        }
    }

    @Test
    void otherRequestsGetWireMocksOwn404() {
        try (StubServer stub = start()) {
            to(stub).get("/items/broken").then().statusCode(404).body(containsString("Request was not matched"));
            to(stub).header("X-Token", "any").get("/items/other").then().statusCode(404);
            to(stub).header("X-Token", "any").post("/items/broken").then().statusCode(404);
        }
    }

    @Test
    void answersAreNotCompressed() {
        try (StubServer stub = start()) {
            to(stub).header("X-Token", "any")
                    .header("Accept-Encoding", "gzip")
                    .get("/items/a%20b")
                    .then()
                    .header("Content-Encoding", nullValue());
        }
    }

    @Test
    void journalIsBounded() {
        try (StubServer stub = start()) {
            for (int i = 0; i < 105; i++) {
                to(stub).get("/items/" + i);
            }

            to(stub).get("/__admin/requests")
                    .then()
                    .body("requests.size()", equalTo(100))
                    .body("requests[0].request.url", equalTo("/items/104"));
        }
    }

    @Test
    void receivedRequestsAreListedNewestLast() {
        try (StubServer stub = start()) {
            to(stub).header("X-Token", "any").header("X-Twice", "1", "2").get("/items/a%20b?q=%2F");
            to(stub).body("sent").post("/items/other");

            assertThat(stub.received())
                    .extracting(ReceivedRequest::method, ReceivedRequest::url, ReceivedRequest::matched)
                    .containsExactly(tuple("GET", "/items/a%20b?q=%2F", false), tuple("POST", "/items/other", false));
            assertThat(stub.received().get(0).headers().toMap()).containsEntry("X-Twice", List.of("1", "2"));
            assertThat(stub.received().get(1).body()).isEqualTo(Body.of("sent"));

            stub.resetRequests();
            assertThat(stub.received()).isEmpty();
            to(stub).header("X-Token", "any").get("/items/a%20b");
            assertThat(stub.received()).extracting(ReceivedRequest::matched).containsExactly(true);
        }
    }

    @Test
    void journalIsAsLongAsAskedFor() {
        try (StubServer stub = StubServer.start(options().withJournal(2))) {
            List.of("/1", "/2", "/3").forEach(path -> to(stub).get(path));

            assertThat(stub.received()).extracting(ReceivedRequest::url).containsExactly("/2", "/3");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> options().withJournal(0));
    }

    @Test
    void baseUrlNamesTheHostAsGiven() {
        try (StubServer stub = StubServer.start(options().withHost("localhost"))) {
            assertThat(stub.baseUrl()).hasHost("localhost");
            to(stub).get("/").then().statusCode(404);
        }
    }

    @Test
    void baseUrlOfEveryAddressIsReachable() {
        try (StubServer stub = StubServer.start(options().withHost("0.0.0.0"))) {
            assertThat(stub.baseUrl()).hasHost("127.0.0.1");
            to(stub).get("/").then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]"})
    void baseUrlOfAnIpv6AddressIsReachable(String host) throws SocketException {
        assumeThat(NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
                .as("this machine has IPv6")
                .anyMatch(address -> address instanceof Inet6Address && address.isLoopbackAddress());

        try (StubServer stub = StubServer.start(options().withHost(host))) {
            assertThat(stub.baseUrl()).hasHost("[::1]");
            to(stub).get("/").then().statusCode(404);
        }
    }

    @Test
    void closedStubGivesItsPortBack() throws IOException {
        StubServer stub = start();
        int port = stub.baseUrl().getPort();

        stub.close();
        stub.close();

        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.getLocalPort()).isEqualTo(port);
        }
    }

    @Test
    void portInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertRefused(options().withPort(port), "port " + port + " of 127.0.0.1 is already in use");
        }
    }

    @Test
    void failedStartLeavesNoThreads() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Set<Thread> before = Thread.getAllStackTraces().keySet();

            assertThatExceptionOfType(StubStartException.class)
                    .isThrownBy(() -> StubServer.start(options().withPort(taken.getLocalPort())));

            assertThat(Thread.getAllStackTraces().keySet()).isSubsetOf(before);
        }
    }

    @Test
    void unknownHostIsNamed() {
        assertRefused(options().withHost("no.such.host.invalid"), "the host 'no.such.host.invalid' cannot be resolved");
        assertRefused(options().withHost(""), "the host '' cannot be resolved");
    }

    @Test
    void addressOfAnotherMachineIsNamed() {
        assertThatExceptionOfType(StubStartException.class)
                .isThrownBy(() -> StubServer.start(options().withHost("192.0.2.1")))
                .withMessageStartingWith("the stub cannot listen on port 0 of 192.0.2.1: ");
    }

    // a privileged test runner may listen on any port, so the words alone can be tested
    @Test
    void forbiddenPortIsNamed() {
        assertThat(StubStartException.cannotListen(
                        "127.0.0.1", 80, new IOException("Failed to bind", new SocketException("Permission denied"))))
                .hasMessage("the stub cannot listen on port 80 of 127.0.0.1: Permission denied");
    }

    @Test
    void impossiblePortIsNamed() {
        assertRefused(options().withPort(65536), "port 65536 is not between 0 and 65535");
        assertRefused(options().withPort(-1), "port -1 is not between 0 and 65535");
    }

    @Test
    void folderWithoutMappingsIsNamed() throws IOException {
        Path empty = Files.createDirectories(root.resolve("empty"));
        assertRefused(options().withFolder(empty), empty + " holds no mappings (mappings/*.json)");

        Files.createDirectory(empty.resolve("mappings"));
        assertRefused(options().withFolder(empty), empty + " holds no mappings (mappings/*.json)");
    }

    @Test
    void brokenMappingIsNamed() throws IOException {
        Path broken = Files.writeString(root.resolve("mappings/broken.json"), "{\"request\": 5}");

        assertThatExceptionOfType(StubStartException.class)
                .isThrownBy(() -> start())
                .withMessageStartingWith(root + " holds a mapping that cannot be used: ")
                .withMessageContaining(broken.toString())
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
    }

    private Options options() {
        return Options.defaults().withFolder(root);
    }

    private StubServer start() {
        return StubServer.start(options());
    }

    private static RequestSpecification to(StubServer stub) {
        return given().baseUri(stub.baseUrl().toString()).urlEncodingEnabled(false);
    }

    private static void assertRefused(Options options, String message) {
        assertThatExceptionOfType(StubStartException.class)
                .isThrownBy(() -> StubServer.start(options))
                .withMessage(message);
    }
}
