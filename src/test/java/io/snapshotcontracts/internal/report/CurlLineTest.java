package io.snapshotcontracts.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.SentRequest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurlLineTest {

    @Test
    void showsMethodUrlAndMaskedHeaders() {
        assertThat(line("POST", "https://h/a?b=c&d=$e", "X-Auth-Token", "Accept"))
                .isEqualTo("curl -sS -X POST 'https://h/a?b=c&d=$e' -H 'X-Auth-Token: ***' -H 'Accept: ***'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "HEAD  | http://h/a      | curl -sS --head 'http://h/a'",
                "GET   | http://h/[a]{b} | curl -sS -X GET --globoff 'http://h/[a]{b}'",
                "GET   | http://h/a/../b | curl -sS -X GET --path-as-is 'http://h/a/../b'",
                "GET   | http://h/a.b/.c | curl -sS -X GET 'http://h/a.b/.c'",
                "A;B   | http://h/a      | curl -sS -X 'A;B' 'http://h/a'",
            })
    void asksCurlToSendTheSameRequest(String method, String url, String line) {
        assertThat(line(method, url)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "'", "''", "$(id) `id` \\ \"x\" !! * ~ # ; & | > <", "tab\tand new\nline"})
    void aShellReadsBackWhatWasQuoted(String hostile) throws IOException, InterruptedException {
        String line = line(hostile, "http://h/" + hostile, hostile);

        // the shell takes the line apart, and prints each argument instead of running curl
        Process shell = new ProcessBuilder("sh", "-c", "curl() { printf '%s\\0' \"$@\"; }; " + line).start();
        String arguments = new String(shell.getInputStream().readAllBytes(), UTF_8);

        assertThat(shell.waitFor()).isZero();
        assertThat(arguments.split("\0", -1))
                .containsExactly("-sS", "-X", hostile, "http://h/" + hostile, "-H", hostile + ": ***", "");
    }

    private static String line(String method, String url, String... headers) {
        return CurlLine.of(new SentRequest(method, "/", url, List.of(headers))).toString();
    }
}
