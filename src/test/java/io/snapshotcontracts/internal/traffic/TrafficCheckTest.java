package io.snapshotcontracts.internal.traffic;

import static io.snapshotcontracts.result.ExchangeVerdict.CONFORMS;
import static io.snapshotcontracts.result.ExchangeVerdict.UNDOCUMENTED;
import static io.snapshotcontracts.result.ExchangeVerdict.UNJUDGED;
import static io.snapshotcontracts.result.ExchangeVerdict.UNMATCHED;
import static io.snapshotcontracts.result.ExchangeVerdict.VIOLATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.result.ExchangeResult;
import io.snapshotcontracts.result.ExchangeVerdict;
import io.snapshotcontracts.result.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficCheckTest {

    private static final ContractSet CONTRACTS = ContractSet.bundled();
    private static final long MAX_BODY = 100_000;
    private static final Path FIXTURES = Path.of("src/test/resources/traffic");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "chrome.har, CONFORMS UNMATCHED UNJUDGED CONFORMS UNDOCUMENTED UNMATCHED UNJUDGED",
        "firefox.har, CONFORMS UNJUDGED",
        "mitmproxy.har, CONFORMS",
        "charles.har, CONFORMS CONFORMS",
        "playwright.har, CONFORMS UNJUDGED UNJUDGED",
    })
    void recordingOfEachToolIsRead(String file, String verdicts) {
        assertThat(check(FIXTURES.resolve(file)))
                .extracting(ExchangeResult::verdict)
                .containsExactlyElementsOf(Arrays.stream(verdicts.split(" "))
                        .map(ExchangeVerdict::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, https://dws.example/v1.0/p/snapshots, dws",
        "GET, https://gw.example:8443/x/y/v1.0/p/snapshots?limit=1#top, dws",
        "GET, /v1.0/p/snapshots, dws",
        "GET, http://127.0.0.1/v1/snapshots/snap_1, instavm",
        "GET, HTTPS://API.EXAMPLE/v1/snapshots/a%2Fb, instavm",
        "POST, https://dws.example/v1.0/p/snapshots, ''",
        "GET, https://dws.example/v1.0//snapshots, ''",
        "GET, https://dws.example/v1.0/p/snapshots/, ''",
        "GET, https://dws.example/v2/p/snapshots, ''",
        "GET, https://dws.example?x=/v1.0/p/snapshots, ''",
        "GET, 'data:application/json,/v1.0/p/snapshots', ''",
        "CONNECT, dws.example:443, ''",
    })
    void exchangeIsMatchedByMethodAndEndOfPath(String method, String url, String provider) {
        ExchangeResult result = check(Har.of(Har.entry(method, url, 0, "{}"))).get(0);

        assertThat(result.provider()).isEqualTo(provider.isEmpty() ? null : provider);
        assertThat(result.verdict()).isEqualTo(provider.isEmpty() ? UNMATCHED : UNJUDGED);
    }

    @Test
    void violationNamesPathRuleAndLenses() {
        ExchangeResult result = check(Har.of(Har.get(200, Har.json("{\"snapshots\": [], \"count\": \"0\"}"))))
                .get(0);

        assertThat(result.verdict()).isEqualTo(VIOLATES);
        assertThat(result.findings())
                .extracting(finding -> finding.lens().label() + " " + finding.path())
                .containsExactly("documentation $.count", "consumer $.count");
    }

    @Test
    void undocumentedStatusIsOneWhateverItsBody() {
        ExchangeResult result = check(Har.of(Har.get(429, "{\"size\": 10}"))).get(0);

        assertThat(result.verdict()).isEqualTo(UNDOCUMENTED);
        assertThat(result.findings()).extracting(Finding::actual).containsExactly("429");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | CONFORMS",
                "APPLICATION/JSON; charset=utf-8 | CONFORMS",
                "x-unknown | CONFORMS",
                "'' | CONFORMS",
                "text/html | VIOLATES",
            })
    void mimeTypeIsTheAnswersType(String type, ExchangeVerdict verdict) {
        String content = "{\"mimeType\": \"" + type + "\", \"text\": " + Har.quoted(Har.LEGAL) + "}";

        assertThat(verdicts(Har.of(Har.get(200, content)))).containsExactly(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"size\": 28} | does not hold its text",
                "{\"size\": -1} | does not hold its text",
                "{\"size\": 28, \"_file\": \"a.json\"} | in another file",
                "{\"text\": \"?\", \"encoding\": \"base64\"} | said to be base64",
                "{\"text\": \"?\", \"encoding\": \"rot13\"} | an encoding that HAR does not know",
            })
    void bodyThatIsNotRecordedIsUnjudged(String content, String reason) {
        ExchangeResult result = check(Har.of(Har.get(200, content))).get(0);

        assertThat(result.verdict()).isEqualTo(UNJUDGED);
        assertThat(result.operation()).isEqualTo("listSnapshots");
        assertThat(result.findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains(reason));
    }

    @Test
    void bodyBeyondTheLimitCostsItselfAlone() {
        String long1 =
                Har.get(200, Har.json("{\"snapshots\": [], \"count\": 0, \"x\": \"" + "x".repeat(150_000) + "\"}"));
        String long2 = Har.get(200, Har.json("x".repeat(1_000_000)));
        String longest = Har.get(200, Har.json(" ".repeat((int) MAX_BODY - Har.LEGAL.length()) + Har.LEGAL));

        List<ExchangeResult> results = check(Har.of(long1, long2, longest, Har.get(200, Har.json(Har.LEGAL))));

        assertThat(results).extracting(ExchangeResult::verdict).containsExactly(UNJUDGED, UNJUDGED, CONFORMS, CONFORMS);
        assertThat(results.get(1).findings().get(0).message()).contains("larger than 100000 bytes", "--max-body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "{}",
                "{\"request\": 7, \"response\": {}}",
                "{\"request\": {\"method\": [\"GET\"], \"url\": \"/\"}, \"response\": {}}",
                "{\"request\": {\"method\": \"GET\", \"url\": \"/\"}}"
            })
    void entryOfAnotherShapeCostsItselfAlone(String entry) {
        String legal = Har.get(200, Har.json(Har.LEGAL));

        assertThat(verdicts(Har.of(legal, entry, legal))).containsExactly(CONFORMS, UNJUDGED, CONFORMS);
        assertThat(verdicts(Har.bytes(legal + "\n" + entry + "\n" + legal)))
                .containsExactly(CONFORMS, UNJUDGED, CONFORMS);
    }

    @Test
    void harThatBreaksIsJudgedUpToThere() {
        String legal = Har.get(200, Har.json(Har.LEGAL));
        byte[] har = Har.bytes("{\"log\": {\"entries\": [" + legal + ",\n" + legal + ",\n{\"request\": oops}]}}");

        List<ExchangeResult> results = check(har);

        assertThat(results).extracting(ExchangeResult::verdict).containsExactly(CONFORMS, CONFORMS, UNJUDGED);
        assertThat(results.get(2).index()).isEqualTo(2);
        assertThat(results.get(2).findings().get(0).message())
                .contains("line 3")
                .doesNotContain("oops");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 30})
    void fileThatEndsTooEarlyIsNeverClean(int missing) throws IOException {
        byte[] har = Har.of(Har.get(200, Har.json(Har.LEGAL)), Har.get(200, Har.json(Har.LEGAL)));

        assertThat(verdicts(Arrays.copyOf(har, har.length - missing)))
                .contains(CONFORMS)
                .endsWith(UNJUDGED);
        byte[] packed = gzip(har);
        assertThat(verdicts(Arrays.copyOf(packed, packed.length - missing))).endsWith(UNJUDGED);
    }

    @Test
    void entryOfAnotherShapeCostsItselfAlone() {
        String legal = Har.get(200, Har.json(Har.LEGAL));

        List<ExchangeResult> results = check(Har.of("[" + legal + ", 1]", legal, "7", "[]", legal, "null", legal));

        assertThat(results)
                .extracting(ExchangeResult::verdict)
                .containsExactly(UNJUDGED, CONFORMS, UNJUDGED, UNJUDGED, CONFORMS, UNJUDGED, CONFORMS);
    }

    @Test
    void brokenLineCostsItselfAlone() {
        String legal = Har.get(200, Har.json(Har.LEGAL));
        String lines = "oops\n" + legal + "\n\n \r\n{\"request\": \"\\\n" + legal + "\r\n" + legal + " {}\n" + legal;

        List<ExchangeResult> results = check(Har.bytes(lines));

        assertThat(results)
                .extracting(ExchangeResult::verdict)
                .containsExactly(UNJUDGED, CONFORMS, UNJUDGED, CONFORMS, UNJUDGED, CONFORMS);
        assertThat(results).extracting(ExchangeResult::index).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void formIsToldByContentNotByName() throws IOException {
        String legal = Har.get(200, Har.json(Har.LEGAL));
        byte[] withByteOrderMark =
                Har.bytes("\uFEFF" + new String(Har.of(legal), java.nio.charset.StandardCharsets.UTF_8));

        assertThat(verdicts(gzip(Har.of(legal)))).containsExactly(CONFORMS);
        assertThat(verdicts(gzip(Har.bytes(legal + "\n" + legal)))).containsExactly(CONFORMS, CONFORMS);
        assertThat(verdicts(withByteOrderMark)).containsExactly(CONFORMS);
        assertThat(verdicts(
                        Har.bytes("{\"comment\": {\"log\": 1}, \"log\": {\"entries\": [" + legal + "], \"x\": []}}")))
                .containsExactly(CONFORMS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the file is empty",
                "' \n ' | the file is empty",
                "{\"a\": 1} | neither HAR",
                "[{\"request\": {}}] | neither HAR",
                "time,url | neither HAR",
                "PK.zip | ZIP archive",
                "{\"log\": {}} | holds no",
            })
    void whatIsNoRecordingIsSaidInOneSentence(String text, String problem) {
        assertThatThrownBy(() -> check(Har.bytes(text)))
                .isInstanceOf(InvalidTrafficException.class)
                .hasMessageStartingWith("standard input: ")
                .hasMessageContaining(problem);
    }

    @Test
    void everyFileIsLookedAtBeforeTheFirstIsJudged() throws IOException {
        Path good = Files.write(folder.resolve("good"), Har.of(Har.get(200, Har.json(Har.LEGAL))));
        List<ExchangeResult> results = new ArrayList<>();

        for (Path bad : List.of(folder, folder.resolve("missing"), Files.createFile(folder.resolve("empty")))) {
            assertThatThrownBy(() -> new TrafficCheck(CONTRACTS).check(request(List.of(good, bad)), results::add))
                    .isInstanceOf(InvalidTrafficException.class)
                    .hasMessageStartingWith(bad + ": ");
        }

        assertThat(results).isEmpty();
    }

    @Test
    void resultsComeInTheRecordingsOrder() {
        int many = 3_000;
        String lines = IntStream.range(0, many)
                .mapToObj(i -> Har.get(i % 3 == 0 ? 503 : 200, Har.json(i % 3 == 2 ? "{}" : Har.LEGAL)))
                .collect(Collectors.joining("\n"));

        List<ExchangeResult> results = check(Har.bytes(lines));

        assertThat(results).hasSize(many);
        for (int i = 0; i < many; i++) {
            assertThat(results.get(i).index()).isEqualTo(i);
            assertThat(results.get(i).verdict()).isEqualTo(i % 3 == 2 ? VIOLATES : CONFORMS);
        }
    }

    @Test
    void otherProvidersExchangesAreUnmatchedWhereOneIsAskedFor() {
        byte[] har = Har.of(Har.get(503, "{}"), Har.entry("GET", "https://x/v1/snapshots/a", 503, "{}"));
        List<ExchangeResult> results = new ArrayList<>();

        new TrafficCheck(CONTRACTS)
                .check(
                        new TrafficCheck.Request(List.of("-"), new ByteArrayInputStream(har), "instavm", MAX_BODY),
                        results::add);

        assertThat(results).extracting(ExchangeResult::verdict).containsExactly(UNMATCHED, UNDOCUMENTED);
    }

    @Test
    void credentialOfAnEarlierExchangeIsMaskedToo() {
        String first = "{\"request\": {\"method\": \"GET\", \"url\": \"" + Har.URL + "\", \"headers\": [{\"name\":"
                + " \"X-Auth-Token\", \"value\": \"canary-of-the-first\"}]}, \"response\": {\"status\": 200}}";
        List<String> entries = new ArrayList<>(List.of(first));
        for (int i = 1; i < SeenSecrets.MOST; i++) {
            entries.add(first.replace("canary-of-the-first", "another-token-" + i));
        }
        entries.add(Har.get(200, Har.json("{\"snapshots\": [], \"count\": \"canary-of-the-first\"}")));

        ExchangeResult last = check(Har.of(entries.toArray(new String[0]))).get(SeenSecrets.MOST);

        assertThat(last.verdict()).isEqualTo(VIOLATES);
        assertThat(last.toString()).contains("***").doesNotContain("canary");
    }

    @Test
    void credentialsOfTheRecordingAreNotShown() {
        String body = "{\"snapshots\": \"canary-header canary-cookie canary-query canary-set\", \"count\": 0}";
        String entry = "{\"response\": {\"status\": 200, \"content\": " + Har.json(body)
                + ", \"headers\": [{\"value\": \"canary-set\", \"name\": \"X-Subject-Token\"}]}, \"request\": {\"method\":"
                + " \"GET\", \"url\": \"https://canary-user:x@h/canary-header/v1.0/p/snapshots?k=canary-url\","
                + " \"headers\": [{\"name\": \"Authorization\", \"value\": \"Bearer canary-header\"}],"
                + " \"cookies\": [{\"name\": \"sid\", \"value\": \"canary-cookie\"}],"
                + " \"queryString\": [{\"name\": \"api_key\", \"value\": \"canary-query\"}]}}";

        assertThat(check(Har.of(entry))).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(VIOLATES);
            assertThat(result.toString()).contains("***").doesNotContain("canary");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"url\": \"https://h/v1.0/p/snapshots?token=canary-one\"",
                "\"url\": \"https://canary-one@h/v1.0/p/snapshots\"",
                "\"url\": \"https://h/v1.0/p/snapshots\", \"headers\": [{\"name\": \"Authorization\", \"value\":"
                        + " \"SDK-HMAC-SHA256 Access=canary-one, SignedHeaders=host, Signature=0\"}]",
                "\"url\": \"https://h/v1.0/p/snapshots\", \"headers\": [{\"value\": \"a=b; c=canary-one\", \"name\":"
                        + " \"Cookie\"}]",
                "\"url\": \"https://h/v1.0/p/snapshots\", \"headers\": [{\"name\": \"Authorization\", \"value\":"
                        + " \"Basic dTpjYW5hcnktb25l\"}]"
            })
    void partOfACredentialIsNotShown(String request) {
        String body = "{\"snapshots\": \"canary-one\", \"count\": 0}";
        String entry = "{\"request\": {\"method\": \"GET\", " + request
                + "}, \"response\": {\"status\": 200, \"content\": " + Har.json(body) + "}}";

        assertThat(check(Har.of(entry))).singleElement().satisfies(result -> assertThat(result.toString())
                .contains("***")
                .doesNotContain("canary"));
    }

    @Test
    void severalLongTokensAreMasked() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String token = ("canary" + i).repeat(14_000);
            String body = "{\"snapshots\": \"" + token + "\", \"count\": 0}";
            entries.add("{\"request\": {\"method\": \"GET\", \"url\": \"" + Har.URL + "\", \"headers\": [{\"name\":"
                    + " \"X-Auth-Token\", \"value\": \"" + token
                    + "\"}]}, \"response\": {\"status\": 200, \"content\": "
                    + Har.json(body) + "}}");
        }

        assertThat(check(Har.of(entries.toArray(new String[0])))).hasSize(8).allSatisfy(result -> {
            assertThat(result.verdict()).isEqualTo(VIOLATES);
            assertThat(result.toString()).contains("***").doesNotContain("canary");
        });
    }

    @Test
    void valueIsCutEvenWhereThereIsNothingToMask() {
        String body = "{\"snapshots\": [], \"count\": \"" + "v".repeat(1000) + "\"}";

        assertThat(check(Har.of(Har.get(200, Har.json(body)))).get(0).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.actual()).hasSize(Finding.LONGEST_VALUE));
    }

    private List<ExchangeVerdict> verdicts(byte[] recording) {
        return check(recording).stream().map(ExchangeResult::verdict).toList();
    }

    /** Each as standard input that gives one byte at a time, and as a file. */
    private List<ExchangeResult> check(byte[] recording) {
        List<ExchangeResult> results = new ArrayList<>();
        InputStream slow = new ByteArrayInputStream(recording) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(recording.length < 10_000 ? 1 : 4_096, length));
            }
        };
        new TrafficCheck(CONTRACTS).check(new TrafficCheck.Request(List.of("-"), slow, null, MAX_BODY), results::add);
        try {
            assertThat(check(Files.write(folder.resolve("recording"), recording)))
                    .extracting(ExchangeResult::verdict)
                    .containsExactlyElementsOf(
                            results.stream().map(ExchangeResult::verdict).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }

    private static List<ExchangeResult> check(Path file) {
        List<ExchangeResult> results = new ArrayList<>();
        new TrafficCheck(CONTRACTS).check(request(List.of(file)), results::add);
        return results;
    }

    private static TrafficCheck.Request request(List<Path> files) {
        return new TrafficCheck.Request(
                files.stream().map(Path::toString).toList(), InputStream.nullInputStream(), null, MAX_BODY);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
