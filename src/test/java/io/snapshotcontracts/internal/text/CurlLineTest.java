package io.snapshotcontracts.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.result.Reproduction;
import io.snapshotcontracts.result.SentRequest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurlLineTest {

    @Test
    void valuesOfHeadersAreTheShellsVariables() {
        assertThat(line("POST", "https://h/a?b=c&d=$e", "X-Auth-Token", "1st"))
                .isEqualTo("curl -sS -X POST 'https://h/a?b=c&d=$e' -H 'X-Auth-Token: '\"$X_AUTH_TOKEN\""
                        + " -H '1st: '\"$_1ST\"");
    }

    @Test
    void bodyIsPartOfTheLine() {
        Reproduction again =
                new Reproduction("http://h/${SHOP}/a", List.of("Content-Type: a/json"), "{\"a\":\"$${b}\"}", true);

        assertThat(line("POST", again))
                .isEqualTo("curl -sS -X POST 'http://h/'\"$SHOP\"'/a' -H 'Content-Type: a/json'"
                        + " --data-raw '{\"a\":\"${b}\"}'");
        assertThat(line("POST", new Reproduction("http://h/", List.of(), "b", true)))
                .endsWith(" -H 'Content-Type:' --data-raw 'b'");
    }

    @Test
    void bodyThatIsNoLineOfTextIsAFileOfTheUsers() {
        assertThat(line("POST", new Reproduction("http://h/", List.of("content-type: a/b"), "", false)))
                .isEqualTo("curl -sS -X POST 'http://h/' -H 'content-type: a/b' --data-binary @BODY");
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
        Reproduction again = new Reproduction(
                "http://h/" + hostile, List.of(hostile + ": ${NAME}x", "Content-Type: a/b"), hostile, true);
        String line = line(hostile, again);

        // the shell takes the line apart, and prints each argument instead of running curl
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "curl() { printf '%s\\0' \"$@\"; }; " + line);
        builder.environment().put("NAME", "$(value) 'of' \"it\"");
        Process shell = builder.start();
        String arguments = new String(shell.getInputStream().readAllBytes(), UTF_8);

        assertThat(shell.waitFor()).isZero();
        assertThat(arguments.split("\0", -1))
                .containsExactly(
                        "-sS",
                        "-X",
                        hostile,
                        "http://h/" + hostile,
                        "-H",
                        hostile + ": $(value) 'of' \"it\"x",
                        "-H",
                        "Content-Type: a/b",
                        "--data-raw",
                        hostile,
                        "");
    }

    private static String line(String method, String url, String... headers) {
        return line(method, new SentRequest(method, "/", url, List.of(headers)).reproduction());
    }

    private static String line(String method, Reproduction again) {
        return CurlLine.of(method, again.url(), again.headers(), again.body(), again.showsBody())
                .toString();
    }
}
