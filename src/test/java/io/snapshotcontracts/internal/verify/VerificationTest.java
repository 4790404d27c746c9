package io.snapshotcontracts.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.HttpTransport;
import io.snapshotcontracts.internal.http.NoResponseException;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.Verdict;
import io.snapshotcontracts.testsupport.Vendors;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final URI URL = URI.create("http://provider.example/prefix");
    private static final URI STATES = URI.create("http://provider.example:81/states?token=1");

    private final List<HttpRequest> sent = new CopyOnWriteArrayList<>();
    private final List<HttpRequest> stateCalls = new CopyOnWriteArrayList<>();

    @Test
    void everyInteractionIsReportedInContractOrder() {
        List<String> progress = new ArrayList<>();

        RunResult run = verification(request -> answer(404, ""))
                .verify(List.of(target("dws", Headers.NONE, null)), result -> progress.add(result.description()));

        List<InteractionResult> results = run.runs().get(0).interactions();
        assertThat(results)
                .hasSize(Vendors.interactions("dws"))
                .extracting(InteractionResult::description)
                .containsExactlyElementsOf(progress)
                .startsWith("a request for the snapshots of a project");
        assertThat(results)
                .filteredOn(result -> result.outcome() == Outcome.VERIFIED)
                .extracting(InteractionResult::expectedStatus)
                .containsExactly(404);
        assertThat(run.verdict(false)).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void contractsExampleCredentialsAreSentWhereNoneAreGiven() {
        verification(request -> answer(200, "{}")).verify(List.of(target("dws", Headers.NONE, null)), result -> {});

        assertThat(sent).hasSize(Vendors.interactions("dws")).allSatisfy(request -> assertThat(
                        request.headers().first("X-Auth-Token"))
                .contains("example-token"));
    }

    @Test
    void givenHeadersReplaceTheExampleCredentials() {
        verification(request -> answer(200, "{}"))
                .verify(List.of(target("dws", headers("authorization", "SDK-HMAC-SHA256 x"), null)), result -> {});

        assertThat(sent).hasSize(Vendors.interactions("dws")).allSatisfy(request -> {
            assertThat(request.headers().has("X-Auth-Token")).isFalse();
            assertThat(request.headers().first("Authorization")).contains("SDK-HMAC-SHA256 x");
        });
    }

    @Test
    void interactionAboutAnotherSchemeIsNotProvoked() {
        RunResult byKey = verification(request -> answer(200, "{}"))
                .verify(List.of(target("instavm", headers("x-api-key", "k"), null)), result -> {});
        RunResult byBearer = verification(request -> answer(200, "{}"))
                .verify(List.of(target("instavm", headers("Authorization", "bearer k"), null)), result -> {});
        RunResult byOther = verification(request -> answer(200, "{}"))
                .verify(List.of(target("instavm", headers("Authorization", "Basic k"), null)), result -> {});

        assertThat(notProvoked(byKey)).containsExactly("a request for a snapshot with a bearer token");
        assertThat(notProvoked(byBearer)).containsExactly("a request for a snapshot with an API key");
        assertThat(notProvoked(byOther)).hasSize(2);
    }

    @Test
    void interactionThatIsNotProvokedIsNotSent() {
        verification(request -> answer(200, "{}"))
                .verify(List.of(target("instavm", headers("x-api-key", "k"), null)), result -> {});

        assertThat(sent).hasSize(7).noneMatch(request -> request.target().endsWith("bearer"));
    }

    @Test
    void missingAnswerIsInconclusiveWithTheCauseAndTheRunGoesOn() {
        RunResult run = verification(request -> {
                    throw new NoResponseException("nothing accepts connections at provider.example");
                })
                .verify(List.of(target("instavm", Headers.NONE, null)), result -> {});

        assertThat(run.runs().get(0).interactions())
                .hasSize(Vendors.interactions("instavm"))
                .allSatisfy(result -> {
                    assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
                    assertThat(result.reason()).isEqualTo("nothing accepts connections at provider.example");
                    assertThat(result.actualStatus()).isNull();
                });
        assertThat(run.verdict(false)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void deadlineOfTheRunLeavesTheRestInconclusiveAndUnasked() {
        VerifyOptions noTime = new VerifyOptions(Duration.ofSeconds(1), Duration.ZERO, 1000);

        RunResult run = new Verification(CONTRACTS, noTime, transport(request -> answer(200, "{}")))
                .verify(List.of(target("dws", Headers.NONE, null)), result -> {});

        assertThat(sent).isEmpty();
        assertThat(run.runs().get(0).interactions())
                .extracting(InteractionResult::reason)
                .containsOnly("the run's deadline was reached before it was asked");
    }

    @Test
    void providerWithoutContractsVerifiesNothingAndIsNotGreen() {
        RunResult run = verification(request -> answer(200, "{}"))
                .verify(List.of(target("nobody", Headers.NONE, null)), result -> {});

        assertThat(run.verdict(false)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void statesAreSetUpAndTornDownAroundEachInteraction() {
        verification(request -> answer(200, "{}")).verify(List.of(target("dws", Headers.NONE, STATES)), result -> {});

        assertThat(stateCalls).hasSize(22);
        assertThat(stateCalls.get(0).target()).isEqualTo("/states?token=1");
        assertThat(new String(stateCalls.get(0).body().bytes(), UTF_8)).isEqualTo("""
                        {"action":"setup","consumer":"snapshot-client","state":"the project has snapshots",\
                        "params":{"project_id":"89cd04f168b84af6be287f71730fdb4b"}}""");
        assertThat(new String(stateCalls.get(1).body().bytes(), UTF_8)).startsWith("{\"action\":\"teardown\"");
    }

    @Test
    void valuesThatTheSetupReturnsStandInTheRequest() {
        new Verification(CONTRACTS, VerifyOptions.defaults(), (url, request, within) -> {
                    if (url.getPort() == 81) {
                        return answer(200, "{\"project_id\": \"a b/c\"}");
                    }
                    sent.add(request);
                    return answer(200, "{}");
                })
                .verify(List.of(target("dws", Headers.NONE, STATES)), result -> {});

        assertThat(sent).hasSize(Vendors.interactions("dws")).allSatisfy(request -> assertThat(request.target())
                .isEqualTo("/v1.0/a%20b%2Fc/snapshots"));
    }

    @Test
    void setupMayGiveAValueThatTheContractLeavesOut(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("shop.json"), """
                {"consumer": {"name": "c"}, "provider": {"name": "shop"}, "interactions": [{
                  "description": "an order", "providerStates": [{"name": "an order exists"}],
                  "request": {"method": "GET", "path": "/orders/1", "generators":
                    {"path": {"type": "ProviderState", "expression": "/orders/${order}", "dataType": "STRING"}}},
                  "response": {"status": 200}}],
                 "metadata": {"pactSpecification": {"version": "3.0.0"}}}""");

        RunResult run = new Verification(
                        ContractSet.of(folder),
                        VerifyOptions.defaults(),
                        transport(request -> answer(200, "{\"order\": 42}")))
                .verify(List.of(target("shop", Headers.NONE, STATES)), result -> {});

        assertThat(sent).extracting(HttpRequest::target).containsExactly("/orders/42");
        assertThat(run.verdict(false)).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void stateThatCannotBeSetUpIsInconclusiveAndNothingIsAsked() {
        RunResult run = new Verification(CONTRACTS, VerifyOptions.defaults(), (url, request, within) -> {
                    if (url.getPort() == 81) {
                        return answer(500, "");
                    }
                    sent.add(request);
                    return answer(200, "{}");
                })
                .verify(List.of(target("dws", Headers.NONE, STATES)), result -> {});

        assertThat(sent).isEmpty();
        assertThat(run.runs().get(0).interactions().get(0).reason())
                .isEqualTo("the provider state 'the project has snapshots' could not be set up: the call answered 500");
    }

    private interface Provider {
        HttpResponse answer(HttpRequest request) throws NoResponseException;
    }

    private Verification verification(Provider provider) {
        return new Verification(CONTRACTS, VerifyOptions.defaults(), transport(provider));
    }

    private HttpTransport transport(Provider provider) {
        return (url, request, within) -> {
            (url.getPort() == 81 ? stateCalls : sent).add(request);
            return provider.answer(request);
        };
    }

    private static Target target(String provider, Headers headers, @Nullable URI states) {
        return new Target(provider, URL, headers, states);
    }

    private static Headers headers(String name, String value) {
        return Headers.of(Map.of(name, List.of(value)));
    }

    private static HttpResponse answer(int status, String body) {
        return new HttpResponse(status, Headers.NONE.with("Content-Type", "application/json"), Body.of(body));
    }

    private static List<String> notProvoked(RunResult run) {
        return run.runs().get(0).interactions().stream()
                .filter(result -> result.outcome() == Outcome.NOT_PROVOKED)
                .map(InteractionResult::description)
                .toList();
    }
}
