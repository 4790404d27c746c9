package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.deviation.Deviation;
import io.snapshotcontracts.internal.deviation.ExampleAnswer;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.testsupport.Vendors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of known deviations and the judgement close the loop: what is shown is found, and known. */
class RecognisedDeviationsTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));

    /** The state of each operation that asks for nothing but what every answer has. */
    private static final Map<String, String> LOOSE =
            Map.of("listSnapshots", "the project has snapshots", "getSnapshot", "a snapshot exists");

    private record Known(Documentation page, Deviation deviation) {

        Operation operation() {
            return page.operation(deviation.operation()).orElseThrow();
        }

        List<Finding> findingsOfThePage() {
            ExampleAnswer example = deviation.example();
            return new Judge(CONTRACTS, page.provider()).findingsOfThePage(operation(), example.answer());
        }

        @Override
        public String toString() {
            return page.provider() + " " + deviation.name();
        }
    }

    static Stream<Known> all() {
        return Vendors.documented().stream()
                .map(CONTRACTS::documentationOf)
                .flatMap(page -> KnownDeviations.of(CONTRACTS, page.provider()).all().stream()
                        .map(deviation -> new Known(page, deviation)));
    }

    static Stream<Known> deviationsOfTheBody() {
        return all().filter(known -> known.deviation().example().status() == 200
                && !known.findingsOfThePage().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void exampleIsFoundAndRecognisedOrLegal(Known known) {
        List<Finding> findings = known.findingsOfThePage();

        assertThat(findings.isEmpty())
                .as("legal by the page")
                .isEqualTo(known.deviation().findings().isEmpty());
        assertThat(findings).allSatisfy(finding -> assertThat(finding.message())
                .endsWith(known.deviation().sentence()));
    }

    @ParameterizedTest
    @MethodSource("deviationsOfTheBody")
    void consumersFindingsAreRecognisedToo(Known known) {
        List<Finding> findings = new ArrayList<>();
        for (Contract contract : CONTRACTS.contractsOf(known.page().provider())) {
            for (Interaction interaction : contract.interactions()) {
                if (interaction.states().stream().anyMatch(state -> state.name()
                        .equals(LOOSE.get(known.deviation().operation())))) {
                    Judge judge = new Judge(CONTRACTS, known.page().provider());
                    findings.addAll(judge.judge(
                                    contract,
                                    interaction,
                                    known.deviation().example().answer())
                            .findings());
                }
            }
        }

        assertThat(findings).extracting(Finding::lens).contains(Lens.CONSUMER, Lens.DOCUMENTATION);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.message())
                .endsWith(known.deviation().sentence()));
    }

    @Test
    void everyDeviationOfABodyIsAmongThose() {
        assertThat(deviationsOfTheBody()).hasSize(5);
    }

    @Test
    void findingOfAnotherKindAtTheSamePlaceIsNotRecognised() {
        Documentation page = CONTRACTS.documentationOf("dws");
        String body = String.valueOf(KnownDeviations.of(CONTRACTS, "dws")
                        .examples()
                        .get("status-frozen")
                        .body())
                .replace("FROZEN", "MELTED");

        List<Finding> findings = new Judge(CONTRACTS, page.provider())
                .findingsOfThePage(
                        page.operation("listSnapshots").orElseThrow(),
                        new HttpResponse(200, Headers.NONE, Body.of(body)));

        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.message())
                .doesNotContain("Known deviation"));
    }
}
