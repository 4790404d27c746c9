package io.snapshotcontracts.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.environment.Environment;
import io.snapshotcontracts.internal.environment.StateSettings;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.testsupport.Vendors;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveVerificationTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final URI URL = URI.create("http://live.example");
    private static final String SNAPSHOTS = "the project has snapshots";
    private static final String REJECTED = "the token is rejected";

    private final List<HttpRequest> sent = new CopyOnWriteArrayList<>();

    @Test
    void onlyListedStatesAreAskedWithTheirOwnParameters() {
        RunResult run = verify(environment(
                headers("X-Auth-Token", "t"), Map.of(SNAPSHOTS, state(Map.of("project_id", "a b"), Headers.NONE))));

        assertThat(sent).singleElement().satisfies(request -> {
            assertThat(request.target()).isEqualTo("/v1.0/a%20b/snapshots");
            assertThat(request.headers().first("X-Auth-Token")).contains("t");
        });
        List<InteractionResult> results = run.runs().get(0).interactions();
        assertThat(results).hasSize(Vendors.interactions("dws"));
        assertThat(results)
                .filteredOn(result -> result.outcome() == Outcome.NOT_PROVOKED)
                .hasSize(10)
                .extracting(InteractionResult::reason)
                .contains(
                        "the environment file does not list the state; to exercise it, add to 'states': the request is"
                                + " malformed: { project_id: ... }");
    }

    @Test
    void headersOfAStateReplaceIgnoringCase() {
        verify(environment(
                headers("X-Auth-Token", "t"),
                Map.of(REJECTED, state(Map.of("project_id", "p"), headers("x-auth-token", "expired")))));

        assertThat(sent).singleElement().satisfies(request -> assertThat(
                        request.headers().toMap().get("x-auth-token"))
                .containsExactly("expired"));
        assertThat(sent.get(0).headers().names())
                .filteredOn("x-auth-token"::equalsIgnoreCase)
                .hasSize(1);
    }

    @Test
    void removedHeaderIsNotSentAndNoExampleCredentialTakesItsPlace() {
        StateSettings state = new StateSettings(Map.of("project_id", "p"), Headers.NONE, List.of("x-auth-token"));

        verify(environment(headers("X-Auth-Token", "t"), Map.of(REJECTED, state)));
        verify(environment(Headers.NONE, Map.of(REJECTED, state)));

        assertThat(sent).hasSize(2).allSatisfy(request -> assertThat(
                        request.headers().has("X-Auth-Token"))
                .isFalse());
    }

    @Test
    void secretsAreMaskedInWhatTheRunFound() {
        Target target = Target.live(
                environment(
                        headers("X-Auth-Token", "c4n4ry"),
                        Map.of(SNAPSHOTS, state(Map.of("project_id", "c4n4ry"), Headers.NONE))),
                Headers.NONE,
                Set.of("c4n4ry"));
        StringBuilder progress = new StringBuilder();

        RunResult run = new Verification(
                        CONTRACTS,
                        VerifyOptions.defaults(),
                        (url, request, within) -> new HttpResponse(
                                200,
                                Headers.NONE.with("Content-Type", "c4n4ry"),
                                Body.of("{\"count\": \"c4n4ry\", \"snapshots\": \"c4n4ry\"}")))
                .verify(List.of(target), progress::append);

        assertThat(run.toString()).contains("***").doesNotContain("c4n4ry");
        assertThat(progress.toString()).contains("***").doesNotContain("c4n4ry");
    }

    @Test
    void credentialThatIsWrittenOutIsMaskedWhereItRecursAndOtherHeadersAreNot() {
        Headers given = headers("Authorization", "Bearer c4n4ry-token").with("Accept", "application/json");
        Target target = new Target("dws", URL, given, null);

        RunResult run = new Verification(
                        CONTRACTS,
                        VerifyOptions.defaults(),
                        (url, request, within) -> new HttpResponse(
                                200,
                                Headers.NONE.with("Content-Type", "application/json"),
                                Body.of("{\"count\": \"c4n4ry-token\", \"snapshots\": \"application/json\"}")))
                .verify(List.of(target), result -> {});

        assertThat(run.toString()).contains("***", "application/json").doesNotContain("c4n4ry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Authorization | Basic dXNlcjpjNG40cnktdG9rZW4=",
                "Authorization | SDK-HMAC-SHA256 Access=c4n4ry-token, SignedHeaders=host, Signature=0",
                "Authorization | SDK-HMAC-SHA256 Access=0, SignedHeaders=host, Signature=c4n4ry-token",
                "Cookie | theme=dark; sid=c4n4ry-token",
                "X-Api-Key | c4n4ry-token"
            })
    void partOfACredentialIsMaskedWhereItRecurs(String name, String value) {
        Target target = new Target("dws", URL, headers(name, value), URI.create("http://states.example/?x=1"));

        assertThat(maskedRun(target)).contains("***").doesNotContain("c4n4ry");
    }

    @Test
    void credentialInTheProviderStatesUrlIsMaskedWhereItRecurs() {
        URI states = URI.create("http://states.example/?token=c4n4ry-token");

        assertThat(maskedRun(new Target("dws", URL, Headers.NONE, states)))
                .contains("***")
                .doesNotContain("c4n4ry");
    }

    private static String maskedRun(Target target) {
        return new Verification(
                        CONTRACTS,
                        VerifyOptions.defaults(),
                        (url, request, within) -> new HttpResponse(
                                200,
                                Headers.NONE.with("Content-Type", "application/json"),
                                Body.of("{\"count\": \"is c4n4ry-token\", \"snapshots\": []}")))
                .verify(List.of(target), result -> {})
                .toString();
    }

    @Test
    void explanationTellsWhatWouldBeSentAndMasksWhatIsGiven() {
        Target target = Target.live(
                environment(
                        headers("X-Auth-Token", "c4n4ry"),
                        Map.of(SNAPSHOTS, state(Map.of("project_id", "p"), headers("X-More", "m0re")))),
                Headers.NONE,
                Set.of("c4n4ry"));

        Explanation explanation = Explanation.of(CONTRACTS, List.of(target)).get(0);

        assertThat(explanation.interactions()).hasSize(Vendors.interactions("dws"));
        Explanation.Planned asked = explanation.interactions().get(0);
        assertThat(asked.notProvoked()).isNull();
        assertThat(asked.url()).isEqualTo("http://live.example/v1.0/p/snapshots");
        assertThat(asked.headers())
                .extracting(header -> header.name() + ": " + header.value())
                .contains("X-Auth-Token: ***", "X-More: ***");
        assertThat(explanation.statesToAdd()).contains("the service fails:", "  project_id: ...");
        assertThat(explanation.toString()).doesNotContain("c4n4ry", "m0re", "example-token");
    }

    private RunResult verify(Environment environment) {
        return new Verification(CONTRACTS, VerifyOptions.defaults(), (url, request, within) -> {
                    sent.add(request);
                    return new HttpResponse(200, Headers.NONE, Body.of("{}"));
                })
                .verify(List.of(Target.live(environment, Headers.NONE, Set.of())), result -> {});
    }

    private static Environment environment(Headers headers, Map<String, StateSettings> states) {
        return new Environment("dws", URL, headers, states);
    }

    private static StateSettings state(Map<String, String> parameters, Headers headers) {
        return new StateSettings(parameters, headers, List.of());
    }

    private static Headers headers(String name, String value) {
        return Headers.of(Map.of(name, List.of(value)));
    }
}
