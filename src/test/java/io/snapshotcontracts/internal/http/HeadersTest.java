package io.snapshotcontracts.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    private static final Headers HEADERS =
            new Headers(List.of(new Header("X-A", "1"), new Header("Y", "2"), new Header("x-a", "3")));

    @Test
    void namesIgnoreCaseAndRepeatedFieldsAreKept() {
        assertThat(HEADERS.first("X-a")).contains("1");
        assertThat(HEADERS.names()).containsExactly("X-A", "Y");
        assertThat(HEADERS.toMap()).containsEntry("X-A", List.of("1", "3")).containsEntry("Y", List.of("2"));
    }

    @Test
    void givenHeadersReplaceAllOfTheirNames() {
        assertThat(HEADERS.with("X-a", "new").fields()).containsExactly(new Header("Y", "2"), new Header("X-a", "new"));
        assertThat(HEADERS.without("x-A").fields()).containsExactly(new Header("Y", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host", "content-length", "Connection", "Expect", "Upgrade", "Transfer-Encoding", "a b", "", "é"
            })
    void headerThatBelongsToTheConnectionOrIsNoTokenMayNotBeSet(String name) {
        assertThat(Header.mayBeSet(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b", "a\u007fb", "€"})
    void valueWithControlCharactersOrBeyondLatinOneIsIllegal(String value) {
        assertThat(Header.isLegalValue(value)).isFalse();
        assertThat(Header.isLegalValue("Bearer é\t~")).isTrue();
    }
}
