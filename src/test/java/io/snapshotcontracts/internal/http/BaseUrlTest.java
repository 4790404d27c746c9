package io.snapshotcontracts.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://dws.example.com/prefix/", "HTTP://[::1]:80"})
    void absoluteHttpUrlIsTaken(String text) {
        assertThat(BaseUrl.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost:8080|the URL must start with http:// or https://, but is 'localhost:8080'",
                "dws.example.com|the URL must start with http:// or https://, but is 'dws.example.com'",
                "ftp://example.com|the URL must start with http:// or https://, but is 'ftp://example.com'",
                "http:///path|the URL names no host: 'http:///path'",
                "http://example.com?a=b|the URL holds a query or a fragment; a base URL ends with its path",
                "http://example.com/#a|the URL holds a query or a fragment; a base URL ends with its path",
                "http://example.com:99999|the URL's port is above 65535: 'http://example.com:99999'",
            })
    void otherUrlIsRefusedInOneSentence(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(text))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me:canary@example.com",
                "http://me:canary@example.com",
                "http://canary@exa_mple.com",
                "http://a b:canary@example.com"
            })
    void userInformationIsNeverShown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.parse(text))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("canary"));
    }

    @Test
    void prefixIsKept() {
        assertThat(BaseUrl.join(URI.create("http://h/p/"), "/v1/x?y=z")).hasToString("http://h/p/v1/x?y=z");
    }
}
