package io.snapshotcontracts.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SecondsConverterTest {

    private final SecondsConverter converter = new SecondsConverter();

    @ParameterizedTest
    @CsvSource({"10, 10000", "0.001, 1", "2.5, 2500", "86400, 86400000"})
    void readsAndWritesSeconds(String text, long millis) {
        assertThat(converter.convert(text)).isEqualTo(Duration.ofMillis(millis));
        assertThat(SecondsConverter.text(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "0.000", "-1", "86400.001", "0.0001", "1e999999999", "10s", "٣", "9999999999", "1,5"})
    void refusesEverythingElse(String text) {
        assertThatExceptionOfType(TypeConversionException.class).isThrownBy(() -> converter.convert(text));
    }
}
