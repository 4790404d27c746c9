package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.testsupport.PactText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of several rules for one place the most specific is in force, in the matching and in the words of the finding. */
class MostSpecificRuleTest {

    @ParameterizedTest(name = "{0} before {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "$.list[0].name | $.list[*].name",
                "$.list[*].name | $.list[*].*",
                "$.list[*].name | $.list",
                "$.list[*].*    | $",
                "$.*[*].name    | $.*[*].*",
            })
    void ruleThatNamesMoreIsInForce(String specific, String general) {
        for (List<String> order : List.of(List.of(specific, general), List.of(general, specific))) {
            Contract contract = ContractReader.read("a.json", PactText.answering("""
                    {"status": 200, "body": {"contentType": "application/json", "content": {"list": [{"name": "ab"}]}},
                     "matchingRules": {"body": {
                       "%s": {"matchers": [%s]},
                       "%s": {"matchers": [%s]}}}}""".formatted(
                            order.get(0), rule(order.get(0), specific), order.get(1), rule(order.get(1), specific))));

            assertThat(findings(contract, "cd")).as("in the order %s", order).isEmpty();
            assertThat(findings(contract, "x1"))
                    .singleElement()
                    .extracting(Finding::path, Finding::rule)
                    .containsExactly("$.list[0].name", "regex [a-z]+ (a.json, interaction 1)");
        }
    }

    private static String rule(String path, String specific) {
        return path.equals(specific) ? "{\"match\": \"regex\", \"regex\": \"[a-z]+\"}" : "{\"match\": \"type\"}";
    }

    private static List<Finding> findings(Contract contract, String name) {
        return Judge.findingsOfTheConsumer(
                contract,
                contract.interactions().get(0),
                new HttpResponse(200, Headers.NONE, Body.of("{\"list\": [{\"name\": \"" + name + "\"}]}")));
    }
}
