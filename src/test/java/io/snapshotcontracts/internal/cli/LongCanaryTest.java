package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vendors give tokens of up to 5,000, 32,768 and 100,000 characters; no part of one may come back. */
class LongCanaryTest {

    @TempDir
    private Path folder;

    private final CannedServer server = CannedServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(4_001, 32_768, 100_000).flatMap(length -> {
            String token = token(length);
            return Stream.of(
                    argumentSet(length + ", as a value", token, "{\"count\": \"" + token + "\", \"snapshots\": 1}"),
                    argumentSet(
                            length + ", amid a value",
                            token,
                            "{\"count\": \"" + "x".repeat(190) + token + "\", \"snapshots\": [\"" + token + "\"]}"),
                    argumentSet(length + ", as a name", token, "{\"" + token + "\": {\"" + token + "\": 1}}"),
                    argumentSet(length + ", as the whole body", token, "\"" + token + "\""),
                    argumentSet(length + ", not as JSON", token, token),
                    argumentSet(
                            length + ", its beginning",
                            token,
                            "{\"count\": \"Invalid token " + token.substring(0, 40) + "...\"}"),
                    argumentSet(
                            length + ", percent-encoded",
                            token,
                            "{\"count\": \"" + URLEncoder.encode(token, UTF_8) + "\"}"),
                    argumentSet(length + ", in base64", token, "{\"count\": \"" + base64("user:" + token) + "\"}"));
        });
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void verifyShowsNoPartOfALongToken(String token, String body) throws IOException {
        server.answer(200, Map.of("Content-Type", "application/json", "X-Echo", token), body.getBytes(UTF_8));

        for (String option : List.of("--verbose", "--format=json")) {
            Run run = verify(
                    token, option, "--report-dir", folder.resolve("report").toString());

            assertThat(run.code()).isIn(1, 3);
            assertHidden(token, run.all());
        }
        for (String report : List.of(
                "report.json",
                "report.html",
                "junit.xml",
                "summary.md",
                "findings.sarif",
                "gl-code-quality-report.json")) {
            assertHidden(token, Files.readString(folder.resolve("report").resolve(report)));
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void checkShowsNoPartOfALongToken(String token, String body) throws IOException {
        Path recording = Files.writeString(
                folder.resolve("in.har"), """
                {"log": {"version": "1.2", "entries": [{"startedDateTime": "2026-01-01T00:00:00Z", "request": {"method": "GET",
                "url": "https://h/v1.0/p/snapshots", "headers": [{"name": "Authorization", "value": "Bearer %s"}]},
                "response": {"status": 200, "content": {"mimeType": "application/json", "text": %s}}}]}}
                """.formatted(token, new ObjectMapper().writeValueAsString(body)));

        for (String format : List.of("text", "json")) {
            Run run = Run.of("check", "--format", format, recording.toString());

            assertThat(run.code()).isEqualTo(1);
            assertHidden(token, run.all());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4_001, 32_768, 100_000})
    void anExplanationShowsNoPartOfALongToken(int length) throws IOException {
        Run run = verify(token(length), "--explain");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("X-Auth-Token: ***", "/v1.0/***/snapshots");
        assertHidden(token(length), run.all());
    }

    private Run verify(String token, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("live.yaml"), """
                provider: dws
                url: %s
                headers: { X-Auth-Token: "${TOKEN}" }
                states:
                  the project has snapshots: { project_id: "${TOKEN}" }
                  the project has no snapshots: { project_id: a, headers: { X-Auth-Token: "%s" } }
                """.formatted(server.url(), token));
        List<String> args =
                new ArrayList<>(List.of("verify", "--environment", file.toString(), "--rate=0", "--timeout=10"));
        args.addAll(List.of(options));
        return Run.of(Map.of("TOKEN", token), args.toArray(String[]::new));
    }

    private static void assertHidden(String token, String output) {
        String encoded = base64(token);
        // a report for people breaks its lines
        String unbroken = output.replaceAll("\\s+", "");
        for (int start = 0; start + 16 <= token.length(); start += 997) {
            assertThat(unbroken)
                    .doesNotContain(token.substring(start, start + 16), encoded.substring(start, start + 16));
        }
        assertThat(unbroken).doesNotContain(token.substring(token.length() - 16));
    }

    /** Random, so that no part of it is found by chance. */
    private static String token(int length) {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        StringBuilder token = new StringBuilder();
        new Random(length).ints(length, 0, digits.length()).forEach(i -> token.append(digits.charAt(i)));
        return token.toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(ISO_8859_1));
    }
}
