package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T10:20:30Z",
                "2016-08-23T03:59:23Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "1990-09-09T09:09:09Z"
            })
    void timeIsReadAsTheFullParserReadsIt(String text) {
        assertThat(UsualTime.of(text)).isEqualTo(OffsetDateTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-02-29T10:20:30",
                "2024-02-29T10:20:30.5Z",
                "2024-02-29T10:20:30+00:00",
                "2024-02-29t10:20:30Z",
                "2024-02-29T10:20:30z",
                "2024/02/29T10:20:30Z",
                "2024-02-29T10-20-30Z",
                "-024-02-29T10:20:30Z",
                "+024-02-29T10:20:30Z",
                "2024-02-29T10:20:3:Z",
                "2024-02-29T10:20:3/Z",
                "2023-02-29T10:20:30Z",
                "2024-13-29T10:20:30Z",
                "2024-02-29T24:00:00Z"
            })
    void anythingElseIsLeftToTheFullParser(String text) {
        assertThat(UsualTime.of(text)).isNull();
    }
}
