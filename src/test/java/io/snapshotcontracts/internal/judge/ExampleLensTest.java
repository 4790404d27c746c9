package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.testsupport.PactText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page refuses of the answer that a contract shows, which is only a part of an answer. */
class ExampleLensTest {

    private static final String PAGE = """
            openapi: 3.1.0
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    "200":
                      headers: { X-N: { required: true, schema: { type: integer } } }
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [count, name]
                            properties: { count: { type: integer }, from: { type: string }, till: { type: string } }
                            x-validations:
                              - { rule: sizeEquals, field: count, of: list, message: counts }
                              - { rule: notBefore, earlier: from, later: till, message: in order }
                    "404": { content: { application/json: { schema: { type: string } } } }
                    "500": { $ref: '#/none' }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'status': 200} | ``",
                "{'status': 200, 'body': {'content': {}}} | ``",
                "{'status': 200, 'body': {'content': {'count': 'x'}}} | $.count",
                "{'status': 200, 'body': {'content': {'count': 7, 'list': [1]}}} | ``",
                "{'status': 200, 'body': {'content': {'from': '2026-01-02T00:00:00Z', 'till': '2026-01-01T00:00:00Z'}}} | $.till",
                "{'status': 200, 'headers': {'X-N': '5'}} | ``",
                "{'status': 200, 'headers': {'x-n': 'five'}} | header:X-N",
                "{'status': 200, 'headers': {'Content-Type': 'text/html'}, 'body': {'content': '<p>'}} | header:Content-Type",
                "{'status': 200, 'body': {'content': '<p>', 'contentType': 'text/html'}} | header:Content-Type",
                "{'status': 200, 'headers': {'Content-Type': 'application/json'}, 'body': {'content': {'count': 5}, 'contentType': 'text/html'}} | ``",
                "{'status': 404, 'body': {'content': 'x', 'contentType': 'application/json', 'encoded': false}} | ``",
                "{'status': 404, 'body': {'content': {}, 'contentType': 'application/json'}} | $",
                "{'status': 418} | status",
            })
    void exampleMayLackAnythingButHoldsWhatIsLegal(String response, String place) {
        assertThat(look(response).findings())
                .extracting(Finding::path)
                .isEqualTo(place.isEmpty() ? List.of() : List.of(place));
    }

    @Test
    void exampleOfSeveralStatusesIsHeldToOneThatThePageHas() {
        String rules = "{'status': 418, 'body': {'content': {}, 'contentType': 'application/json'},"
                + " 'matchingRules': {'status': {'matchers': [{'match': 'statusCode', 'status': 'clientError'}]}}}";

        assertThat(look(rules).findings()).extracting(Finding::path).containsExactly("$");
    }

    @Test
    void problemOfThePageIsNamed() {
        assertThatThrownBy(() -> look("{'status': 500}"))
                .isInstanceOf(NotJudgedException.class)
                .hasMessageStartingWith("the documentation cannot be used: documentation/shop.openapi.yaml: at ");
    }

    private static LensResult look(String response) {
        Documentation page = Documentation.read("shop", PAGE);
        return new ExampleLens(page)
                .look(
                        page.operations().get(0),
                        ContractReader.read("a.json", PactText.answering(response.replace('\'', '"')))
                                .interactions()
                                .get(0)
                                .response());
    }
}
