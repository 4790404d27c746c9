package io.snapshotcontracts.stub;

import io.snapshotcontracts.contract.Contract;
import io.snapshotcontracts.contract.ContractReader;
import io.snapshotcontracts.contract.Documentation;
import io.snapshotcontracts.contract.Documentation.SecurityScheme;
import java.util.List;

/** Small contracts of an invented provider; JSON in single quotes for the reader's sake. */
final class Fixture {

    static final String TOKEN = "'headers': {'X-Token': ['example']}, 'matchingRules': {'header': {'X-Token':"
            + " {'combine': 'AND', 'matchers': [{'match': 'regex', 'regex': '^.+$'}]}}}";
    static final String NO_BODY = "{'status': 200}";
    static final Documentation TWO_SCHEMES = new Documentation(
            "shop",
            List.of(),
            List.of(new SecurityScheme("Token", "X-Token"), new SecurityScheme("Signed", "Authorization")));

    private Fixture() {}

    static Contract contract(String... interactions) {
        return contractOf("shop", interactions);
    }

    static Contract contractOf(String provider, String... interactions) {
        return ContractReader.read(
                "test-" + provider + ".json", json("""
                {'consumer': {'name': 'test'}, 'provider': {'name': '%s'}, 'interactions': [%s],
                 'metadata': {'pactSpecification': {'version': '4.0'}}}""".formatted(provider, String.join(", ", interactions))));
    }

    /** @param request more members of the request than method and path */
    static String get(String description, String path, String request, String response) {
        return interaction(description, "'method': 'GET', 'path': '" + path + "'" + comma(request), response, "");
    }

    /** @param more members of the interaction */
    static String interaction(String description, String request, String response, String more) {
        return "{'type': 'Synchronous/HTTP', 'description': '%s', 'request': {%s}, 'response': %s%s}"
                .formatted(description, request, response, comma(more));
    }

    /** One request header with one rule. */
    static String header(String name, String value, String rule) {
        return "'headers': {'%s': ['%s']}, 'matchingRules': {'header': {'%s': {'combine': 'AND', 'matchers': [%s]}}}"
                .formatted(name, value, name, rule);
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String comma(String members) {
        return members.isEmpty() ? "" : ", " + members;
    }
}
