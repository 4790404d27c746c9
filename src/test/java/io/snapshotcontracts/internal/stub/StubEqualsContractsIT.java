package io.snapshotcontracts.internal.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import au.com.dius.pact.core.matchers.RequestMatching;
import au.com.dius.pact.core.model.HttpRequest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.JdkTransport;
import io.snapshotcontracts.internal.verify.Target;
import io.snapshotcontracts.internal.verify.Verification;
import io.snapshotcontracts.internal.verify.VerifyOptions;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.testsupport.PactJvm;
import io.snapshotcontracts.testsupport.UsesRestAssured;
import io.snapshotcontracts.testsupport.Vendors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The stub answers what the contracts expect, and nothing to requests that they refuse. */
@UsesRestAssured
class StubEqualsContractsIT {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final Path MAPPINGS = Path.of("wiremock-mappings", "mappings");

    @TempDir
    private static Path contractMadeOnly;

    private static StubServer stub;
    private static StubServer strictStub;

    @BeforeAll
    static void start() throws IOException {
        stub = StubServer.start(StubServer.Options.defaults().withFolder(MAPPINGS.getParent()));
        Files.createDirectories(contractMadeOnly.resolve("mappings"));
        for (Path mapping : files()) {
            if (origin(mapping).equals("contract")) {
                Files.copy(mapping, contractMadeOnly.resolve("mappings").resolve(mapping.getFileName()));
            }
        }
        strictStub = StubServer.start(StubServer.Options.defaults().withFolder(contractMadeOnly));
    }

    @AfterAll
    static void stop() {
        stub.close();
        strictStub.close();
    }

    @Test
    void everyInteractionIsVerifiedAgainstContractMadeMappings() {
        List<InteractionResult> results = CONTRACTS.providers().stream()
                .flatMap(provider -> verify(strictStub, provider, Headers.NONE).stream())
                .toList();

        assertThat(results).hasSize(Vendors.interactions()).allSatisfy(result -> assertThat(result.outcome())
                .as("%s: %s %s", result.description(), result.reason(), result.findings())
                .isEqualTo(Outcome.VERIFIED));
    }

    @ParameterizedTest
    @MethodSource("widenings")
    void everyAnswerCanBeHadWithEachDocumentedCredential(String provider, String header, String value, int aboutOther) {
        List<InteractionResult> results = verify(stub, provider, new Headers(List.of(new Header(header, value))));

        assertThat(results).filteredOn(r -> r.outcome() == Outcome.NOT_PROVOKED).hasSize(aboutOther);
        assertThat(results)
                .filteredOn(r -> r.outcome() != Outcome.NOT_PROVOKED)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.outcome())
                        .as("%s: %s %s", r.description(), r.reason(), r.findings())
                        .isEqualTo(Outcome.VERIFIED));
    }

    static Stream<Arguments> widenings() {
        return Stream.of(
                Arguments.of("dws", "X-Auth-Token", "anything", 0),
                Arguments.of("dws", "Authorization", "SDK-HMAC-SHA256 Access=x, SignedHeaders=host, Signature=0", 0),
                Arguments.of("instavm", "X-API-Key", "anything", 1),
                Arguments.of("instavm", "Authorization", "Bearer anything", 1));
    }

    static Stream<Arguments> requestsThatDiffer() {
        return CONTRACTS.contracts().stream()
                .flatMap(contract -> contract.interactions().stream())
                .flatMap(interaction -> {
                    HttpRequest request =
                            (HttpRequest) PactJvm.interaction(interaction).getRequest();
                    String name = interaction.description() + ": ";
                    String method = request.getMethod();
                    Stream<Arguments> others = Stream.of(
                            argumentSet(name + "PUT", interaction, changed(request, "PUT", "", request.getHeaders())),
                            argumentSet(
                                    name + "below", interaction, changed(request, method, "/x", request.getHeaders())),
                            argumentSet(name + "a query", interaction, queried(request)),
                            argumentSet(
                                    name + "longer", interaction, changed(request, method, "x", request.getHeaders())));
                    if (request.getHeaders().isEmpty()) {
                        return others;
                    }
                    Stream<Arguments> credentials = Stream.of(
                            argumentSet(name + "no credential", interaction, changed(request, method, "", Map.of())),
                            argumentSet(
                                    name + "empty credential",
                                    interaction,
                                    changed(request, method, "", emptied(request))));
                    return Stream.concat(credentials, others);
                });
    }

    @ParameterizedTest
    @MethodSource("requestsThatDiffer")
    void requestThatTheContractRefusesIsRefused(Interaction interaction, HttpRequest request) {
        Contract contract = CONTRACTS.contracts().stream()
                .filter(candidate -> candidate.interactions().contains(interaction))
                .findFirst()
                .orElseThrow();
        assertThat(RequestMatching.requestMismatches(
                                PactJvm.pact(interaction), PactJvm.interaction(interaction), request)
                        .matchedOk())
                .as("the contract refuses it")
                .isFalse();

        RequestSpecification spec =
                RestAssured.given().baseUri(strictStub.baseUrl().toString()).urlEncodingEnabled(false);
        request.getHeaders().forEach((name, values) -> values.forEach(value -> spec.header(name, value)));
        request.getQuery().forEach((name, values) -> spec.queryParam(name, values));
        int status = spec.request(request.getMethod(), request.getPath()).statusCode();

        assertThat(status).as("%s of %s", request, contract.file()).isEqualTo(404);
    }

    private static HttpRequest changed(
            HttpRequest request, String method, String suffix, Map<String, List<String>> headers) {
        return new HttpRequest(method, request.getPath() + suffix, Map.of(), new LinkedHashMap<>(headers));
    }

    private static HttpRequest queried(HttpRequest request) {
        return new HttpRequest(
                request.getMethod(),
                request.getPath(),
                Map.of("limit", List.of("1")),
                new LinkedHashMap<>(request.getHeaders()));
    }

    private static Map<String, List<String>> emptied(HttpRequest request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        request.getHeaders().keySet().forEach(name -> headers.put(name, List.of("")));
        return headers;
    }

    private static List<InteractionResult> verify(StubServer server, String provider, Headers headers) {
        return new Verification(CONTRACTS, VerifyOptions.defaults(), new JdkTransport(Duration.ofSeconds(5), 1 << 20))
                .verify(List.of(new Target(provider, server.baseUrl(), headers, null)), result -> {})
                .runs()
                .get(0)
                .interactions();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(MAPPINGS)) {
            return files.sorted().toList();
        }
    }

    private static String origin(Path mapping) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(mapping))
                .at("/metadata/snapshot-contracts/origin")
                .asText();
    }
}
