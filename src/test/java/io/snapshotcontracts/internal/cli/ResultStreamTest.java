package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.junit.jupiter.api.Test;

class ResultStreamTest {

    @Test
    void passesEverythingOn() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        try (ResultStream stream = new ResultStream(target)) {
            stream.write('a');
            stream.write("-bc-".getBytes(UTF_8), 1, 2);

            assertThat(target.toString(UTF_8)).isEqualTo("abc");
            assertThat(stream.loss()).isEmpty();
        }
    }

    @Test
    void remembersWhatAWriterSwallows() {
        assertThat(lossAfter("No space left on device")).isEqualTo("No space left on device");
    }

    @Test
    void aReaderThatHadEnoughIsNoLoss() {
        assertThat(lossAfter("Broken pipe")).isEqualTo("none");
    }

    private static String lossAfter(String failure) {
        ResultStream stream = new ResultStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        });
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(stream, UTF_8));
        writer.print("text");
        writer.flush();
        return stream.loss().orElse("none");
    }
}
