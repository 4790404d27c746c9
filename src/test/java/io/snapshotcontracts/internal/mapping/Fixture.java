package io.snapshotcontracts.internal.mapping;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.SecurityScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small contracts of an invented provider and their mappings; JSON in single quotes for the reader's sake. */
public final class Fixture {

    public static final String TOKEN = "'headers': {'X-Token': ['example']}, 'matchingRules': {'header': {'X-Token':"
            + " {'combine': 'AND', 'matchers': [{'match': 'regex', 'regex': '^.+$'}]}}}";
    static final String NO_BODY = "{'status': 200}";
    public static final Documentation TWO_SCHEMES = new Documentation(
            "shop",
            List.of(),
            List.of(new SecurityScheme("Token", "X-Token"), new SecurityScheme("Signed", "Authorization")));

    private Fixture() {}

    /** Writes what the generator makes of the contract, into a root folder for WireMock. */
    public static void write(Path root, Contract contract, Documentation... documentation) {
        new GeneratedFolder(root.resolve("mappings"))
                .write(MappingGenerator.generate(
                        List.of(contract),
                        Stream.of(documentation).map(Page::new).toList()));
    }

    public static Contract contract(String... interactions) {
        return contractOf("shop", interactions);
    }

    static Contract contractOf(String provider, String... interactions) {
        return ContractReader.read(
                "test-" + provider + ".json", json("""
                {'consumer': {'name': 'test'}, 'provider': {'name': '%s'}, 'interactions': [%s],
                 'metadata': {'pactSpecification': {'version': '4.0'}}}""".formatted(provider, String.join(", ", interactions))));
    }

    /**
     * An interaction that gets a path.
     *
     * @param request more members of the request than method and path
     */
    public static String get(String description, String path, String request, String response) {
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

    public static String quoted(String text) {
        return json(text);
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String comma(String members) {
        return members.isEmpty() ? "" : ", " + members;
    }
}
