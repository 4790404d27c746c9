package io.snapshotcontracts.internal.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.testsupport.Vendors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownDeviationsTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));

    private record Known(String provider, Deviation deviation) {

        Documentation documentation() {
            return CONTRACTS.documentationOf(provider);
        }

        Operation operation() {
            return documentation().operation(deviation.operation()).orElseThrow();
        }

        @Override
        public String toString() {
            return provider + " " + deviation.name();
        }
    }

    static Stream<Known> all() {
        return Vendors.documented().stream().flatMap(provider -> KnownDeviations.of(CONTRACTS, provider).all().stream()
                .map(deviation -> new Known(provider, deviation)));
    }

    /** Else the first of the file would take the other's findings. */
    @ParameterizedTest
    @MethodSource("all")
    void noOtherDeviationRecognisesTheExample(Known known) {
        Deviation deviation = known.deviation();
        int status = deviation.example().status();

        assertThat(new Judge(known.documentation())
                        .findingsOfThePage(
                                known.operation(), deviation.example().answer()))
                .allSatisfy(finding -> assertThat(
                                KnownDeviations.of(CONTRACTS, known.provider()).all())
                        .filteredOn(other -> other.shows(deviation.operation(), status, finding))
                        .extracting(Deviation::name)
                        .containsExactly(deviation.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dws", "instavm"})
    void everyRecogniserIsOfADocumentedOperation(String provider) {
        assertThat(KnownDeviations.of(CONTRACTS, provider).all()).isNotEmpty().allSatisfy(deviation -> assertThat(
                        CONTRACTS.documentationOf(provider).operation(deviation.operation()))
                .isPresent());
    }

    @ParameterizedTest
    @CsvSource({"dws, status-frozen, 200", "dws, bad-gateway-page, 502", "instavm, not-authenticated, 401"})
    void examplesAreAskedForByName(String provider, String name, int status) {
        assertThat(KnownDeviations.of(CONTRACTS, provider).examples().get(name))
                .extracting(ExampleAnswer::status)
                .isEqualTo(status);
    }

    @Test
    void exampleOfTheLaterFieldsHasAllTwentyThree() throws IOException {
        JsonNode file = new YAMLMapper()
                .readTree(Path.of("contracts/deviations/dws.yaml").toFile());
        JsonNode snapshot = KnownDeviations.of(CONTRACTS, "dws")
                .examples()
                .get("later-fields")
                .body()
                .at("/snapshots/0");

        assertThat(snapshot).hasSize(9 + 23);
        assertThat(file.path("deviations").findValues("place")).hasSizeGreaterThan(23);
    }

    @ParameterizedTest
    @CsvSource({"o, 429, true", "o, 200, false", "other, 429, false"})
    void findingIsKnownOfItsOperationAndStatusAlone(String operation, int status, boolean known) {
        KnownDeviations deviations = KnownDeviations.read(
                "a.yaml",
                "deviations: [{name: a, title: A., operation: o, source: s,"
                        + " findings: [{path: status, actual: x, statuses: [429]}], example: {status: 429}}]");
        Finding finding = new Finding(Lens.DOCUMENTATION, "status", "r", "e", "x", "m");

        assertThat(deviations.of(operation, status, finding).isPresent()).isEqualTo(known);
    }

    @Test
    void unknownProviderHasNone() {
        assertThat(KnownDeviations.of(CONTRACTS, "nobody").all()).isEmpty();
        assertThat(KnownDeviations.of(CONTRACTS, "../deviations/dws").all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deviations: [{name: a, title: A., operation: o, source: s, example: {status: 200}, sauce: x}]",
                "deviations: [{name: a, title: A., operation: o, source: s, example: {status: 200, boby: {}}}]",
                "deviations: [{name: a, title: A., operation: o, source: s, findings: [{path: status, actual: x,"
                        + " status: [1]}], example: {status: 200}}]",
                "deviations: [{name: a, name: b, title: A., operation: o, source: s, example: {status: 200}}]",
                "deviations: [{name: A B, title: A., operation: o, source: s, example: {status: 200}}]",
                "deviations: [{name: a, title: A., operation: o, example: {status: 200}}]",
                "deviations: [{name: a, title: A., operation: o, source: s}]",
                "deviations: [{name: a, title: A., operation: o, since: 2024-02-30, source: s, example: {status: 200}}]",
                "deviations: [{name: a, title: A., operation: o, source: s, example: {status: 200, body: 1, text: x}}]",
                "deviations: [{name: a, title: A., operation: o, source: s, findings: [{path: status}], example:"
                        + " {status: 200}}]",
                "deviations: [{name: a, title: A., operation: o, source: s, example: {status: 200}}, {name: a, title:"
                        + " A., operation: o, source: s, example: {status: 200}}]",
            })
    void slipInAFileIsRefused(String yaml) {
        assertThatThrownBy(() -> KnownDeviations.read("a.yaml", yaml))
                .isInstanceOf(InvalidContractException.class)
                .hasMessageStartingWith("a.yaml: ");
    }
}
