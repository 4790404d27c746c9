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

/** Finds the interactions and mappings that show each documented element. */
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
                Example example = Example.of(interaction);
                operation(example).ifPresent(operation -> {
                    Set<Element> shown = elements.shown(operation, example);
                    shown.addAll(taken(contract, operation, example));
                    interactions.add(new Shown(example.name(), shown));
                });
            }
        }
        List<Shown> ofMappings = mappings.stream()
                .flatMap(
                        example -> operation(example)
                                .map(operation -> new Shown(example.name(), elements.shown(operation, example)))
                                .stream())
                .toList();
        return elements.documented().stream()
                .map(element -> new DocumentedElement(
                        element.operation(),
                        element.message(),
                        element.aspect().text(),
                        names(element, interactions),
                        names(element, ofMappings),
                        true))
                .toList();
    }

    private record Shown(String name, Set<Element> elements) {}

    private static List<String> names(Element element, List<Shown> examples) {
        return examples.stream()
                .filter(example -> example.elements().contains(element))
                .map(Shown::name)
                .toList();
    }

    private Optional<Operation> operation(Example example) {
        return documentation.operationOf(example.interaction());
    }

    /**
     * An example shows one type of several. The others count as shown where the interaction's rule takes them and
     * refuses a type that is not documented: then the contract is about them as well.
     */
    private Set<Element> taken(Contract contract, Operation operation, Example example) {
        Set<Element> all = new LinkedHashSet<>();
        if (example.body().isMissingNode()) {
            return all;
        }
        elements.schema(operation, example).ifPresent(schema -> {
            for (SchemaLocation spot : SchemaLocation.all("$", schema, example.body())) {
                Set<String> types = spot.schema().types();
                if (types.size() > 1
                        && !spot.schema().isAnyType()
                        && !takes(contract, example, with(example, spot, BooleanNode.TRUE))) {
                    types.stream()
                            .flatMap(type -> JsonTypes.valuesOf(type).stream().limit(1))
                            .map(value -> with(example, spot, value))
                            .filter(body -> takes(contract, example, body))
                            .forEach(body -> all.addAll(elements.shown(operation, example.answer(), body)));
                }
            }
        });
        return all;
    }

    private static JsonNode with(Example example, SchemaLocation spot, JsonNode value) {
        return Edit.replace(example.body(), spot.place(), value);
    }

    private static boolean takes(Contract contract, Example example, JsonNode body) {
        HttpResponse answer =
                new HttpResponse(example.answer().status(), example.answer().headers(), Body.of(body.toString()));
        return Judge.findingsOfTheConsumer(contract, example.interaction(), answer)
                .isEmpty();
    }
}
