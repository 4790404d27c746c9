package io.snapshotcontracts.internal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.result.DocumentedElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contracts, mappings and documentation say the same: none shows what another forbids, and nothing is left out. */
class ArtefactsAgreeTest {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));

    @ParameterizedTest
    @MethodSource("io.snapshotcontracts.testsupport.Vendors#withContracts")
    void everyExampleAnswerOfTheContractsIsLegal(String provider) {
        assertThat(interactions(provider)).isNotEmpty().allSatisfy(example -> assertLegal(provider, example));
    }

    @ParameterizedTest
    @MethodSource("io.snapshotcontracts.testsupport.Vendors#withContracts")
    void everyAnswerOfTheMappingsIsLegal(String provider) {
        assertThat(mappings(provider)).isNotEmpty().allSatisfy(example -> assertLegal(provider, example));
    }

    @ParameterizedTest
    @MethodSource("io.snapshotcontracts.testsupport.Vendors#withContracts")
    void everyDocumentedElementIsShownByAnInteractionAndAMapping(String provider) {
        List<DocumentedElement> elements =
                Coverage.of(CONTRACTS.documentationOf(provider), CONTRACTS.contractsOf(provider), mappings(provider));

        assertThat(elements).isNotEmpty();
        assertThat(elements)
                .filteredOn(DocumentedElement::isGap)
                .as("documented, but in no interaction")
                .isEmpty();
        assertThat(elements)
                .filteredOn(element -> element.mappings().isEmpty())
                .extracting(DocumentedElement::name)
                // a mapping has examples only; the contract's rule takes both types of a location's part
                .isSubsetOf("getSnapshot 422 $.detail[*].loc[*] integer");
    }

    private static void assertLegal(String provider, Example example) {
        Documentation documentation = CONTRACTS.documentationOf(provider);
        Operation operation = documentation.operationOf(example.interaction()).orElseThrow();

        assertThat(new Judge(documentation).findingsOfThePage(operation, example.answer()))
                .as(example.name())
                .isEmpty();
    }

    private static List<Example> interactions(String provider) {
        List<Example> examples = new ArrayList<>();
        for (Contract contract : CONTRACTS.contractsOf(provider)) {
            contract.interactions().forEach(interaction -> examples.add(Example.of(interaction)));
        }
        return examples;
    }

    private static List<Example> mappings(String provider) {
        return ContractCoverage.mappings(Path.of("wiremock-mappings/mappings"), CONTRACTS.contractsOf(provider));
    }
}
