package io.snapshotcontracts.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '#',
            value = {
                "https://shop.example/a/b ! https shop.example 443 /a/b",
                "HTTP://Shop.Example:8080/a?b=/c ! http shop.example 8080 /a",
                "https://me:pass@w@shop.example/a ! https shop.example 443 /a",
                "http://[::1]:8080/a ! http [::1] 8080 /a",
                "http://[::1]/a ! http [::1] 80 /a",
                "https://shop.example:/a ! https shop.example 443 /a",
                "https://shop.example:99999999999/a ! https shop.example -1 /a",
                "https://shop.example/a|b c{d}^`%\\\"<>[]ü€ ! https shop.example 443 /a|b c{d}^`%\\\"<>[]ü€",
                "https://shop.example/100%/%zz?x=% ! https shop.example 443 /100%/%zz",
                "/a b|c?d ! #  -1 /a b|c#",
            })
    void partsAreTakenVerbatim(String url, String parts) {
        RecordedUrl read = RecordedUrl.of(url).orElseThrow();

        assertThat(read.scheme() + " " + read.host() + " " + read.port() + " " + read.path())
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"https://shop.example", "https://shop.example?a=/b", "ftp://shop.example/a", "shop.example:443", "''"})
    void whatHasNoPathOfHttpHasNoParts(String url) {
        assertThat(RecordedUrl.of(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/api, https://shop.example/api/a|b, true",
        "https://shop.example/api/, https://SHOP.example:443/api/x y, true",
        "https://shop.example, https://shop.example/x%, true",
        "https://shop.example:443/api, https://u@shop.example/api/{x}, true",
        "http://[::1]:81/api, http://[::1]:81/api/^, true",
        "https://shop.example/api, https://shop.example/apis/x, false",
        "https://shop.example/api, https://shop.example/api, false",
        "https://shop.example/api, http://shop.example/api/x, false",
        "https://shop.example/api, https://shop.example:8443/api/x, false",
        "https://shop.example/api, https://shop.example.evil/api/x, false",
        "https://shop.example/api, https://evil/@shop.example/api/x, false",
        "https://shop.example/api, /api/x, false",
    })
    void urlIsBelowABaseOfTheSameServerAndPath(String base, String url, boolean isBelow) {
        assertThat(RecordedUrl.of(url).orElseThrow().isBelow(URI.create(base))).isEqualTo(isBelow);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example, https://a.example/v1/x",
        "https://a.example, https://a.example:443/v1/x",
        "https://a.example:443, https://a.example/v1/x",
        "http://a.example, http://a.example:80/v1/x",
        "http://a.example:80/, http://a.example/v1/x",
        "http://a.example:8080, http://a.example:8080/v1/x",
        "HTTP://A.example:80, http://a.EXAMPLE/v1/x?q=a%20b#f",
        "https://a.example/prefix, https://a.example/prefix/v1/x",
        "https://a.example/prefix/, https://a.example/prefix/v1/x",
        "https://a.example, https://a.example/a b",
    })
    void sameServerAndPathIsBelow(URI base, String url) {
        assertThat(RecordedUrl.of(url).orElseThrow().isBelow(base)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example, https://a.example:8443/v1/x",
        "https://a.example:8443, https://a.example/v1/x",
        "https://a.example:8443, https://a.example:443/v1/x",
        "https://a.example, https://a.example:80/v1/x",
        "http://a.example, http://a.example:443/v1/x",
        "http://a.example:8080, http://a.example:8081/v1/x",
        "https://a.example, http://a.example/v1/x",
        "https://a.example:80, http://a.example:80/v1/x",
        "https://a.example, https://b.example/v1/x",
        "https://a.example/prefix, https://a.example/v1/x",
        "https://a.example/prefix, https://a.example/prefixed/v1/x",
    })
    void anotherServerPortOrPathIsNot(URI base, String url) {
        assertThat(RecordedUrl.of(url).orElseThrow().isBelow(base)).isFalse();
    }
}
