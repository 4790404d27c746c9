package io.snapshotcontracts.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.contract.BundledContracts;
import io.snapshotcontracts.contract.ContractSet;
import io.snapshotcontracts.contract.Documentation.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contracts and documentation have teeth: no violation passes, and no legal answer is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationScoreIT {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final Path GOLDEN = Path.of("src/test/resources/coverage");

    private final MutationScore dws = score("dws");
    private final MutationScore instavm = score("instavm");

    private static MutationScore score(String provider) {
        return new MutationScore(Trials.of(CONTRACTS.documentationOf(provider), CONTRACTS.contractsOf(provider)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dws", "instavm"})
    void noViolationSurvives(String provider) {
        assertThat(of(provider).survivors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dws", "instavm"})
    void noLegalAnswerIsRefused(String provider) {
        assertThat(of(provider).falseAlarms()).isEmpty();
    }

    /**
     * Recorded answers that are legal by the page are not shown to the contracts where these are about such an answer;
     * that is right only while each such answer was tried here, and some interaction took it.
     */
    @ParameterizedTest
    @ValueSource(strings = {"dws", "instavm"})
    void legalAnswerIsEnoughForTheConsumerWhereverThatIsImplied(String provider) {
        BundledContracts bundled = BundledContracts.read();
        List<Trial> legal = of(provider).trials().stream()
                .filter(trial -> trial.variation().legal())
                .toList();

        for (Operation operation : CONTRACTS.documentationOf(provider).operations()) {
            for (int status : operation.statuses()) {
                assertThat(bundled.areAbout(provider, operation.operationId(), status))
                        .isTrue();
                assertThat(legal.stream()
                                .filter(trial -> trial.variation().operation().equals(operation)
                                        && trial.variation().answer().status() == status))
                        .as("%s %d", operation.operationId(), status)
                        .isNotEmpty()
                        .noneMatch(trial -> trial.objections().contains(Objection.EVERY_INTERACTION));
            }
        }
    }

    /** One rule less in a contract, a documentation or an invariant is one number less in these tables. */
    @ParameterizedTest
    @ValueSource(strings = {"dws", "instavm"})
    void scoreIsTheOneThatIsPublished(String provider) throws IOException {
        Path golden = GOLDEN.resolve("mutation-score-" + provider + ".md");
        if (Boolean.getBoolean("contracts.accept")) {
            Files.writeString(golden, of(provider).table(), UTF_8);
        }

        assertThat(of(provider).table()).isEqualTo(Files.readString(golden, UTF_8));
    }

    /** What is about nothing that is documented would be counted nowhere. */
    @ParameterizedTest
    @ValueSource(strings = {"dws", "instavm"})
    void everyStepIsAboutADocumentedElement(String provider) {
        Set<String> documented = new Elements(CONTRACTS.documentationOf(provider)).documented();
        Attribution attribution = new Attribution(documented);

        assertThat(of(provider).trials()).allSatisfy(trial -> assertThat(attribution.elements(trial.variation()))
                .isNotEmpty()
                .isSubsetOf(documented));
    }

    @Test
    void everyStepIsTakenOnce() {
        assertThat(dws.trials())
                .extracting(Trial::variation)
                .map(Variation::toString)
                .doesNotHaveDuplicates();
        assertThat(instavm.trials())
                .extracting(Trial::variation)
                .map(Variation::toString)
                .doesNotHaveDuplicates();
    }

    private MutationScore of(String provider) {
        return provider.equals("dws") ? dws : instavm;
    }
}
