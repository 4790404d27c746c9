package io.snapshotcontracts.internal.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.Operation;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.internal.judge.Judge;
import io.snapshotcontracts.internal.mapping.SchemaExample;
import io.snapshotcontracts.internal.openapi.ApiContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Finds the legal answer from which variations of a documented one grow. */
final class Bases {

    private final Documentation documentation;
    private final List<Contract> contracts;
    private final Judge judge;

    Bases(Documentation documentation, List<Contract> contracts) {
        this.documentation = documentation;
        this.contracts = contracts;
        this.judge = new Judge(documentation);
    }

    /** An answer's body and its headers beside the type. */
    record Base(JsonNode body, Headers headers) {}

    /** The statuses that interactions expect of an operation. */
    Set<Integer> expected(Operation operation) {
        return interactions(operation).stream()
                .map(asked -> asked.interaction().expectedStatus())
                .collect(Collectors.toSet());
    }

    /** Whether an interaction is about such an answer. */
    boolean isExpected(PageAnswer answer) {
        return interactions(answer.operation()).stream()
                .anyMatch(asked -> asked.interaction().response().accepts(answer.status()));
    }

    private record Asked(Contract contract, Interaction interaction) {}

    private List<Asked> interactions(Operation operation) {
        return contracts.stream()
                .flatMap(contract -> contract.interactions().stream().map(each -> new Asked(contract, each)))
                .filter(asked -> documentation
                        .operationOf(asked.interaction())
                        .filter(operation::equals)
                        .isPresent())
                .toList();
    }

    /**
     * The page's example if an interaction takes it, else an interaction's, else the page's, else one made from the schema:
     * the first that the page allows.
     *
     * @param sent the type that the answer names
     * @param larger makes more of each list; what it makes comes first
     */
    Optional<Base> of(PageAnswer answer, ApiContent content, String sent, UnaryOperator<JsonNode> larger) {
        List<Base> ofPage = Contents.examples(content).stream()
                .map(example -> new Base(example, Headers.NONE))
                .toList();
        List<Asked> asked = interactions(answer.operation()).stream()
                .filter(each -> each.interaction().response().accepts(answer.status()))
                .toList();
        List<Base> candidates = new ArrayList<>();
        candidates.addAll(ofPage);
        asked.stream()
                .map(each -> Example.of(each.interaction()))
                .forEach(example -> candidates.add(
                        new Base(example.body(), example.answer().headers().without("Content-Type"))));
        candidates.removeIf(base -> base.body().isMissingNode());
        List<Base> legal = new ArrayList<>();
        for (Base candidate : candidates) {
            for (JsonNode body : List.of(larger.apply(candidate.body()), candidate.body())) {
                Base base = new Base(body, candidate.headers());
                if (isLegal(answer, sent, base)) {
                    legal.add(base);
                }
            }
        }
        Optional<Base> taken = legal.stream()
                .filter(base -> asked.isEmpty() || isTaken(asked, response(answer, sent, base)))
                .findFirst();
        return taken.or(() -> legal.stream().findFirst()).or(() -> made(answer, content, sent));
    }

    private Optional<Base> made(PageAnswer answer, ApiContent content, String sent) {
        return content.schema()
                .map(schema -> new Base(SchemaExample.of(schema), Headers.NONE))
                .filter(base -> isLegal(answer, sent, base));
    }

    private boolean isLegal(PageAnswer answer, String sent, Base base) {
        return judge.findingsOfThePage(answer.operation(), response(answer, sent, base))
                .isEmpty();
    }

    private static boolean isTaken(List<Asked> asked, HttpResponse response) {
        return asked.stream()
                .anyMatch(each -> Judge.findingsOfTheConsumer(each.contract(), each.interaction(), response)
                        .isEmpty());
    }

    private static HttpResponse response(PageAnswer answer, String sent, Base base) {
        return new HttpResponse(
                answer.status(),
                base.headers().with("Content-Type", sent),
                Body.of(base.body().toString()));
    }
}
