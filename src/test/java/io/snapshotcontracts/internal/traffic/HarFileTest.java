package io.snapshotcontracts.internal.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.redact.Redactor;
import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HarFileTest {

    private static final ContractSet TEA_SHOP = ContractSet.of(Path.of("src/test/resources/tea-shop"));
    private static final String CANARY = "canary-7f3a9c";
    private static final int MOST_BYTES = 10_000;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("session.har");
    }

    @Test
    void isWholeAfterEachExchange() throws IOException {
        try (HarFile recording = HarFile.create(file)) {
            for (int i = 0; i < 3; i++) {
                JsonNode log =
                        JsonMapper.builder().build().readTree(file.toFile()).path("log");

                assertThat(log.path("version").asText()).isEqualTo("1.2");
                assertThat(log.path("entries").size()).isEqualTo(i);
                add(recording, teas("[]"));
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its file systems have no POSIX permissions")
    void isItsOwnersAlone() throws IOException {
        Files.createFile(file);

        HarFile.create(file).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Files.writeString(file, "evidence");

        assertThatExceptionOfType(InvalidTrafficException.class)
                .isThrownBy(() -> HarFile.create(file))
                .withMessage(file + ": the file exists already and is not overwritten; name another one");
        assertThat(file).hasContent("evidence");
    }

    @Test
    void folderThatIsNotThereIsOneSentence() {
        Path nowhere = folder.resolve("nowhere/a.har");

        assertThatExceptionOfType(InvalidTrafficException.class)
                .isThrownBy(() -> HarFile.create(nowhere))
                .withMessage(nowhere + ": the file cannot be written: its folder does not exist");
    }

    @Test
    void nothingIsLeftOfOneThatNeverBegan() {
        HarFile.create(file).discard();

        assertThat(file).doesNotExist();
    }

    @Test
    void recordingIsJudgedAsWhatPassedWas() throws IOException {
        List<LiveExchange> passed = List.of(
                teas("[]"),
                teas("[{\"id\": 7, \"name\": \"Grüner Tee 茶 🍵\", \"kind\": \"green\", \"price\": 1}]"),
                teas("[{\"id\": \"7\"}]"),
                answered(404, Headers.NONE, LiveBody.NONE),
                answered(200, Headers.NONE.with("Content-Type", "application/json"), body(new byte[] {(byte) 0xff})),
                answered(
                        200,
                        Headers.NONE.with("Content-Type", "application/json").with("Content-Encoding", "gzip"),
                        body(gzip("{}"))),
                answered(200, Headers.NONE.with("Content-Encoding", "gzip"), body("no gzip".getBytes(UTF_8))),
                answered(200, Headers.NONE.with("Content-Encoding", "br"), body("brotli".getBytes(UTF_8))),
                answered(200, Headers.NONE, LiveBody.missing(0, "cut")),
                answered(200, Headers.NONE, LiveBody.missing(20_000, "too large")),
                exchange(Headers.NONE, LiveBody.NONE, null));
        List<ExchangeResult> live = new ArrayList<>();
        try (HarFile recording = HarFile.create(file);
                LiveCheck check = new LiveCheck(
                        new LiveCheck.Rules(TEA_SHOP, "live", null, MOST_BYTES, false), recording, live::add)) {
            passed.forEach(each -> check.offer(each, () -> {}));
        }
        List<ExchangeResult> recorded = new ArrayList<>();
        new TrafficCheck(TEA_SHOP)
                .check(
                        new TrafficCheck.Request(
                                List.of(file.toString()), InputStream.nullInputStream(), null, MOST_BYTES),
                        recorded::add);

        assertThat(recorded).hasSize(passed.size());
        assertThat(recorded)
                .extracting(ExchangeResult::verdict)
                .isEqualTo(live.stream().map(ExchangeResult::verdict).toList());
        assertThat(recorded)
                .filteredOn(result -> result.verdict().label().equals("violates"))
                .extracting(result ->
                        result.findings().stream().map(Finding::message).toList())
                .isEqualTo(live.stream()
                        .filter(result -> result.verdict().label().equals("violates"))
                        .map(result ->
                                result.findings().stream().map(Finding::message).toList())
                        .toList());
    }

    @Test
    void noCredentialIsRecorded() throws IOException {
        String url = "https://tea.example/teas?x=1&api_key=" + CANARY + "&pin=" + CANARY + "#" + CANARY;
        Headers asked = new Headers(List.of(
                new Header("Authorization", "Bearer " + CANARY),
                new Header("X-Auth-Token", CANARY),
                new Header("X-Api-Key", "cn-42"),
                new Header("Cookie", "sid=" + CANARY + "; a=b"),
                new Header("Referer", "https://a.example/?token=" + CANARY),
                new Header("X-Echo", "a " + CANARY + " b")));
        Headers answered = new Headers(List.of(
                new Header("Set-Cookie", "sid=" + CANARY + "; Path=/"),
                new Header("X-Subject-Token", CANARY),
                new Header("Location", "https://a.example/?code=" + CANARY + "&b=c"),
                new Header("Content-Type", "application/json")));
        try (HarFile recording = HarFile.create(file)) {
            for (String login : List.of(
                    "{\"user\": \"u\", \"password\": \"NEW\"}",
                    "{\"auth\": [{\"client_secret\" :\"NEW\\\"\", \"n\": 1}], \"kept\": \"tea\"}",
                    "{\"access_token\": \"NEW\", \"cut")) {
                LiveBody secret = body(
                        login.replace("NEW", "canary2-" + CANARY.hashCode()).getBytes(UTF_8));
                add(
                        recording,
                        new LiveExchange(
                                Instant.EPOCH,
                                "POST",
                                url,
                                asked.with("Content-Type", "application/json"),
                                secret,
                                new LiveExchange.Answer(200, "OK", answered, secret),
                                null,
                                new LiveExchange.Timings(1, 2, 3)));
            }
            LiveBody form = body("grant=password&password=canary3&client_secret=canary4&x=tea".getBytes(UTF_8));
            add(recording, exchange(asked.with("Content-Type", "application/x-www-form-urlencoded"), form, null));
            add(recording, exchange(asked, body(("<a>" + CANARY + "</a>").getBytes(UTF_8)), null));
        }

        assertThat(Files.readString(file)).doesNotContain("canary", "cn-42").contains("tea", "***");
    }

    private static void add(HarFile recording, LiveExchange exchange) {
        Entry entry = new LiveEntries(MOST_BYTES, false).entry(0, exchange);
        recording.add(exchange, entry, new Redactor(entry.secrets()));
    }

    private static LiveExchange teas(String json) {
        return answered(200, Headers.NONE.with("Content-Type", "application/json"), body(json.getBytes(UTF_8)));
    }

    private static LiveExchange answered(int status, Headers headers, LiveBody body) {
        return exchange(Headers.NONE, LiveBody.NONE, new LiveExchange.Answer(status, "Word", headers, body));
    }

    private static LiveExchange exchange(Headers headers, LiveBody body, LiveExchange.@Nullable Answer answer) {
        return new LiveExchange(
                Instant.EPOCH,
                "GET",
                "https://tea.example/api/teas",
                headers,
                body,
                answer,
                answer == null ? "there was no answer: the service was down" : null,
                new LiveExchange.Timings(1, 2, 3));
    }

    private static LiveBody body(byte[] bytes) {
        return new LiveBody(Body.of(bytes), bytes.length, null);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return zipped.toByteArray();
    }
}
