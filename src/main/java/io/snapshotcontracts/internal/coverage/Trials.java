package io.snapshotcontracts.internal.coverage;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.internal.judge.JudgingFailure;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.Lens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Shows the variations of one documentation to the lenses. */
final class Trials {

    private final Judge judge;
    private final Documentation documentation;
    private final List<Contract> contracts;
    private final Map<HttpResponse, List<Expectation>> takers = new ConcurrentHashMap<>();

    private Trials(Documentation documentation, List<Contract> contracts) {
        this.judge = new Judge(documentation);
        this.documentation = documentation;
        this.contracts = contracts;
    }

    private record Expectation(Contract contract, Interaction interaction) {

        String name() {
            return interaction.name();
        }

        boolean takes(HttpResponse answer) {
            return Judge.findingsOfTheConsumer(contract, interaction, answer).isEmpty();
        }
    }

    static List<Trial> of(Documentation documentation, List<Contract> contracts) {
        List<Trial> all = new ArrayList<>();
        each(documentation, contracts, false, all::add);
        return all;
    }

    /**
     * All of them, one after the other.
     *
     * @param onlyNeeded whether answers that no interaction expects are left out
     */
    static void each(
            Documentation documentation, List<Contract> contracts, boolean onlyNeeded, Consumer<Trial> consumer) {
        Trials trials = new Trials(documentation, contracts);
        Bases bases = new Bases(documentation, contracts);
        Variations.each(documentation, bases, answer -> !onlyNeeded || bases.isExpected(answer), variations -> {
            trials.takers.clear();
            // judgements that know nothing of one another
            variations.parallelStream().map(trials::guarded).toList().forEach(consumer);
        });
    }

    private Trial guarded(Variation variation) {
        if (variation.kind() == Kind.NOT_VARIED) {
            return Trial.failed(variation);
        }
        try {
            return of(variation);
        } catch (RuntimeException | Error e) { // the other variations can still be tried
            return Trial.failed(variation, JudgingFailure.of(e).reason());
        }
    }

    private Trial of(Variation variation) {
        Set<Objection> objections = EnumSet.noneOf(Objection.class);
        for (Finding finding : judge.findingsOfThePage(variation.operation(), variation.answer())) {
            objections.add(finding.lens() == Lens.INVARIANT ? Objection.INVARIANT : Objection.SCHEMA);
        }
        List<Expectation> holding = expectations(variation, variation.answer()).stream()
                .filter(e -> e.takes(variation.answer()))
                .toList();
        // who does not take the documented answer refuses nothing by what a step changes
        if (holding.isEmpty() && !takers(variation).isEmpty()) {
            objections.add(Objection.EVERY_INTERACTION);
        }
        List<String> objectors = takers(variation).stream()
                .filter(e -> !holding.contains(e))
                .map(Expectation::name)
                .toList();
        if (!objectors.isEmpty()) {
            objections.add(Objection.SOME_INTERACTION);
        }
        return new Trial(variation, objections, objectors);
    }

    private List<Expectation> takers(Variation variation) {
        return takers.computeIfAbsent(variation.original(), original -> expectations(variation, original).stream()
                .filter(expectation -> expectation.takes(original))
                .toList());
    }

    private List<Expectation> expectations(Variation variation, HttpResponse answer) {
        return contracts.stream()
                .flatMap(contract ->
                        contract.interactions().stream().map(interaction -> new Expectation(contract, interaction)))
                .filter(expectation -> documentation.isAbout(
                        expectation.interaction(), variation.operation().operationId(), answer.status()))
                .toList();
    }
}
