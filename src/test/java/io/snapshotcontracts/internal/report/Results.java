package io.snapshotcontracts.internal.report;

import io.snapshotcontracts.result.DocumentedElement;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.result.InteractionResult;
import io.snapshotcontracts.result.Lens;
import io.snapshotcontracts.result.Outcome;
import io.snapshotcontracts.result.ProviderRun;
import io.snapshotcontracts.result.RunResult;
import io.snapshotcontracts.result.SentRequest;
import java.util.List;
import java.util.Map;

/** Results to render, of a provider that exists nowhere. */
final class Results {

    private Results() {}

    static InteractionResult verified(String description) {
        return new InteractionResult(
                description,
                "an order exists",
                Outcome.VERIFIED,
                null,
                sent("GET", "/orders/7"),
                "operation",
                "shop.json, interaction 1",
                200,
                200,
                12L,
                List.of());
    }

    static InteractionResult violated(String description, Finding... findings) {
        return new InteractionResult(
                description,
                "no order exists",
                Outcome.VIOLATED,
                null,
                sent("GET", "/orders/8"),
                "operation",
                "shop.json, interaction 2",
                404,
                200,
                12_345L,
                List.of(findings));
    }

    static InteractionResult inconclusive(String reason) {
        return new InteractionResult(
                "cancel an order",
                null,
                Outcome.INCONCLUSIVE,
                reason,
                sent("DELETE", "/orders/7"),
                "operation",
                "shop.json, interaction 3",
                204,
                null,
                10_000L,
                List.of());
    }

    static InteractionResult notProvoked(String reason) {
        return new InteractionResult(
                "read an order",
                "the service is unavailable",
                Outcome.NOT_PROVOKED,
                reason,
                sent("GET", "/orders/9"),
                "operation",
                "shop.json, interaction 4",
                503,
                null,
                null,
                List.of());
    }

    static Finding finding(String path, String expected, String actual) {
        return new Finding(Lens.CONSUMER, path, "equality", expected, actual, "the value differs");
    }

    static RunResult run(InteractionResult... interactions) {
        return new RunResult(List.of(provider("orders", interactions)));
    }

    static ProviderRun provider(String name, InteractionResult... interactions) {
        return new ProviderRun(name, "https://api.example/v1", List.of(interactions));
    }

    /** One of everything. */
    static RunResult everything() {
        return new RunResult(List.of(
                provider(
                        "orders",
                        verified("read an order"),
                        violated(
                                "read an order that does not exist",
                                new Finding(
                                        Lens.DOCUMENTATION,
                                        "status",
                                        "the documented status",
                                        "404",
                                        "200",
                                        "the order is there although the state says that it is not"),
                                new Finding(
                                        Lens.CONSUMER,
                                        "$.error",
                                        "match by type string",
                                        "a string",
                                        "nothing",
                                        "the key is missing")),
                        inconclusive("no complete answer within 10 s"),
                        notProvoked("the state is not listed; to exercise it, add\n  the service is unavailable: {}")),
                provider(
                        "stock",
                        violated("count the stock", finding("$.items[1].count", "7", "\"seven\"")),
                        verified("count the stock of a warehouse whose name is so long that it does not fit a line"))));
    }

    /** The documentation of one of the two, with an element that the other's interactions show and one that none does. */
    static Map<String, List<DocumentedElement>> documented() {
        String read = "shop.json, interaction 1: read an order";
        String missing = "shop.json, interaction 2: read an order that does not exist";
        return Map.of(
                "orders",
                List.of(
                        element("", "", List.of(read, missing), "a.json", "b.json"),
                        element("200", "$ object", List.of(read), "a.json"),
                        element("200", "$.note null", List.of()),
                        element("404", "", List.of(missing), "b.json")));
    }

    private static DocumentedElement element(
            String message, String part, List<String> interactions, String... mappings) {
        return new DocumentedElement("getOrder", message, part, interactions, List.of(mappings), true);
    }

    private static SentRequest sent(String method, String target) {
        return new SentRequest(method, target, "http://shop.example" + target, List.of("X-Token"));
    }
}
