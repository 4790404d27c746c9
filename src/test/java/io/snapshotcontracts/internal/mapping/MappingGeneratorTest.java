package io.snapshotcontracts.internal.mapping;

import static io.snapshotcontracts.internal.mapping.Fixture.NO_BODY;
import static io.snapshotcontracts.internal.mapping.Fixture.TOKEN;
import static io.snapshotcontracts.internal.mapping.Fixture.TWO_SCHEMES;
import static io.snapshotcontracts.internal.mapping.Fixture.contract;
import static io.snapshotcontracts.internal.mapping.Fixture.get;
import static io.snapshotcontracts.internal.mapping.Fixture.interaction;
import static io.snapshotcontracts.internal.mapping.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.Documentation.SecurityScheme;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class MappingGeneratorTest {

    @Test
    void interactionMakesOneReadableFile() {
        Contract contract = contract(interaction(
                "a request for a ready snapshot",
                "'method': 'GET', 'path': '/v1/snapshots/snap_ready', " + TOKEN,
                """
                {'status': 200, 'headers': {'Content-Type': ['application/json']},
                 'body': {'content': {'id': 'snap_ready', 'size': 500, 'tags': [], 'error': null},
                          'contentType': 'application/json', 'encoded': false}}""",
                "'providerStates': [{'name': 'a snapshot exists', 'params': {'snapshot_id': 'snap_ready'}}]"));

        SortedMap<String, String> files = MappingGenerator.generate(List.of(contract), List.of());

        assertThat(files).hasSize(1).containsEntry("shop-a-request-for-a-ready-snapshot.json", json("""
                {
                  'id': '63fe8fd2-2759-37a7-86c1-105dc5c7de9c',
                  'name': 'a request for a ready snapshot',
                  'request': {
                    'method': 'GET',
                    'url': '/v1/snapshots/snap_ready',
                    'headers': {
                      'X-Token': {
                        'matches': '^.+$'
                      }
                    }
                  },
                  'response': {
                    'status': 200,
                    'headers': {
                      'Content-Type': 'application/json',
                      'Access-Control-Allow-Origin': '*'
                    },
                    'jsonBody': {
                      'id': 'snap_ready',
                      'size': 500,
                      'tags': [],
                      'error': null
                    }
                  },
                  'metadata': {
                    'snapshot-contracts': {
                      'origin': 'contract',
                      'provider': 'shop',
                      'contract': 'test-shop.json',
                      'interaction': 'a request for a ready snapshot',
                      'state': 'a snapshot exists'
                    }
                  }
                }
                """));
    }

    @Test
    void sameContractsMakeTheSameFiles() {
        List<Contract> contracts = List.of(contract(get("one", "/1", TOKEN, NO_BODY), get("two", "/2", "", NO_BODY)));

        assertThat(MappingGenerator.generate(contracts, List.of(new Page(TWO_SCHEMES))))
                .isEqualTo(MappingGenerator.generate(contracts, List.of(new Page(TWO_SCHEMES))));
    }

    @Test
    void everyFileHasItsOwnId() {
        List<Contract> contracts =
                List.of(contract(get("one", "/1", TOKEN, NO_BODY), get("two", "/2", TOKEN, NO_BODY)));

        assertThat(MappingGenerator.generate(contracts, List.of(new Page(TWO_SCHEMES)))
                        .values())
                .hasSize(4)
                .extracting(text -> tree(text).path("id").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void documentedCredentialIsWidenedToTheOtherScheme() {
        Contract contract = contract(get("refused", "/1", TOKEN, "{'status': 401}"));

        SortedMap<String, String> files = MappingGenerator.generate(List.of(contract), List.of(new Page(TWO_SCHEMES)));

        assertThat(files).containsOnlyKeys("shop-refused.json", "shop-refused-with-authorization.json");
        assertThat(tree(files.get("shop-refused-with-authorization.json")))
                .isEqualTo(tree("""
                        {'id': '%s', 'name': 'refused',
                         'request': {'method': 'GET', 'url': '/1', 'headers': {'Authorization': {'matches': '.+'}}},
                         'response': {'status': 401, 'jsonBody': {}, 'headers': {
                           'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*'}},
                         'metadata': {'snapshot-contracts': {
                           'origin': 'credential-widening', 'provider': 'shop', 'contract': 'test-shop.json',
                           'interaction': 'refused', 'securityScheme': 'Signed'}}}""".formatted(tree(files.get("shop-refused-with-authorization.json"))
                        .path("id")
                        .asText())));
    }

    @Test
    void wideningKeepsTheOtherHeaders() {
        Contract contract =
                contract(get("one", "/1", "'headers': {'x-token': ['t'], 'Accept-Language': ['en']}", NO_BODY));

        SortedMap<String, String> files = MappingGenerator.generate(List.of(contract), List.of(new Page(TWO_SCHEMES)));

        assertThat(tree(files.get("shop-one-with-authorization.json")).at("/request/headers"))
                .isEqualTo(tree("{'Accept-Language': {'equalTo': 'en'}, 'Authorization': {'matches': '.+'}}"));
    }

    @Test
    void twoSchemesOfOneHeaderWidenOnce() {
        Contract contract = contract(get("one", "/1", TOKEN, NO_BODY));
        Documentation threeSchemes = new Documentation(
                "shop",
                List.of(),
                List.of(
                        new SecurityScheme("Token", "X-Token"),
                        new SecurityScheme("Signed", "Authorization"),
                        new SecurityScheme("Bearer", "authorization")));

        SortedMap<String, String> files = MappingGenerator.generate(List.of(contract), List.of(new Page(threeSchemes)));

        assertThat(files).containsOnlyKeys("shop-one.json", "shop-one-with-authorization.json");
        assertThat(files.get("shop-one-with-authorization.json")).contains(json("'securityScheme': 'Signed'"));
    }

    @Test
    void interactionAboutItsSchemeIsNotWidened() {
        Contract contract = contract(interaction(
                "one",
                "'method': 'GET', 'path': '/1', " + TOKEN,
                NO_BODY,
                "'comments': {'references': {'openapi': {'securityScheme': 'Token'}}}"));

        assertThat(MappingGenerator.generate(List.of(contract), List.of(new Page(TWO_SCHEMES))))
                .containsOnlyKeys("shop-one.json");
    }

    @Test
    void requestWithoutCredentialIsNotWidened() {
        Contract contract = contract(get("one", "/1", "'headers': {'Accept': ['*/*']}", NO_BODY));

        assertThat(MappingGenerator.generate(List.of(contract), List.of(new Page(TWO_SCHEMES))))
                .containsOnlyKeys("shop-one.json");
    }

    @Test
    void anotherProvidersSchemesWidenNothing() {
        Contract contract = Fixture.contractOf("library", get("one", "/1", TOKEN, NO_BODY));

        assertThat(MappingGenerator.generate(List.of(contract), List.of(new Page(TWO_SCHEMES))))
                .containsOnlyKeys("library-one.json");
    }

    private static JsonNode tree(String text) {
        try {
            return new ObjectMapper().readTree(json(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
