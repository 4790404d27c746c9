package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.report.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    private static final Path FIXTURES = Path.of("src/test/resources/traffic");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "0, mitmproxy.har charles.har",
        "1, chrome.har",
        "3, firefox.har",
        "3, mitmproxy.har firefox.har",
        "1, firefox.har chrome.har",
    })
    void worstRecordingDecides(int code, String files) {
        String[] args = ("check " + files.replaceAll("\\S+", FIXTURES + "/$0")).split(" ", -1);

        Run run = Run.of(args);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("operation");
    }

    @ParameterizedTest
    @CsvSource({
        "conforms, 0, p/snapshots, 200, 0",
        "violates, 1, p/snapshots, 200, 7",
        "undocumented, 1, p/snapshots, 429, 0",
        "unjudged, 3, p/snapshots, 0, 0",
        "unmatched, 3, p/clusters, 200, 0",
    })
    void eachVerdictHasItsExitCode(String verdict, int code, String path, int status, int count) throws IOException {
        Path recording = folder.resolve("one.ndjson");
        Files.writeString(recording, """
                {"request": {"method": "GET", "url": "https://dws.example/v1.0/%s"}, "response": {"status": %s,\
                 "content": {"mimeType": "application/json", "text": "{\\"snapshots\\": [], \\"count\\": %s}"}}}
                """.formatted(path, status, count));

        Run run = Run.of("check", "--format", "json", recording.toString());

        assertThat(run.out()).contains("\"verdict\":\"" + verdict + "\"");
        assertThat(run.code()).isEqualTo(code);
    }

    @Test
    void standardInputIsAFile() {
        String line = "{\"request\": {\"method\": \"GET\", \"url\": \"/v1.0/p/snapshots\"},"
                + " \"response\": {\"status\": 503, \"content\": {\"size\": 0}}}";
        StringWriter out = new StringWriter();
        Shell shell = new Shell(
                new ByteArrayInputStream(line.getBytes(UTF_8)),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                Map.of(),
                false,
                Theme.UNICODE);

        int code = Cli.run(shell, new FakeStopSignal(), "check", "--format", "json", "-");

        assertThat(code).isZero();
        assertThat(out.toString())
                .isEqualTo(
                        "{\"index\":0,\"source\":\"standard input\",\"provider\":\"dws\",\"operation\":\"listSnapshots\","
                                + "\"status\":503,\"verdict\":\"conforms\",\"findings\":[]}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check | FILE",
                "check no-such-file | no-such-file: there is no such file",
                "check src | src: this is a folder; name the files in it",
                "check pom.xml | pom.xml: this is neither HAR",
                "check --provider dsw a.har | did you mean 'dws'?",
                "check --max-body 0 a.har | a size in bytes",
                "check a.har a.har | a file is named twice",
                "verify --traffic a.har | --traffic needs --environment",
            })
    void wrongUsageIsOneSentence(String args, String problem) {
        Run run = Run.of(args.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().satisfies(line -> assertThat(line)
                .contains(problem));
    }

    @Test
    void secretIsMaskedWholeHoweverLittleOfABodyIsJudged() throws IOException {
        Path recording = Files.writeString(folder.resolve("small.ndjson"), """
                {"request": {"method": "GET", "url": "/orders/c4n4ry-c4n4ry-c4n4ry-c4n4ry",\
                 "headers": [{"name": "X-API-Key", "value": "c4n4ry-c4n4ry-c4n4ry-c4n4ry"}]},\
                 "response": {"status": 200, "content": {"text": "{\\"id\\": 1234567}"}}}
                """);

        Run run = Run.of(
                "check", "--format=json", "--max-body=8", "--contracts=" + Warehouse.FOLDER, recording.toString());
        Run text = Run.of("check", "--max-body=8", "--contracts=" + Warehouse.FOLDER, recording.toString());

        assertThat(run.out()).contains("\"verdict\":\"unjudged\"", "larger than 8 bytes");
        assertThat(text.out()).containsPattern("GET\\s+/orders/\\*\\*\\*").doesNotContain("c4n4");
        assertThat(run.all()).doesNotContain("c4n4");
    }

    @Test
    void stopsWhereNobodyReadsAnyMore() throws IOException {
        String line = "{\"request\": {\"method\": \"GET\", \"url\": \"/\"}, \"response\": {\"status\": 200}}\n";
        Path recording = Files.writeString(folder.resolve("long"), line.repeat(50_000));
        int[] written = {0};
        Writer closed = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                written[0]++;
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {
                // nothing is kept
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Shell shell =
                new Shell(new PrintWriter(closed), new PrintWriter(new StringWriter()), Map.of(), false, Theme.UNICODE);

        int code = Cli.run(shell, new FakeStopSignal(), "check", "--format", "json", recording.toString());

        assertThat(code).isEqualTo(3);
        assertThat(written[0]).isBetween(1, 10_000);
    }
}
