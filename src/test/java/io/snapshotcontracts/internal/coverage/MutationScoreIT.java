package io.snapshotcontracts.internal.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.result.ContractScore;
import io.snapshotcontracts.result.ProviderCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts and documentation have teeth: no violation passes, and no legal answer is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationScoreIT {

    private static final ContractSet CONTRACTS = ContractSet.of(Path.of("contracts"));
    private static final Path GOLDEN = Path.of("src/test/resources/coverage");

    private final Map<String, MutationScore> scores = new HashMap<>();
    private final MutationScore dws = of("dws");

    @ParameterizedTest
    @MethodSource("io.snapshotcontracts.testsupport.Vendors#withContracts")
    void noViolationSurvives(String provider) {
        assertThat(of(provider).survivors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.snapshotcontracts.testsupport.Vendors#withContracts")
    void noLegalAnswerIsRefused(String provider) {
        assertThat(of(provider).falseAlarms()).isEmpty();
        assertThat(of(provider).beyondThePage()).isEmpty();
    }

    /**
     * Recorded answers that are legal by the page are not shown to the contracts where these are about such an answer;
     * that is right only while each such answer was tried here, and some interaction took it.
     */
    @ParameterizedTest
    @MethodSource("io.snapshotcontracts.testsupport.Vendors#withContracts")
    void legalAnswerIsEnoughForTheConsumerWhereverThatIsImplied(String provider) {
        ContractSet bundled = ContractSet.bundled();
        List<Trial> legal = of(provider).trials().stream()
                .filter(trial -> trial.variation().legal())
                .toList();

        for (Operation operation : CONTRACTS.documentationOf(provider).operations()) {
            for (int status : operation.statuses()) {
                if (!bundled.areAbout(provider, operation.operationId(), status)) {
                    continue;
                }
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
    @MethodSource("io.snapshotcontracts.testsupport.Vendors#withContracts")
    void scoreIsTheOneThatIsPublished(String provider) throws IOException {
        Path golden = GOLDEN.resolve("mutation-score-" + provider + ".md");
        if (Boolean.getBoolean("contracts.accept")) {
            Files.writeString(golden, of(provider).table(), UTF_8);
        }

        assertThat(of(provider).table()).isEqualTo(Files.readString(golden, UTF_8));
    }

    /** What is about nothing that is documented would be counted nowhere. */
    @ParameterizedTest
    @MethodSource("io.snapshotcontracts.testsupport.Vendors#withContracts")
    void everyStepIsAboutADocumentedElement(String provider) {
        Set<Element> documented = new Elements(CONTRACTS.documentationOf(provider)).documented();
        Attribution attribution = new Attribution(documented);

        assertThat(of(provider).trials()).allSatisfy(trial -> assertThat(attribution.elements(trial.variation()))
                .isNotEmpty()
                .isSubsetOf(documented));
    }

    @Test
    void killsAreCountedWhereTheElementIsBroken() {
        String general = "snapshot-client-dws.json, interaction 1: a request for the snapshots of a project";

        assertThat(told("$.snapshots[*].status = CREATING", dws.trials()))
                .isEqualTo("78 broken, Kills[consumer=78, documentation=78, invariant=0, all=78] by [" + general + "]");
        assertThat(told("$.snapshots[*].started in its format", dws.trials()))
                .isEqualTo("129 broken, Kills[consumer=129, documentation=84, invariant=45, all=129] by [" + general
                        + "]");
        // some interaction does without the field, so that the page alone defends it
        assertThat(told("$.snapshots[*].finished in its format", dws.trials()))
                .isEqualTo("129 broken, Kills[consumer=0, documentation=84, invariant=45, all=129] by []");
    }

    @Test
    void violationThatNobodyObjectsToIsASurvivorByName() {
        Trial seen = dws.violations().get(0);
        List<Trial> trials = new ArrayList<>(dws.trials());
        trials.set(trials.indexOf(seen), new Trial(seen.variation(), Set.of(), List.of()));

        ContractScore score = coverage(trials).score();

        assertThat(score.survivors()).containsExactly(seen.toString());
        assertThat(score.kills().all()).isEqualTo(score.violations() - 1);
        assertThat(score.falseAlarms()).isEmpty();
    }

    private static String told(String element, List<Trial> trials) {
        return coverage(trials).elements().stream()
                .filter(row -> row.element().name().equals("listSnapshots 200 " + element))
                .map(row -> row.violations() + " broken, " + row.kills() + " by " + row.objectors())
                .collect(Collectors.joining());
    }

    private static ProviderCoverage coverage(List<Trial> trials) {
        Measured measured = new Measured(CONTRACTS.documentationOf("dws"));
        trials.forEach(measured::add);
        return ContractCoverage.of("dws", ContractCoverage.shown(CONTRACTS, "dws"), List.of(), measured);
    }

    @ParameterizedTest
    @MethodSource("io.snapshotcontracts.testsupport.Vendors#withContracts")
    void everyStepIsTakenOnce(String provider) {
        assertThat(of(provider).trials())
                .extracting(Trial::variation)
                .map(Variation::toString)
                .doesNotHaveDuplicates();
    }

    private MutationScore of(String provider) {
        return scores.computeIfAbsent(
                provider,
                name -> new MutationScore(Trials.of(CONTRACTS.documentationOf(name), CONTRACTS.contractsOf(name))));
    }
}
