package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "date-time, 2026-02-28T23:59:59Z",
                "date-time, 2024-02-29t00:00:00.123456+14:00",
                "date-time, 2016-12-31T23:59:60Z",
                "date, 2024-02-29",
                "time, 10:00:00Z",
                "time, 10:00:00.5-08:00",
                "duration, P1Y2M3DT4H5M6S",
                "duration, PT36H",
                "duration, P4W",
                "uuid, 2EB8AA08-aa98-11ea-b4aa-73b441d16380",
                "uri, https://example.com/a?b=c#d",
                "uri, mailto:a@example.com",
                "uri, urn:isbn:0",
                "uri, http://[::1]:80/",
                "uri, about:",
                "uri, x:#",
                "email, a.b+c@example.co",
                "email, `\"a b\"@example.com`",
                "email, a@[127.0.0.1]",
                "ipv4, 255.0.10.1",
                "ipv6, ::",
                "ipv6, 1::d6:192.168.0.1",
                "ipv6, ::192.168.0.1",
                "ipv6, 1:2:3:4:5:6:192.168.0.1",
                "ipv6, 1:2:3:4:5:6:7:8",
                "hostname, a-b.example",
                "hostname, localhost",
                "byte, ``",
                "byte, aGVsbG8=",
            })
    void valueOfTheFormatIsTaken(String format, String text) {
        assertThat(Formats.ofTexts(format)).accepts(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "date-time, 2026-02-30T00:00:00Z",
                "date-time, 2026-02-28 00:00:00Z",
                "date-time, 2026-02-28T00:00:00",
                "date-time, 2026-02-28T24:00:00Z",
                "date-time, 2026-02-28T00:00Z",
                "date-time, `2026-02-28T00:00:00Z\n`",
                "date, 2023-02-29",
                "date, 2026-2-28",
                "date, 2026-02-28T00:00:00Z",
                "time, 10:00:00",
                "time, 25:00:00Z",
                "duration, P",
                "duration, PT",
                "duration, P1D2H",
                "duration, 5 s",
                "duration, P2D1Y",
                "uuid, 2eb8aa08-aa98-11ea-b4aa73b441d16380",
                "uri, /relative",
                "uri, https://example.com/a b",
                "uri, https://example.com/%zz",
                "uri, https://example.com/[",
                "uri, https://example.com/]",
                "uri, https://example.com/#a#b",
                "email, a",
                "email, a@b@",
                "email, .a@example.com",
                "ipv4, 256.0.0.1",
                "ipv4, 1.2.3",
                "ipv4, 01.2.3.4",
                "ipv6, 1::2::3",
                "ipv6, 12345::",
                "ipv6, ::1::2",
                "ipv6, :::",
                "ipv6, 1::2::",
                "ipv6, :::192.168.0.1",
                "ipv6, 1:2:3:4:5:6:7:192.168.0.1",
                "ipv6, 1:2:3:4:5:6:7",
                "hostname, -a.example",
                "hostname, a_b",
                "hostname, ``",
                "byte, a",
                "byte, aGVs bG8=",
            })
    void otherValueIsRefused(String format, String text) {
        assertThat(Formats.ofTexts(format)).rejects(text);
    }

    @Test
    void hostNameHasNoMoreThan253Characters() {
        String longest = "a.".repeat(126) + "b";

        assertThat(Formats.ofTexts("hostname")).accepts(longest).rejects(longest + "b");
    }

    @ParameterizedTest
    @CsvSource({
        "int32, 2147483647, true",
        "int32, -2147483648, true",
        "int32, 2147483648, false",
        "int32, 1.5, false",
        "int32, 1.0, true",
        "int64, 9223372036854775807, true",
        "int64, 9223372036854775808, false",
        "int64, 1e30, false",
    })
    void integerHasItsBits(String format, BigDecimal number, boolean fits) {
        assertThat(Formats.isInRange(format, number)).isEqualTo(fits);
    }
}
