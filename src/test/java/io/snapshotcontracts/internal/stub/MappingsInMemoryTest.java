package io.snapshotcontracts.internal.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.snapshotcontracts.internal.stub.StubServer.Options;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MappingsInMemoryTest {

    @Test
    void eachResetServesAgainWhatTheFilesSay() throws IOException {
        try (StubServer stub = start("{\"request\": {\"url\": \"/now\"}, \"response\": {\"body\": \"now\"}}")) {
            for (int i = 0; i < 2; i++) {
                assertThat(send(stub, "GET /now")).startsWith("HTTP/1.1 200").endsWith("now");

                send(stub, "DELETE /__admin/mappings");
                assertThat(send(stub, "GET /now")).startsWith("HTTP/1.1 404");

                send(stub, "POST /__admin/mappings/reset");
            }
            assertThat(send(stub, "GET /now")).startsWith("HTTP/1.1 200").endsWith("now");
        }
    }

    @Test
    void mappingThatCannotBeReadIsRefusedByTheNameOfItsFile() {
        assertThatExceptionOfType(StubStartException.class)
                .isThrownBy(() -> start("{\"request\": 5}"))
                .withMessageStartingWith("the contracts holds a mapping that cannot be used: ")
                .withMessageContaining("a.json");
    }

    private static StubServer start(String mapping) {
        return StubServer.start(Options.defaults().withMappings(new TreeMap<>(Map.of("a.json", mapping))));
    }

    private static String send(StubServer stub, String request) throws IOException {
        return RawHttp.exchange(
                stub.baseUrl().getPort(), request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
}
