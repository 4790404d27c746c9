package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatPatternsTest {

    private static final String INSERTED = "0a:.-@+/#[]\"\n ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "date-time | 2024-02-29T23:59:60.5+14:00",
                "date      | 2000-02-29",
                "date      | 1900-02-28",
                "date      | 2026-11-30",
                "time      | 10:00:00Z",
                "duration  | P1Y2M3DT4H5M6S",
                "duration  | P4W",
                "uuid      | 2eb8aa08-aa98-11ea-b4aa-73b441d16380",
                "uri       | https://example.com:80/a?b=%20#d",
                "email     | a.b+c@mail.example",
                "email     | \"a b\"@example.com",
                "email     | a@[127.0.0.1]",
                "ipv4      | 255.0.10.1",
                "ipv6      | 1:2:3:4:5:6:7:8",
                "ipv6      | 1:2::7:8",
                "ipv6      | ::1:2:3:4:5:6:7",
                "ipv6      | 1:2:3:4:5:6:7::",
                "ipv6      | 1:2:3::5:6:7:8",
                "hostname  | a-b.example",
                "byte      | aGVsbG8=",
            })
    void patternTakesWhatTheFormatTakes(String format, String text) {
        Pattern pattern = Pattern.compile(
                FormatPatterns.of(format).orElseThrow().path("pattern").asText());
        Predicate<String> taken = Formats.ofTexts(format);

        assertThat(taken).isNotNull();
        assertThat(pattern.matcher(text).find()).isTrue();
        for (String near : near(text)) {
            boolean isNarrower = format.equals("uri") && near.matches(".*[\\[\\]].*");
            if (!isNarrower) {
                assertThat(pattern.matcher(near).find()).as(near).isEqualTo(taken.test(near));
            }
        }
    }

    /** The text with one character less, more, or another in its place. */
    private static List<String> near(String text) {
        List<String> near = new ArrayList<>();
        for (int i = 0; i <= text.length(); i++) {
            for (String inserted : INSERTED.split("", -1)) {
                near.add(text.substring(0, i) + inserted + text.substring(i));
                if (i < text.length()) {
                    near.add(text.substring(0, i) + inserted + text.substring(i + 1));
                }
            }
            if (i < text.length()) {
                near.add(text.substring(0, i) + text.substring(i + 1));
            }
        }
        return near;
    }

    @ParameterizedTest
    @CsvSource({"ipv6, 1::d6:192.168.0.1", "uri, http://[::1]/", "email, a@[IPv6:::1]"})
    void whatOnlyTheFormatTakesIsAnAddressInAnAddress(String format, String text) {
        Predicate<String> taken = Formats.ofTexts(format);

        assertThat(taken).accepts(text);
        assertThat(FormatPatterns.of(format).orElseThrow().path("pattern").asText())
                .satisfies(pattern -> assertThat(
                                Pattern.compile(pattern).matcher(text).find())
                        .isFalse());
    }

    @ParameterizedTest
    @CsvSource({"int32, -2147483648, 2147483647", "int64, -9223372036854775808, 9223372036854775807"})
    void numberHasItsLimits(String format, long least, long most) {
        JsonNode then = FormatPatterns.of(format).orElseThrow().path("then");

        assertThat(then.path("minimum").longValue()).isEqualTo(least);
        assertThat(then.path("maximum").longValue()).isEqualTo(most);
    }

    @Test
    void wordThatIsNoFormatDemandsNothing() {
        assertThat(FormatPatterns.of("colour")).isEmpty();
    }

    @Test
    void everyFormatHasAPattern() {
        assertThat(Formats.names())
                .contains("date-time", "int32")
                .allSatisfy(name -> assertThat(FormatPatterns.of(name)).isPresent());
    }
}
