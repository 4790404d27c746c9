package io.snapshotcontracts.internal.mapping;

import static io.snapshotcontracts.internal.mapping.Fixture.NO_BODY;
import static io.snapshotcontracts.internal.mapping.Fixture.TOKEN;
import static io.snapshotcontracts.internal.mapping.Fixture.contract;
import static io.snapshotcontracts.internal.mapping.Fixture.get;
import static io.snapshotcontracts.internal.mapping.Fixture.interaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractSet;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.deviation.KnownDeviations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made beside the mappings of the contracts, and what is refused. */
class StubFolderTest {

    private static final String PAGE = """
            openapi: 3.1.0
            paths:
              /items/{id}:
                get: { operationId: getItem, responses: { "200": {}, "401": {} } }
            components:
              securitySchemes:
                Token: { type: apiKey, in: header, name: X-Token }
            """;

    @TempDir
    Path folder;

    private final Contract items = contract(
            about("one", "/items/a", "200", "'params': {'id': 'a'}", "{'id': 'a', 'kind': 'small'}"),
            about("refused", "/items/b", "401", "'params': {'id': 'b'}", "{}"));

    @Test
    void generatingTwiceMakesTheSame() {
        ContractSet contracts = ContractSet.of(Path.of("contracts"));

        assertThat(StubFolder.generate(contracts)).isEqualTo(StubFolder.generate(contracts));
    }

    @Test
    void generatingLeavesTheContractAsItIs() {
        ContractSet contracts = ContractSet.of(Path.of("contracts"));
        StubFolder.generate(contracts);

        assertThat(contracts.contractsOf("instavm").get(0).interactions())
                .extracting(interaction -> interaction.json().toString())
                .noneMatch(json -> json.contains("{{"));
    }

    @Test
    void operationsThatShareAPathAreRefused() throws IOException {
        Files.createDirectories(folder.resolve("documentation"));
        for (String provider : List.of("shop", "library")) {
            Files.writeString(folder.resolve(provider + ".json"), Fixture.json("""
                            {'consumer': {'name': 'test'}, 'provider': {'name': '%s'}, 'interactions': [%s],
                             'metadata': {'pactSpecification': {'version': '4.0'}}}""".formatted(
                            provider, get("one", "/items/" + provider, "", NO_BODY))));
            Files.writeString(folder.resolve("documentation").resolve(provider + ".openapi.yaml"), PAGE);
        }

        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> StubFolder.generate(ContractSet.of(folder)))
                .withMessage("library getItem and shop getItem: a stub cannot tell their paths apart"
                        + " (/items/{id}, /items/{id})");
    }

    @Test
    void pageWithoutAContractIsServed() throws IOException {
        Files.createDirectories(folder.resolve("documentation"));
        Files.writeString(folder.resolve("documentation/shop.openapi.yaml"), PAGE);

        assertThat(StubFolder.generate(ContractSet.of(folder)))
                .containsKeys("stub-only-shop-getitem-plain.json", "stub-only-shop-getitem-prefer.json");
    }

    @Test
    void documentedRefusalAnswersWithoutCredentials() throws IOException {
        StubOnlyMapping mapping = FallbackMappings.of(served("{}"), new KnownDeviations(List.of()))
                .get(0);

        assertThat(mapping.priority()).isEqualTo(1);
        assertThat(mapping.response().path("status").asInt()).isEqualTo(401);
        assertThat(mapping.request().at("/headers/X-Token").toString())
                .isEqualTo("{\"or\":[{\"absent\":true},{\"doesNotMatch\":\".+\"}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "examples: [{name: slow, title: t, of: s one}] | shop: two examples are called 'slow', so that a stub cannot tell which one is preferred",
                "examples: [{name: s-one, title: t, of: s one}] | shop: two examples are called 's-one', so that a stub cannot tell which one is preferred",
                "examples: [{name: x, title: t, of: nowhere}] | shop: no interaction is of the state 'nowhere', which an example changes",
                "examples: [{name: x, of: s one, set: {/a/b: 1}}] | shop, x: the answer has no place /a/b",
                "examples: [{name: x, of: s one, remove: [/none]}] | shop, x: the answer has no place /none",
                "examples: [{name: X Y}] | shop: 'X Y' is no name in kebab case",
                "examples: [{name: x, off: s one}] | shop, x: the key 'off' is unknown",
                "example: [] | shop: the key 'example' is unknown",
                "answers: {200: nowhere} | shop: no interaction of status 200 is of the state 'nowhere'",
            })
    void slipInTheDataIsNamed(String yaml, String message) {
        assertThatExceptionOfType(InvalidContractException.class)
                .isThrownBy(() -> {
                    Examples examples = new Examples(served(yaml));
                    examples.ofContract();
                    examples.ofFaults();
                    examples.ofData();
                })
                .withMessage(message);
    }

    @Test
    void changedAnswerEchoesTheIdentifierAndKeepsTheRest() throws IOException {
        List<StubOnlyMapping> made = new Examples(
                        served("examples: [{name: x, title: t, of: s one, set: {/more: [a]}, remove: [/kind]}]"))
                .ofData();

        assertThat(made).hasSize(1);
        assertThat(made.get(0).response().path("body").asText())
                .isEqualTo("{\"id\":{{{toJson request.pathSegments.[1]}}},\"more\":[\"a\"]}");
        assertThat(made.get(0).metadata().path("origin").asText()).isEqualTo("legal-variation");
    }

    private ServedOperation served(String yaml) throws IOException {
        JsonNode data = new YAMLMapper().readTree(yaml);
        Documentation documentation = Documentation.read("shop", PAGE);
        return new ServedOperation(
                new Page(documentation),
                documentation.operation("getItem").orElseThrow(),
                items.interactions(),
                new StubData("shop", data.isObject() ? data : new ObjectMapper().createObjectNode()));
    }

    private static String about(String name, String path, String status, String params, String body) {
        return interaction(
                name,
                "'method': 'GET', 'path': '" + path + "', " + TOKEN,
                "{'status': " + status + ", 'body': {'content': " + body
                        + ", 'contentType': 'application/json', 'encoded': false}}",
                "'providerStates': [{'name': 's " + name + "', " + params + "}],"
                        + " 'comments': {'references': {'openapi': {'operationId': 'getItem'}}}");
    }
}
