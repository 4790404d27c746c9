package io.snapshotcontracts.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "a-b._~9,a-b._~9",
        "a b,a%20b",
        "a/b,a%2Fb",
        "%41,%2541",
        "é€,%C3%A9%E2%82%AC",
        "a?b#c,a%3Fb%23c",
        "+,%2B"
    })
    void segmentKeepsOnlyUnreservedCharacters(String value, String encoded) {
        assertThat(PercentEncoding.encode(value)).isEqualTo(encoded);
    }

    @ParameterizedTest
    @CsvSource({"/a/b,/a/b", "/a b,/a%20b", "/a%20b,/a%20b", "/100%,/100%25", "/a?b,/a%3Fb", "/(x:y@z),/(x:y@z)"})
    void pathKeepsWhatIsEncoded(String path, String encoded) {
        assertThat(PercentEncoding.encodePath(path)).isEqualTo(encoded);
    }
}
