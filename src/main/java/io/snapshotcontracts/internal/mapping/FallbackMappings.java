package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Documentation.SecurityScheme;
import io.snapshotcontracts.internal.deviation.Deviation;
import io.snapshotcontracts.internal.deviation.ExampleAnswer;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import io.snapshotcontracts.internal.mapping.PageRequest.Reasoned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the stub answers without being steered: to no credential, and to identifiers that mean nothing. */
final class FallbackMappings {

    private FallbackMappings() {}

    static List<StubOnlyMapping> of(ServedOperation served, KnownDeviations known) {
        List<StubOnlyMapping> family = new ArrayList<>();
        withoutCredential(served, known).ifPresent(family::add);
        family.add(unknownPreference(served));
        family.addAll(plain(served));
        family.add(CrossOrigin.preflight(served));
        return family;
    }

    private static Optional<StubOnlyMapping> withoutCredential(ServedOperation served, KnownDeviations known) {
        Map<String, String> accepted = acceptedCredentials(served);
        Optional<ObjectNode> answer = served.answerOf(401)
                .or(() -> served.data().withoutCredential().flatMap(name -> known.all().stream()
                        .filter(deviation -> deviation.name().equals(name))
                        .map(Deviation::example)
                        .map(FallbackMappings::response)
                        .findFirst()));
        if (accepted.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode request = served.request(OperationPath.ANY);
        ObjectNode headers = request.putObject("headers");
        accepted.forEach((header, pattern) -> {
            var choices = headers.putObject(header).putArray("or");
            choices.addObject().put("absent", true);
            choices.addObject().put("doesNotMatch", pattern);
        });
        CrossOrigin.allow(answer.get());
        return Optional.of(served.mapping(
                "the request shows no credential", Priority.MISSING_CREDENTIAL, request, answer.get(), "stub-only"));
    }

    /** What a credential looks like, by header; any value will do. */
    static Map<String, String> acceptedCredentials(ServedOperation served) {
        Map<String, String> accepted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (SecurityScheme scheme : served.documentation().securitySchemes()) {
            var documented = served.documentation()
                    .document()
                    .path("components")
                    .path("securitySchemes")
                    .path(scheme.name());
            boolean namesItself = documented.path("type").asText().equals("http");
            String pattern = namesItself ? "(?i)" + documented.path("scheme").asText() + " .+" : ".+";
            accepted.merge(scheme.header(), pattern, (one, other) -> "(?:" + one + ")|(?:" + other + ")");
        }
        return accepted;
    }

    // a slip in a name must not look like an answer; as in Prism, it is an error
    private static StubOnlyMapping unknownPreference(ServedOperation served) {
        ObjectNode request = served.request(OperationPath.ANY);
        Preference.requireAny(request);
        ObjectNode response = problem(
                "The stub has no such answer",
                "Prefer names a code or an example that the stub does not have; GET / lists all.");
        CrossOrigin.allow(response);
        return served.mapping(
                "Prefer names no known answer", Priority.UNKNOWN_PREFERENCE, request, response, "stub-only");
    }

    /** A success for what the page allows, and for nothing else. */
    private static List<StubOnlyMapping> plain(ServedOperation served) {
        List<StubOnlyMapping> family = new ArrayList<>();
        PageRequest page = PageRequest.of(served.operation().openApi());
        served.success().ifPresent(response -> {
            CrossOrigin.allow(response);
            page.allowed()
                    .forEach(kind -> family.add(served.mapping(
                            "any other identifier" + (kind.reason().isEmpty() ? "" : ", " + kind.reason()),
                            Priority.PLAIN,
                            request(served, kind),
                            response,
                            "stub-only")));
        });
        page.unsure().forEach(kind -> family.add(refusal(served, kind, Priority.PLAIN)));
        // of equals WireMock takes the last
        for (int i = page.refused().size() - 1; i >= 0; i--) {
            int priority = i < page.refused().size() - 1 ? Priority.REFUSED : Priority.REFUSED_OTHERWISE;
            family.add(refusal(served, page.refused().get(i), priority));
        }
        return family;
    }

    private static StubOnlyMapping refusal(ServedOperation served, Reasoned kind, int priority) {
        ObjectNode response = served.refusal(kind.status())
                .orElseGet(() -> problem(
                        "The stub has no answer to such a request",
                        kind.reason() + ". Prefer: code=… asks for an answer to whatever request."));
        CrossOrigin.allow(response);
        return served.mapping("no success: " + kind.reason(), priority, request(served, kind), response, "stub-only");
    }

    private static ObjectNode request(ServedOperation served, Reasoned kind) {
        ObjectNode request = served.request(OperationPath.ANY);
        request.setAll(kind.request());
        return request;
    }

    private static ObjectNode problem(String title, String detail) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("status", 404);
        response.putObject("headers").put("Content-Type", "application/problem+json");
        response.putObject("jsonBody").put("title", title).put("detail", detail);
        return response;
    }

    /** A known deviation's example in WireMock's words. */
    static ObjectNode response(ExampleAnswer example) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("status", example.status());
        ObjectNode headers = response.putObject("headers");
        example.headers().forEach(headers::put);
        if (example.body() != null) {
            response.set("jsonBody", example.body());
        } else if (example.text() != null) {
            response.put("body", example.text());
        }
        return response;
    }
}
