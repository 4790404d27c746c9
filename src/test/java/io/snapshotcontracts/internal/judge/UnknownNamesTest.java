package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpRequest;
import io.snapshotcontracts.result.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of a request the page knows: its parameters', its credentials', and those that all clients send. */
class UnknownNamesTest {

    private static final String PAGE = """
            openapi: 3.1.0
            paths:
              /a:
                get:
                  operationId: a
                  parameters: [{ name: q, in: query, schema: {} }, { name: X-H, in: header, schema: {} }]
            components: { securitySchemes: { %s } }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // the page's credentials | target | a header | what is unknown
                "key: { type: apiKey, in: query, name: sig }    | /a?q=1&sig=x | X-H     | ``",
                "key: { type: apiKey, in: query, name: sig }    | /a?token=x   | X-H     | query:token",
                "key: { type: apiKey, in: query, name: sig }    | /a           | sig     | header:sig",
                "key: { type: apiKey, in: query, name: sig }    | /a           | X-Key   | header:X-Key",
                "key: { type: apiKey, in: header, name: X-Sig } | /a           | x-sig   | ``",
                "key: { type: apiKey, in: header, name: X-Sig } | /a?X-Sig=x   | x-h     | query:X-Sig",
                "key: { type: apiKey, in: header, name: X-Sig } | /a?token=x   | X-H     | query:token",
                "key: { type: apiKey, in: cookie, name: sid }   | /a?sid=x     | Cookie  | query:sid",
                "``                                             | /a?token=x   | X-Key   | ``",
                "``                                             | /a?X-H=x     | X-H     | query:X-H",
                "``                                             | /a?q=x       | q       | header:q",
            })
    void nameThatThePageDoesNotHaveIsFound(String credentials, String target, String header, String place) {
        assertThat(findings(credentials, target, header))
                .extracting(Finding::path)
                .isEqualTo(place.isEmpty() ? List.of() : List.of(place));
    }

    @Test
    void findingSaysWhichNamesOfThatKindThereAre() {
        assertThat(findings("", "/a?p=x", "H"))
                .extracting(Finding::path, Finding::expected)
                .containsExactly(tuple("query:p", "q"), tuple("header:H", "X-H"));
    }

    private static List<Finding> findings(String credentials, String target, String header) {
        Documentation page = Documentation.read("shop", PAGE.formatted(credentials));
        return new RequestLens(page)
                .look(
                        page.operations().get(0),
                        new HttpRequest("GET", target, Headers.NONE.with(header, "x"), Body.EMPTY))
                .findings();
    }
}
