package io.snapshotcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence is of the implementation that was asked for alone: another port is another implementation. */
class RecordedAnswersTest {

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
