package io.snapshotcontracts.internal.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.deviation.Deviation;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.http.NoResponseException;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.result.Finding;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every named example is what it claims to be: the judge finds nothing in the legal ones and something in each fault. */
class NamedExamplesIT {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));

    @RegisterExtension
    static final Servers servers = new Servers();

    /** An operation and the name of an example, as the index lists them. */
    record Named(
            String provider,
            String operation,
            String method,
            String path,
            Optional<String> credential,
            String example) {

        HttpResponse from(URI server) throws NoResponseException {
            List<String> headers = new ArrayList<>(List.of("Prefer: example=" + example));
            credential.ifPresent(headers::add);
            return servers.send(server, method, path, "", headers.toArray(new String[0]));
        }

        List<Finding> findings(URI server) throws NoResponseException {
            Documentation documentation = CONTRACTS.documentationOf(provider);
            Operation documented = documentation.operation(operation).orElseThrow();
            return new Judge(documentation).findingsOfThePage(documented, from(server));
        }
    }

    static Stream<Arguments> legal() throws Exception {
        return Stream.of("stub-only", "legal-variation", "lifecycle").flatMap(NamedExamplesIT::ofOrigin);
    }

    @ParameterizedTest
    @MethodSource("legal")
    void pageAllowsIt(Named named) throws Exception {
        for (URI server : servers.both()) {
            assertThat(named.findings(server)).isEmpty();
        }
    }

    static Stream<Arguments> faults() throws Exception {
        return ofOrigin("fault");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultIsFound(Named named) throws Exception {
        switch (named.example()) {
            case "slow", "slow-lognormal", "stalled-body" ->
                assertThat(CONTRACTS.providers())
                        .as("their time is not waited for, see below")
                        .isNotEmpty();
            case "connection-reset", "empty-reply", "garbage", "malformed-chunk" -> {
                for (URI server : servers.both()) {
                    assertThatExceptionOfType(NoResponseException.class).isThrownBy(() -> named.from(server));
                }
            }
            default -> {
                for (URI server : servers.both()) {
                    assertThat(named.findings(server)).isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "slow, /fixedDelayMilliseconds, 2000",
        "slow-lognormal, /delayDistribution/type, lognormal",
        "slow-lognormal, /delayDistribution/median, 500.0",
        "stalled-body, /chunkedDribbleDelay/numberOfChunks, 5",
        "stalled-body, /chunkedDribbleDelay/totalDuration, 60000"
    })
    void faultThatTakesTimeSaysHowMuch(String example, String place, String value) throws Exception {
        List<ResponseDefinition> responses = servers.stockServer().listAllStubMappings().getMappings().stream()
                .filter(mapping -> mapping.getName().endsWith(": Prefer: example=" + example))
                .map(StubMapping::getResponse)
                .toList();

        assertThat(responses).hasSize(index().size());
        for (ResponseDefinition response : responses) {
            JsonNode json = new ObjectMapper().valueToTree(response);
            assertThat(json.at(place).asText()).isEqualTo(value);
            assertThat(response.getStatus()).isBetween(200, 299);
        }
    }

    static Stream<Arguments> deviations() throws Exception {
        return ofOrigin("deviation");
    }

    @ParameterizedTest
    @MethodSource("deviations")
    void deviationIsAnsweredAsItIsKnown(Named named) throws Exception {
        Deviation known = KnownDeviations.of(CONTRACTS, named.provider()).all().stream()
                .filter(deviation -> deviation.name().equals(named.example()))
                .findFirst()
                .orElseThrow();
        for (URI server : servers.both()) {
            HttpResponse answer = named.from(server);

            assertThat(answer.status()).isEqualTo(known.example().status());
            known.example().headers().forEach((name, value) -> assertThat(
                            answer.headers().first(name))
                    .hasValue(value));
            if (known.example().body() != null) {
                assertThat(new ObjectMapper().readTree(answer.body().bytes()))
                        .isEqualTo(new ObjectMapper()
                                .readTree(known.example().body().toString()));
            } else {
                assertThat(answer.body()).isEqualTo(known.example().answer().body());
            }
            assertThat(named.findings(server).isEmpty())
                    .isEqualTo(known.findings().isEmpty());
        }
    }

    @Test
    void thereAreExamplesOfEveryKind() throws Exception {
        assertThat(legal()).hasSizeGreaterThan(35);
        assertThat(deviations()).hasSizeGreaterThan(18);
        assertThat(index()).isNotEmpty().allSatisfy(operation -> assertThat(
                        operation.path("examples").findValuesAsText("example"))
                .contains("slow", "stalled-body", "connection-reset", "empty-reply", "garbage", "malformed-chunk"));
    }

    @Test
    void thousandSnapshotsAreAThousand() throws Exception {
        HttpResponse answer = servers.get(
                servers.stock(), "/v1.0/any/snapshots", Servers.TOKEN, "Prefer: example=thousand-snapshots");

        JsonNode json = new ObjectMapper().readTree(answer.body().bytes());
        assertThat(json.path("snapshots")).hasSize(1000);
        assertThat(json.path("snapshots").findValuesAsText("id")).doesNotHaveDuplicates();
    }

    private static Stream<Arguments> ofOrigin(String origin) {
        return StreamSupport.stream(index().spliterator(), false)
                .flatMap(operation -> StreamSupport.stream(
                                operation.path("examples").spliterator(), false)
                        .filter(example -> example.has("example")
                                && example.path("origin").asText().equals(origin))
                        .map(example -> new Named(
                                operation.path("provider").asText(),
                                operation.path("operation").asText(),
                                operation.path("method").asText(),
                                operation.path("path").asText().replaceAll("\\{[^}]+}", "any"),
                                credential(operation.path("credentials")),
                                example.path("example").asText())))
                .map(named -> argumentSet(named.provider() + " " + named.example(), named));
    }

    /** The last of those that the page takes. */
    private static Optional<String> credential(JsonNode names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(names.path(names.size() - 1).asText())
                        .map(name -> name + (name.equals("Authorization") ? ": Bearer any" : ": any"));
    }

    private static JsonNode index() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("wiremock-mappings/mappings/stub-only-index.json")
                            .toFile())
                    .at("/mappings/1/response/jsonBody/operations");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
