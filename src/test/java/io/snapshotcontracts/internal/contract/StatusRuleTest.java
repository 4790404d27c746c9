package io.snapshotcontracts.internal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.testsupport.PactText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRuleTest {

    @ParameterizedTest
    @CsvSource({
        "info,        100 199,         200 599",
        "success,     200 299,         199 300",
        "redirect,    300 399,         299 400",
        "clientError, 400 499,         399 500",
        "serverError, 500 599,         499 100",
        "nonError,    100 399,         400 599",
        "error,       400 599,         399 100",
    })
    void classOfStatusesEndsWhereTheNextBegins(String name, String taken, String refused) {
        assertTaken("{\"match\": \"statusCode\", \"status\": \"" + name + "\"}", "AND", taken, refused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`{\"match\": \"type\"}`                                     → 200 404 → ``",
                "`{\"match\": \"integer\"}`                                  → 200 404 → ``",
                "`{\"match\": \"number\"}`                                   → 200 404 → ``",
                "`{\"match\": \"equality\"}`                                 → 200     → 201 404",
                "`{\"match\": \"regex\", \"regex\": \"20[01]\"}`             → 200 201 → 202 100",
                "`{\"match\": \"statusCode\", \"status\": 204}`              → 204     → 200 404",
                "`{\"match\": \"statusCode\", \"status\": []}`               → ``      → 200 404",
                "`{\"match\": \"statusCode\", \"status\": [204, 301]}`       → 204 301 → 200 404",
            })
    void ruleTakesItsOwnStatuses(String rule, String taken, String refused) {
        assertTaken(rule, "AND", taken, refused);
    }

    @ParameterizedTest
    @CsvSource({"OR, 200 204 404, 201 500", "AND, 404, 200 204 201"})
    void rulesAreCombined(String combine, String taken, String refused) {
        assertTaken(
                "{\"match\": \"statusCode\", \"status\": [200, 204, 404]}, {\"match\": \"statusCode\", \"status\": \"clientError\"}",
                combine,
                taken,
                combine.equals("OR") ? refused + " 302" : refused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "`{\"match\": \"statusCode\", \"status\": [204, 301]}` → 204 → 204 or 301",
                "`{\"match\": \"statusCode\", \"status\": []}`         → 200 → ``",
                "`{\"match\": \"statusCode\", \"status\": 204}`        → 204 → 204",
                "`{\"match\": \"statusCode\", \"status\": \"error\"}`  → 400 → error",
                "`{\"match\": \"statusCode\", \"status\": \"info\"}`   → 100 → info",
                "`{\"match\": \"equality\"}`                           → 200 → 200",
                "`{\"match\": \"integer\"}, {\"match\": \"statusCode\", \"status\": \"redirect\"}` → 300 → integer and redirect",
            })
    void exampleThatIsLeftOutIsOneThatTheRulesTake(String rules, int example, String words) {
        ContractResponse response = response("0", "AND", rules);

        assertThat(response.status()).isEqualTo(example);
        assertThat(response.statusWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"AND, integer and error", "OR, integer or error", "or, integer or error"})
    void wordsSayHowRulesAreCombined(String combine, String words) {
        assertThat(response(
                                "404",
                                combine,
                                "{\"match\": \"integer\"}, {\"match\": \"statusCode\", \"status\": \"error\"}")
                        .statusWords())
                .isEqualTo(words);
    }

    private static void assertTaken(String rules, String combine, String taken, String refused) {
        ContractResponse response = response("200", combine, rules);

        for (String status : taken.split(" ", -1)) {
            if (!status.isEmpty()) {
                assertThat(response.accepts(Integer.parseInt(status)))
                        .as(status)
                        .isTrue();
            }
        }
        for (String status : refused.split(" ", -1)) {
            if (!status.isEmpty()) {
                assertThat(response.accepts(Integer.parseInt(status)))
                        .as(status)
                        .isFalse();
            }
        }
    }

    private static ContractResponse response(String status, String combine, String rules) {
        return ContractReader.read("a.json", PactText.answering("""
                        {"status": %s, "matchingRules": {"status": {"$": {"combine": "%s", "matchers": [%s]}}}}""".formatted(status, combine, rules)))
                .interactions()
                .get(0)
                .response();
    }
}
