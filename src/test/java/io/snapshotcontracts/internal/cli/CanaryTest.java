package io.snapshotcontracts.internal.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.snapshotcontracts.testsupport.CannedServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole program against a server that repeats credentials in its answers. */
class CanaryTest {

    private static final String CANARY = "c4n4ry/\"+&~ token";

    @TempDir
    private Path folder;

    private final CannedServer server = CannedServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> echoes() {
        String json = CANARY.replace("\"", "\\\"");
        return Stream.of(
                argumentSet("in the media type", "text/" + CANARY, "{}"),
                argumentSet("as a value", "application/json", "{\"count\": \"" + json + "\", \"snapshots\": 1}"),
                argumentSet(
                        "as a name",
                        "application/json",
                        "{\"" + json + "\": 1, \"snapshots\": [{\"" + json + "\": 1}]}"),
                argumentSet("as the whole body", "application/json", "\"" + json + "\""),
                argumentSet("not as JSON", "application/json", CANARY),
                argumentSet("in base64", "application/json", "{\"count\": \"" + base64("user:" + CANARY) + "\"}"),
                argumentSet(
                        "percent-encoded",
                        "application/json",
                        "{\"count\": \"" + URLEncoder.encode(CANARY, UTF_8) + "\"}"),
                argumentSet(
                        "cut amid", "application/json", "{\"count\": \"" + "x".repeat(190) + json.repeat(3) + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void noOutputShowsASecretThatTheServerEchoes(String type, String body) throws IOException {
        server.answer(200, Map.of("Content-Type", type, "X-Echo", CANARY, "Set-Cookie", CANARY), body.getBytes(UTF_8));

        assertNoOutputShowsIt();
    }

    @Test
    void noOutputShowsASecretInTheStatusLine() throws IOException {
        server.answerRaw("HTTP/1.1 " + CANARY + "\r\n\r\n");

        assertNoOutputShowsIt();
    }

    @Test
    void noOutputShowsASecretInABrokenHead() throws IOException {
        server.answerRaw(CANARY + "\r\n\r\n");

        assertNoOutputShowsIt();
    }

    @Test
    void noErrorOfDriftShowsAHeaderThatTheServerEchoes() {
        server.answerRaw("HTTP/1.1 c4n4ry-of-the-header\r\n\r\n");

        Run run = Run.of(
                Map.of("TOKEN", "c4n4ry-of-the-header"),
                "drift",
                "--provider=dws",
                "--openapi=" + server.url() + "/openapi.json",
                "--header=Authorization: Bearer ${TOKEN}");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.all()).contains("/openapi.json: ").doesNotContain("c4n4ry");
    }

    private void assertNoOutputShowsIt() throws IOException {
        for (String option : List.of("--verbose", "--format=json", "--explain")) {
            Run run = verify(option);

            assertThat(run.code()).isIn(0, 1, 3);
            assertHidden(run.all());
        }
        for (String report : List.of(
                "report.json",
                "report.html",
                "junit.xml",
                "summary.md",
                "findings.sarif",
                "gl-code-quality-report.json")) {
            assertHidden(Files.readString(folder.resolve("report").resolve(report)));
        }
        assertThat(server.requests()).isNotEmpty().allSatisfy(request -> assertThat(
                        request.headers().get("X-Auth-Token"))
                .isEqualTo(CANARY));
    }

    private Run verify(String option) throws IOException {
        Path file = Files.writeString(folder.resolve("live.yaml"), """
                provider: dws
                url: %s
                headers: { X-Auth-Token: "${TOKEN}" }
                states:
                  the project has snapshots: { project_id: "${TOKEN}" }
                  the project has no snapshots: { project_id: a }
                """.formatted(server.url()));
        List<String> args =
                new ArrayList<>(List.of("verify", "--environment", file.toString(), "--rate=0", "--timeout=1", option));
        if (!option.equals("--explain")) {
            args.addAll(List.of("--report-dir", folder.resolve("report").toString()));
        }
        return Run.of(Map.of("TOKEN", CANARY), args.toArray(String[]::new));
    }

    private static void assertHidden(String output) {
        assertThat(output)
                .contains("a request for the snapshots of a project")
                .doesNotContain(
                        "c4n4ry",
                        base64(CANARY).substring(0, 8),
                        base64("user:" + CANARY).substring(8, 20));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(ISO_8859_1));
    }
}
