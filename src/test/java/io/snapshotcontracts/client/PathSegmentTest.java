package io.snapshotcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathSegmentTest {

    @ParameterizedTest
    @CsvSource({
        "a b, a%20b",
        "a/../b, a%2F..%2Fb",
        "ü, %C3%BC",
        "雪, %E9%9B%AA",
        "😀, %F0%9F%98%80",
        "%2F, %252F",
        "a?b#c, a%3Fb%23c",
        "a+b*c, a%2Bb%2Ac",
        "a;b=c&d:e@f, a%3Bb%3Dc%26d%3Ae%40f",
        "-._~Az09, -._~Az09",
        "..., ...",
        "' ', %20"
    })
    void idStaysOneSegment(String id, String segment) {
        assertThat(PathSegment.encode("id", id)).isEqualTo(segment);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'is empty, \".\" or \"..\"'",
        "., 'is empty, \".\" or \"..\"'",
        ".., 'is empty, \".\" or \"..\"'",
        "\uD800, is not a sequence of Unicode characters"
    })
    void idThatNoPathCanHoldIsRefused(String id, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PathSegment.encode("thingId", id))
                .withMessage("thingId " + problem);
    }
}
