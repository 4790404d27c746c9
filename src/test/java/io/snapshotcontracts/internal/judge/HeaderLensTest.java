package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Header;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import io.snapshotcontracts.testsupport.PactText;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderLensTest {

    /** Values that parsers take apart: commas, semicolons, quotes, dates, JSON. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Strict-Transport-Security: max-age=63072000; includeSubDomains; preload",
                "Link: <https://h/a?x=1,2;y>; rel=\"next\", <https://h/b>; rel=last",
                "Content-Disposition: attachment; filename=\"a, b; c.pdf\"; filename*=UTF-8''%e2%82%ac.pdf",
                "Location: https://h/a;v=1?x=1,2;y=3",
                "Set-Cookie: a=b; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly",
                "X-Meta: {\"id\": \"a\", \"n\": [1, 2]}",
                "ETag: W/\"abc;def,g\"",
                "Content-Type: application/json; charset",
                "Content-Type: text/html; charset=\"utf-8\"; =",
                "X-Empty-Parts: ,, ;;",
            })
    void verySameValueHolds(String field) {
        String[] sides = field.split(": ", 2);

        assertThat(findings(sides[0], sides[1], "", List.of(sides[1]))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "Vary         → `Accept, Origin`                    → `Accept,Origin`                   → true",
                "Vary         → `Accept, Origin`                    → `Origin, Accept`                  → false",
                "Content-Type → `application/json; charset=utf-8`   → `Application/JSON;charset=UTF-8`  → true",
                "Content-Type → `application/json`                  → `application/json; charset=utf-8` → true",
                "Content-Type → `application/json; charset=utf-8`   → `application/json`                → false",
                "Content-Type → `text/plain`                        → `text/html`                       → false",
                "Accept       → `a/b;q=0.5, c/d`                    → `a/b; q=0.5,c/d`                  → true",
                "X-Case       → `abc`                               → `ABC`                             → false",
                "Last-Modified → `Wed, 21 Oct 2026 07:28:00 GMT`    → `Wed,21 Oct 2026 07:28:00 GMT`    → false",
                "X-List       → `a, b`                              → `a; b`                            → false",
            })
    void othersAreComparedAsTheFieldIsRead(String name, String expected, String actual, boolean holds) {
        assertThat(findings(name, expected, "", List.of(actual)).isEmpty()).isEqualTo(holds);
    }

    @Test
    void cookiesThatTheContractNamesAreAmongThoseThatCome() {
        assertThat(findings("Set-Cookie", "a=1", "", List.of("b=2", "a=1"))).isEmpty();
        assertThat(findings("Set-Cookie", "a=1", "", List.of("a=1; Path=/"))).hasSize(1);
    }

    @Test
    void absentHeaderIsAFindingInOurWords() {
        assertThat(findings("X-A", "1", "", List.of()))
                .singleElement()
                .isEqualTo(new Finding(
                        io.snapshotcontracts.result.Lens.CONSUMER,
                        "header:X-A",
                        "equal (a.json, interaction 1)",
                        "1",
                        "absent",
                        "the header X-A is missing"));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"match\": \"regex\", \"regex\": \"\\\\d+\"            | 12           | a",
                "\"match\": \"type\"                                    | x            |",
                "\"match\": \"include\", \"value\": \"b\"               | abc          | ac",
                "\"match\": \"integer\"                                 | -3           | 3.5",
                "\"match\": \"decimal\"                                 | 3.5          | 3",
                "\"match\": \"number\"                                  | 3e2          | three",
                "\"match\": \"boolean\"                                 | true         | yes",
                "\"match\": \"semver\"                                  | 1.2.3-rc.1   | 1.2",
                "\"match\": \"notEmpty\"                                | x            | ''",
                "\"match\": \"date\", \"format\": \"yyyy-MM-dd\"        | 2024-02-29   | 2023-02-29",
                "\"match\": \"contentType\", \"value\": \"text/plain\"  | text/plain;a=b | text/html",
            })
    void rulesApplyToTheWholeField(String rule, String taken, String refused) {
        String rules = ", \"matchingRules\": {\"header\": {\"x-a\": {\"matchers\": [{" + rule + "}]}}}";

        assertThat(findings("X-A", "example", rules, List.of(taken))).isEmpty();
        if (refused != null) {
            assertThat(findings("X-A", "example", rules, List.of(refused))).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // the contract's values | the rule | the lines that come, with a slash between them | whether they hold
                "[\"1\", \"2\"]   | ^[0-9]+$          | 3, 4          | true",
                "[\"1\", \"2\"]   | ^[0-9]+$          | 3, x          | false",
                "[\"1\", \"2\"]   | ^[0-9]+$          | 3, 4/5        | true",
                "[\"1\", \"2\"]   | ^[0-9]+, [0-9]+$  | 3, 4          | true",
                "[\"1\"]        | ^[0-9]+$          | 3/4           | true",
                "[\"1\"]        | ^[0-9]+$          | 3/x           | false",
                "[\"1\"]        | ^[0-9]+$          | 3, 4          | false",
                "[\"Wed, 21\"]  | ^[A-Z][a-z]+, [0-9]+$ | Mon, 1/Tue, 2 | true",
            })
    void ruleIsForTheFieldOrForEachOfItsValues(String expected, String rule, String lines, boolean holds) {
        String rules =
                ", \"matchingRules\": {\"header\": {\"X-A\": {\"matchers\": [{\"match\": \"regex\", \"regex\": \""
                        + rule + "\"}]}}}";

        assertThat(judged("\"X-A\": " + expected, rules, "X-A", List.of(lines.split("/")))
                        .isEmpty())
                .isEqualTo(holds);
    }

    private static List<Finding> findings(String name, String expected, String rules, List<String> actual) {
        return judged("\"" + name + "\": " + TextNode.valueOf(expected), rules, name, actual);
    }

    private static List<Finding> judged(String field, String rules, String name, List<String> actual) {
        Contract contract = ContractReader.read(
                "a.json", PactText.answering("{\"status\": 200, \"headers\": {" + field + "}" + rules + "}"));
        Headers headers = new Headers(Arrays.asList(
                actual.stream().map(value -> new Header(name, value)).toArray(Header[]::new)));
        return Judge.findingsOfTheConsumer(
                contract, contract.interactions().get(0), new HttpResponse(200, headers, Body.EMPTY));
    }
}
