package io.snapshotcontracts.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.DateFormat;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.RulePath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {

    private static final String CHANGED = "0123456789:-+TZtz. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "date     | yyyy-MM-dd                    | 2024-02-29",
                "date     | dd/MM/yyyy                    | 31/12/2026",
                "time     | HH:mm                         | 23:59",
                "time     | HH:mm:ss                      | 00:00:59",
                "datetime | yyyy-MM-dd'T'HH:mm:ss         | 2023-02-28T10:11:12",
                "datetime | yyyy-MM-dd'T'HH:mm:ssX        | 2026-04-30T10:11:12+01",
                "datetime | yyyy-MM-dd'T'HH:mm:ss.SSSXXX  | 2000-02-29T10:11:12.123-18:00",
                "datetime | yyyy-MM-dd'T'HH:mm:ss'Z'      | 1900-02-28T10:11:12Z",
                "datetime | yyyy-MM-dd HH:mm:ss           | 2026-06-30 10:11:12",
                "datetime | yyyy-MM-dd'T'HH:mm:ss[XXX][X] | 2026-06-30T10:11:12",
            })
    void patternTakesWhatTheFormatTakes(String kind, String format, String text) {
        DateFormat reading = format(kind, format);
        Pattern pattern = Pattern.compile(DatePattern.of(reading.text()).orElseThrow());

        assertThat(reading.accepts(text)).isTrue();
        assertThat(pattern.matcher(text).matches()).isTrue();
        for (String near : near(text)) {
            boolean hasSignedYear = near.matches("(?:.*/)?[-+][0-9]{4,}.*");
            assertThat(pattern.matcher(near).matches()).as(near).isEqualTo(!hasSignedYear && reading.accepts(near));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyyMMdd", "EEE, dd MMM yyyy", "hh:mm a", "yyyy-'W'ww", "yyyy", "yyyy-MM"})
    void whatIsNotKnownOrCouldBeANumberIsNotTranslated(String format) {
        assertThat(DatePattern.of(format)).isEmpty();
    }

    private static DateFormat format(String kind, String format) {
        Interaction interaction = Fixture.contract(Fixture.interaction(
                        "one",
                        "'method': 'POST', 'path': '/a', 'body': {'contentType': 'application/json', 'content': {'a':"
                                + " 'x'}}, 'matchingRules': {'body': {'$.a': {'matchers': [{'match': '" + kind
                                + "', 'format': '" + format.replace("'", "\\u0027") + "'}]}}}",
                        Fixture.NO_BODY,
                        ""))
                .interactions()
                .get(0);
        return interaction
                .requestRules()
                .body()
                .get(RulePath.parse("$.a"))
                .rules()
                .get(0)
                .format();
    }

    /** The text with one character less, more, or another in its place. */
    private static List<String> near(String text) {
        List<String> near = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            near.add(text.substring(0, i) + text.substring(i + 1));
            for (String changed : CHANGED.split("", -1)) {
                near.add(text.substring(0, i) + changed + text.substring(i));
                near.add(text.substring(0, i) + changed + text.substring(i + 1));
            }
        }
        return near;
    }
}
