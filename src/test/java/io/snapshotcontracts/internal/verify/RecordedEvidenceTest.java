package io.snapshotcontracts.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.environment.Environment;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.NoResponseException;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.testsupport.Vendors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedEvidenceTest {

    private static final ContractSet CONTRACTS = ContractSet.bundled();
    private static final URI BASE = URI.create("https://dws.example/prefix");

    @TempDir
    private Path folder;

    @Test
    void recordedAnswerVerifiesTheStateThatItShows() throws IOException {
        RunResult result = completed(answer("https://DWS.example:443/prefix/v1.0/p/snapshots", 503, ""));

        assertThat(outcome(result, "the service is unavailable")).isEqualTo(Outcome.VERIFIED);
        assertThat(reason(result, "the service is unavailable"))
                .isEqualTo("recorded at 2026-01-01T00:00:00Z in " + folder.resolve("a.har") + ", entry 0");
        assertThat(result.count(Outcome.VERIFIED)).isEqualTo(1);
    }

    @Test
    void answerOfTheSameStatusAndAnotherShapeIsNoEvidence() throws IOException {
        RunResult result = completed(
                answer("https://dws.example/prefix/v1.0/p/snapshots", 200, "{\"snapshots\": [], \"count\": 0}"));

        assertThat(outcome(result, "the project has no snapshots")).isEqualTo(Outcome.VERIFIED);
        // the loose state asks only for what every legal answer has
        assertThat(outcome(result, "the project has snapshots")).isEqualTo(Outcome.VERIFIED);
        assertThat(outcome(result, "the project has an unavailable snapshot")).isEqualTo(Outcome.NOT_PROVOKED);
        assertThat(outcome(result, "the project has an automated snapshot")).isEqualTo(Outcome.NOT_PROVOKED);
    }

    @Test
    void answerOfAnotherServerIsNoEvidence() throws IOException {
        for (String url : List.of("https://other.example/prefix", "http://dws.example/prefix", "https://dws.example")) {
            RunResult result = completed(answer(url + "/v1.0/p/snapshots", 503, ""));

            assertThat(result.count(Outcome.NOT_PROVOKED)).isEqualTo(Vendors.interactions("dws"));
            assertThat(reason(result, "the service is unavailable")).contains("it came from another URL");
        }
    }

    @Test
    void answerThatBreaksThePageIsNoEvidenceButAHint() throws IOException {
        RunResult result = completed(
                answer("https://dws.example/prefix/v1.0/p/snapshots", 200, "{\"snapshots\": [], \"count\": 1}"));

        assertThat(result.count(Outcome.VERIFIED)).isZero();
        assertThat(reason(result, "the project has no snapshots")).contains("entry 0 breaks the page's rules");
    }

    @Test
    void absenceAndCredentialsAreNotTakenOnTrust() throws IOException {
        String more = "{\"id\": \"a\", \"status\": \"ready\", \"snapshot_type\": \"user\", \"created_at\": \"x\","
                + " \"updated_at\": \"x\", \"name\": \"n\"}";
        Path recording = write(answer("https://dws.example/prefix/v1/snapshots/a", 200, more));

        RunResult result = completed("instavm", recording);

        // with one optional field: neither all of them, nor none; and nobody knows by which scheme it was asked
        assertThat(result.count(Outcome.VERIFIED)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "a b", "{a}", "a^`b", "100%", "50%zz", "ü€", "[a]"})
    void urlMayHoldCharactersThatOnlyRecordersWrite(String identifier) throws IOException {
        RunResult result =
                completed(answer("https://dws.example/prefix/v1.0/" + identifier + "/snapshots?a=|", 503, ""));

        assertThat(outcome(result, "the service is unavailable")).isEqualTo(Outcome.VERIFIED);
    }

    @Test
    void bodyThatWasNotRecordedIsNoEvidence() throws IOException {
        String answer = answer("https://dws.example/prefix/v1.0/p/snapshots", 503, "");

        RunResult result = completed(answer.replace("\"text\": \"\"", "\"size\": 12"));

        assertThat(outcome(result, "the service is unavailable")).isEqualTo(Outcome.NOT_PROVOKED);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no named pipes that are files")
    void pipeIsReadOnceForAllTargets() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        String har = Files.readString(write(answer("https://dws.example/prefix/v1.0/p/snapshots", 503, "")));
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                Files.writeString(pipe, har);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        RunResult result = completed("dws", pipe, 2);

        writer.join();
        assertThat(result.runs()).hasSize(2).allSatisfy(run -> assertThat(run.count(Outcome.VERIFIED))
                .isEqualTo(1));
    }

    private static String answer(String url, int status, String body) {
        return "{\"startedDateTime\": \"2026-01-01T00:00:00Z\", \"request\": {\"method\": \"GET\", \"url\": \"" + url
                + "\"}, \"response\": {\"status\": " + status
                + ", \"content\": {\"mimeType\": \"application/json\", \"text\": \""
                + body.replace("\"", "\\\"") + "\"}}}";
    }

    private Path write(String entry) throws IOException {
        return Files.writeString(folder.resolve("a.har"), "{\"log\": {\"entries\": [" + entry + "]}}");
    }

    private RunResult completed(String entry) throws IOException {
        return completed("dws", write(entry));
    }

    /** An environment that lists no state: nothing is asked, so that all evidence comes from the recording. */
    private static RunResult completed(String provider, Path recording) {
        return completed(provider, recording, 1);
    }

    private static RunResult completed(String provider, Path recording, int count) {
        Environment environment = new Environment(provider, BASE, Headers.NONE, Map.of());
        List<Target> targets = Collections.nCopies(count, Target.live(environment, Headers.NONE, Set.of()));
        Verification verification = new Verification(CONTRACTS, VerifyOptions.defaults(), (base, request, timeout) -> {
            throw new NoResponseException("nothing may be sent");
        });
        RecordedEvidence evidence = new RecordedEvidence(CONTRACTS, List.of(recording), 1_000_000);
        return evidence.complete(verification.verify(targets, unused -> {}), targets);
    }

    private static Outcome outcome(RunResult result, String state) {
        return interaction(result, state).outcome();
    }

    private static String reason(RunResult result, String state) {
        return String.valueOf(interaction(result, state).reason());
    }

    private static InteractionResult interaction(RunResult result, String state) {
        return result.runs().get(0).interactions().stream()
                .filter(interaction -> state.equals(interaction.state()))
                .findFirst()
                .orElseThrow();
    }
}
