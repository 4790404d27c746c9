package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts are too large to be read with the memory there is: 32 MiB at least, beside 64 for the program. */
class JsonWeightTest {

    @ParameterizedTest
    @CsvSource({
        // text, times, memory in MiB
        "'1,', 15000, 1, false",
        "'1,', 16000, 1, false",
        "'1,', 32766, 1, false",
        "'1,', 32767, 1, true",
        "'1,', 50000, 160, true",
        "'1,', 50000, 180, false",
        "'1,', 800000, 480, true",
        "'1,', 800000, 520, false",
        "'         ', 100000, 180, false",
        "'[', 66000, 1, true",
        "'[],', 33000, 212, false",
        "'[],', 33000, 200, true",
        "'x', 70000, 1, false",
        "'x', 800000, 1, true",
    })
    void textIsWeighedByItsTokensAndTheirDepth(String part, int times, long memory, boolean isTooLarge) {
        String text = "[" + part.repeat(times) + "1]";

        assertThat(new JsonWeight(new JsonFactory(), memory << 20).isTooLarge(text))
                .isEqualTo(isTooLarge);
    }
}
