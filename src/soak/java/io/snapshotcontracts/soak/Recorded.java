package io.snapshotcontracts.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a recording of the proxy holds: it writes an entry a line. */
final class Recorded {

    private final Path file;

    Recorded(Path file) {
        this.file = file;
    }

    /** How many entries hold that text. */
    long count(String text) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)))) {
            return lines.lines()
                    .filter(line -> line.startsWith("{\"startedDateTime\"") && line.contains(text))
                    .count();
        }
    }

    /** What {@code check} makes of it. */
    Checked check(Product product) throws IOException, InterruptedException {
        Running check = product.run("check", "--format", "json", file.toString());
        String out = check.out();
        return new Checked(check.awaitExit(), out.lines().count(), count(out, "\"verdict\":\"conforms\""), check.err());
    }

    /** The exit code and the numbers of lines. */
    record Checked(int code, long lines, long conforming, String problems) {}

    static long count(String lines, String text) {
        return lines.lines()
                .filter(line -> line.replace(": ", ":").contains(text))
                .count();
    }
}
