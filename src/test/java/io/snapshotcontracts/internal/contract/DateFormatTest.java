package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatTest {

    @ParameterizedTest(name = "{0} takes {1} and not {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd                    | 2024-02-29                    | 2023-02-29",
                "yyyy-MM-dd                    | 2024-12-01                    | 2024-13-01",
                "yyyy-MM-dd                    | 2024-01-05                    | 2024-1-5",
                "HH:mm:ss                      | 23:59:59                      | 24:00:01",
                "yyyy-MM-dd'T'HH:mm:ssZ        | 2024-01-05T10:00:00Z          | 2024-01-05 10:00:00Z",
                "yyyy-MM-dd'T'HH:mm:ssZ        | 2024-01-05T10:00:00+0100      | 2024-01-05T10:00:00",
                "yyyy-MM-dd'T'HH:mm:ss.SSSX    | 2024-01-05T10:00:00.123+10:00 | 2024-01-05T10:00:00.1+10:00",
                "EEE, dd MMM yyyy HH:mm:ss z   | Fri, 05 Jan 2024 10:00:00 GMT | Mon, 05 Jan 2024 10:00:00 GMT",
                "%Y-%m-%dT%H:%M:%S             | 2024-01-05T10:00:00           | 2024-02-30T10:00:00",
                "YYYY-MM-DDTHH:mm:ss           | 2024-01-05T10:00:00           | 2024-02-30T10:00:00",
            })
    void formatTakesWhatExistsAlone(String format, String taken, String refused) {
        DateFormat read = DateFormat.of("datetime", format);

        assertThat(read.accepts(taken)).as(taken).isTrue();
        assertThat(read.accepts(refused)).as(refused).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-bb", "yyyy'", "%Y-%q", "{"})
    void formatThatNoEngineReadsIsRefused(String format) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateFormat.of("date", format))
                .withMessage("the date format '" + format + "' cannot be read");
    }
}
