package io.snapshotcontracts.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentProxiesTest {

    @Test
    void eachSchemeHasItsOwnProxyAndTheLowerCaseVariableComesFirst() {
        Map<String, String> environment = Map.of(
                "HTTP_PROXY",
                "http://upper:1",
                "http_proxy",
                "lower:2",
                "HTTPS_PROXY",
                "http://secure",
                "https_proxy",
                "");

        assertThat(proxy(environment, "http://h")).isEqualTo("lower:2");
        assertThat(proxy(environment, "https://h")).isEqualTo("secure:80");
        assertThat(proxy(Map.of(), "https://h")).isEqualTo("direct");
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.example,        direct",
        "http://v1.api.example,     direct",
        "http://API.example,        direct",
        "http://myapi.example,      p:1",
        "http://other.example,      direct",
        "http://sub.other.example,  direct",
        "http://port.example:81,    direct",
        "http://port.example:82,    p:1",
        "http://localhost:8080,     direct",
        "http://127.0.0.2,          direct",
        "http://[::1]:80,           direct",
        "http://elsewhere.example,  p:1",
    })
    void exceptionsAndThisMachineAreReachedDirectly(String url, String proxy) {
        Map<String, String> environment =
                Map.of("http_proxy", "http://p:1", "NO_PROXY", "api.example, .other.example,port.example:81");

        assertThat(proxy(environment, url)).isEqualTo(proxy);
    }

    @Test
    void aStarExceptsEverything() {
        assertThat(proxy(Map.of("http_proxy", "http://p:1", "no_proxy", "*"), "http://h"))
                .isEqualTo("direct");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://u:c4n4ry@p", "u:c4n4ry@p:1", "socks5://c4n4ry", "https://c4n4ry", "http://c4n4ry ry"})
    void whatCannotBeUsedIsSaidWithoutItsValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EnvironmentProxies.of(Map.of("https_proxy", value)))
                .withMessageContaining("HTTPS_PROXY")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("c4n4ry"));
    }

    private static String proxy(Map<String, String> environment, String url) {
        Proxy proxy = EnvironmentProxies.of(environment).select(URI.create(url)).get(0);
        return proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "direct";
    }
}
