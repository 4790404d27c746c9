package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.result.DocumentedElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which interactions and mappings show each documented element. */
final class Coverage {

    private final Documentation documentation;
    private final Elements elements;

    private Coverage(Documentation documentation) {
        this.documentation = documentation;
        this.elements = new Elements(documentation);
    }

    static List<DocumentedElement> of(Documentation documentation, List<Contract> contracts, List<Example> mappings) {
        return new Coverage(documentation).all(contracts, mappings);
    }

    private List<DocumentedElement> all(List<Contract> contracts, List<Example> mappings) {
        List<Shown> interactions = new ArrayList<>();
        for (Contract contract : contracts) {
            for (Interaction interaction : contract.interactions()) {
                Example example = Example.of(interaction, documentation);
                shown(example).ifPresent(facts -> {
                    facts.addAll(taken(contract, interaction, example));
                    interactions.add(new Shown(example.name(), facts));
                });
            }
        }
        List<Shown> ofMappings = mappings.stream()
                .flatMap(example -> shown(example).map(facts -> new Shown(example.name(), facts)).stream())
                .toList();
        return elements.documented().stream()
                .map(element ->
                        new DocumentedElement(element, names(element, interactions), names(element, ofMappings)))
                .toList();
    }

    private record Shown(String name, Set<String> facts) {}

    private static List<String> names(String element, List<Shown> examples) {
        return examples.stream()
                .filter(example -> example.facts().contains(element))
                .map(Shown::name)
                .toList();
    }

    private Optional<Set<String>> shown(Example example) {
        return documentation
                .operation(example.operationId())
                .map(operation -> elements.shown(operation, example.answer().status(), example.body()));
    }

    /**
     * An example shows one type of several. The others count as shown where the interaction's rule takes them and
     * refuses a type that is not documented: then the contract is about them as well.
     */
    private Set<String> taken(Contract contract, Interaction interaction, Example example) {
        Set<String> facts = new LinkedHashSet<>();
        Operation operation = documentation.operation(example.operationId()).orElseThrow();
        elements.schema(operation, example.answer().status()).ifPresent(schema -> {
            for (Spot spot : Spot.all(schema, example.body())) {
                if (spot.schema().types().size() > 1
                        && !takes(contract, interaction, example, spot, BooleanNode.TRUE)) {
                    spot.schema().types().stream()
                            .flatMap(type -> JsonTypes.valuesOf(type).stream().limit(1))
                            .filter(value -> takes(contract, interaction, example, spot, value))
                            .map(value -> Edit.replace(example.body(), spot.place(), value))
                            .forEach(body -> facts.addAll(
                                    elements.shown(operation, example.answer().status(), body)));
                }
            }
        });
        return facts;
    }

    private static boolean takes(
            Contract contract, Interaction interaction, Example example, Spot spot, JsonNode value) {
        HttpResponse answer = new HttpResponse(
                example.answer().status(),
                example.answer().headers(),
                Body.of(Edit.replace(example.body(), spot.place(), value).toString()));
        return Judge.findingsOfTheConsumer(contract, interaction, answer).isEmpty();
    }
}
