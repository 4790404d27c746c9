package io.snapshotcontracts.internal.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongStringsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'a':'1234'} | {'a':'1234'}",
                "{'a':'12345'} | {'a':'1234'}",
                "{'abcde':'12345'} | {'abcd':'1234'}",
                "['123/n','123/n5','1234/n'] | ['123/n','123/n','1234']",
                "['123/u00e4/u00e5','/'/'/'/'/''] | ['123/u00e4','/'/'/'/'']",
                "['äö','äöü','aäöx'] | ['äö','äö','aäö']",
                "['12345', 12345678, '12345'] | ['1234', 12345678, '1234']"
            })
    void shortensStringsBetweenCharacters(String json, String shortened) throws IOException {
        // written without the characters that Java itself would want escaped
        for (int chunk = 1; chunk < 40; chunk += 3) {
            assertThat(read(real(json), chunk)).as("%d bytes at a time", chunk).isEqualTo(real(shortened));
        }
    }

    private static String real(String written) {
        return written.replace('/', '\\').replace('\'', '"');
    }

    private static String read(String json, int chunk) throws IOException {
        InputStream in = new ByteArrayInputStream(json.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(chunk, length));
            }
        };
        try (LongStrings shortened = new LongStrings(in, 4)) {
            return new String(shortened.readAllBytes(), UTF_8);
        }
    }
}
