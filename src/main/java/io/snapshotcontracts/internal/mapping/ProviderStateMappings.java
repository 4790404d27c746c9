package io.snapshotcontracts.internal.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.Interaction;
import io.snapshotcontracts.internal.contract.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers the calls by which Pact's verifiers set a provider up. The stub has every state at once, each under an
 * identifier of its own, so that a setup need only say which.
 */
final class ProviderStateMappings {

    static final String PATH = "/_pact/provider-states";

    private static final String[] STATE = {"$.state", "$.states[0].name", "$.states[0]"};
    private static final int KNOWN_IDENTIFIER = Priority.APART - 1;
    private static final int KNOWN = Priority.APART;
    private static final int ANY = Priority.APART + 1;

    private ProviderStateMappings() {}

    static List<StubOnlyMapping> of(List<Contract> contracts) {
        List<StubOnlyMapping> family = new ArrayList<>();
        parameters(contracts).forEach((state, alternatives) -> {
            family.add(setUp(state, "", alternatives.get(0), KNOWN));
            // one state of several identifiers: who names one gets it back
            for (Map<String, String> others : alternatives.subList(1, alternatives.size())) {
                others.forEach((name, value) -> {
                    StubOnlyMapping mapping = setUp(state, " with " + value, others, KNOWN_IDENTIFIER);
                    ArrayNode patterns = mapping.request().withArray("/bodyPatterns");
                    equal(patterns.addObject(), "$.params['" + name + "']", value);
                    family.add(mapping);
                });
            }
        });
        StubOnlyMapping none = mapping("no state at all", KNOWN, 200, JsonNodeFactory.instance.objectNode());
        among(none.request(), "");
        family.add(none);
        StubOnlyMapping unknown = mapping(
                "an unknown provider state",
                ANY,
                404,
                problem("no contract has this provider state, or several came in one call; GET / lists all"));
        unknown.request()
                .withArray("/bodyPatterns")
                .addObject()
                .putArray("or")
                .add(JsonNodeFactory.instance.objectNode().put("matchesJsonPath", "$.state"))
                .add(JsonNodeFactory.instance.objectNode().put("matchesJsonPath", "$.states"));
        family.add(unknown);
        family.add(mapping(
                "no call of Pact's form",
                ANY + 1,
                400,
                problem("a call has the form {\"action\": \"setup\", \"state\": \"…\", \"params\": {…}}")));
        return family;
    }

    /** The states in alphabetical order, each with its parameters' values as the interactions show them. */
    private static Map<String, List<Map<String, String>>> parameters(List<Contract> contracts) {
        Map<String, List<Map<String, String>>> states = new TreeMap<>();
        for (Contract contract : contracts) {
            for (Interaction interaction : contract.interactions()) {
                for (State state : interaction.states()) {
                    List<Map<String, String>> known = states.computeIfAbsent(state.name(), name -> new ArrayList<>());
                    Map<String, String> values = state.texts();
                    if (!known.contains(values)) {
                        known.add(values);
                    }
                }
            }
        }
        return states;
    }

    private static StubOnlyMapping setUp(String state, String which, Map<String, String> values, int priority) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        values.forEach(body::put);
        StubOnlyMapping mapping = mapping("the state '" + state + "'" + which, priority, 200, body);
        among(mapping.request(), state);
        return mapping;
    }

    /** Wants the one state that a call names, in either of Pact's forms. */
    private static void among(ObjectNode request, String state) {
        ArrayNode patterns = request.withArray("/bodyPatterns");
        ArrayNode forms = patterns.addObject().putArray("or");
        for (String place : STATE) {
            equal(forms.addObject(), place, state);
        }
        patterns.addObject().putObject("not").put("matchesJsonPath", "$.states[1]");
    }

    private static void equal(ObjectNode pattern, String place, String value) {
        pattern.putObject("matchesJsonPath").put("expression", place).put("equalTo", value);
    }

    private static ObjectNode problem(String detail) {
        return JsonNodeFactory.instance.objectNode().put("error", detail);
    }

    private static StubOnlyMapping mapping(String what, int priority, int status, ObjectNode body) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("method", "POST");
        request.put("urlPath", PATH);
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("status", status);
        response.putObject("headers").put("Content-Type", "application/json");
        response.set("jsonBody", body);
        ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("origin", "stub-only");
        metadata.put("reason", "Pact's verifiers set up " + what);
        return new StubOnlyMapping("provider states: " + what, priority, request, response, metadata);
    }
}
