package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.snapshotcontracts.internal.contract.Documentation;
import io.snapshotcontracts.internal.contract.InvalidContractException;
import io.snapshotcontracts.internal.http.Body;
import io.snapshotcontracts.internal.http.Headers;
import io.snapshotcontracts.internal.http.HttpResponse;
import io.snapshotcontracts.result.Finding;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A third API's documentation: every rule comes from its file. */
class DeclaredRulesTest {

    private static final String SHOP = """
            openapi: 3.1.0
            paths:
              /a~b/{id}:
                x-source: the page
                get:
                  operationId: getOrder
                  responses:
                    "200":
                      content:
                        application/json:
                          schema:
                            $ref: "#/components/schemas/Order"
            components:
              schemas:
                Order:
                  x-source: the table
                  type: object
                  properties:
                    number: {type: integer, maximum: 9}
                    3: {type: string}
                    parts: {type: array, items: {$ref: "#/components/schemas/Order"}}
                    gift: {anyOf: [{$ref: "#/components/schemas/Gift"}, {type: "null"}]}
                    code: {type: string, pattern: '^[$]\\$x$'}
                  x-validations: [{%s}]
                Gift:
                  type: object
                  required: [from]
                  properties:
                    from: {type: string}
                    sent: {$ref: "#/components/schemas/Time"}
                Time:
                  type: string
                  x-validations: [{rule: realDateTime, message: it exists, x-source: the clock}]
            """;
    private static final String SIZE = "rule: sizeEquals, field: number, of: parts, message: number counts the parts";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'number':1,'parts':[{'number':1,'parts':[]}]} | $.parts[0].number",
                "{'number':10,'parts':[]} | $.number",
                "{'gift':{}} | $.gift.from",
                "{'gift':{'from':5}} | $.gift.from",
                "{'gift':5} | $.gift",
                "{'gift':{'from':'x','sent':'2016-02-30T00:00:00'}} | $.gift.sent",
                "{'3':5} | $['3']",
                "{'code':'$$xx'} | $.code",
            })
    void ruleIsFoundWhereverItStands(String body, String path) throws IOException {
        assertThat(findings(SIZE, body.replace('\'', '"')))
                .extracting(Finding::path)
                .containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'number':1,'parts':[{'parts':[],'number':0}]}",
                "{'gift':null}",
                "{'gift':{'from':'x','sent':'2016-02-29T00:00:00'}}",
                "{'code':'$$x'}",
            })
    void legalValueHasNoFinding(String body) throws IOException {
        assertThat(findings(SIZE, body.replace('\'', '"'))).isEmpty();
    }

    @Test
    void sourceIsTheNearestOne() throws IOException {
        assertThat(findings(SIZE, "{\"number\":true,\"gift\":{\"from\":\"\",\"sent\":\"\"}}"))
                .extracting(Finding::rule)
                .containsExactly(
                        "type integer (shop.openapi.yaml: the table)", "realDateTime (shop.openapi.yaml: the clock)");
    }

    @Test
    void unknownRuleIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> findings("rule: sorted, message: sorted", "{}"))
                .isInstanceOf(InvalidContractException.class)
                .hasMessage("shop.openapi.yaml: the table: there is no rule 'sorted'; there are sizeEquals, notBefore,"
                        + " realDateTime");
    }

    @Test
    void ruleWithoutAParameterIsRefused() {
        assertThatThrownBy(() -> findings("rule: sizeEquals, field: number, message: text", "{}"))
                .isInstanceOf(InvalidContractException.class)
                .hasMessage("shop.openapi.yaml: the table: the rule 'sizeEquals' lacks its message or a parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'allOf': [{'$ref': '#/components/schemas/Loop'}]",
                "'anyOf': [{'$ref': '#/components/schemas/Loop'}, {'type': 'null'}]",
                "'properties': {'in': {'$ref': '#/components/schemas/Loop'}}",
            })
    void schemaMayLeadBackToItself(String back) {
        Shop shop = Shop.withSchema(
                "3.1.0",
                "{'$ref': '#/components/schemas/Loop'}",
                "{'Loop': {'x-validations': [{'rule': 'sizeEquals', 'field': 'n', 'of': 'list', 'message': 'm'}], "
                        + back + "}}");

        assertThat(shop.json("{'n': 1, 'list': []}")).extracting(Finding::path).containsExactly("$.n");
    }

    /** A member of which several schemas say something is held to the rules of all of them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "allOf: [ONE, OTHER] | {'of': {'n': 1, 'm': 0, 'list': []}} | $.of.n",
                "allOf: [ONE, OTHER] | {'of': {'n': 0, 'm': 1, 'list': []}} | $.of.m",
                "allOf: [OTHER, ONE] | {'of': {'n': 1, 'm': 1, 'list': []}} | $.of.m $.of.n",
                "allOf: [ONE, FREE] | {'of': {'n': 1, 'm': 0, 'list': []}} | $.of.n",
                "allOf: [LIST_ONE, LIST_OTHER] | [{'n': 1, 'm': 0, 'list': []}] | $[0].n",
                "allOf: [LIST_ONE, LIST_OTHER] | [{'n': 0, 'm': 1, 'list': []}] | $[0].m",
                "allOf: [LIST_ONE, LIST_FREE] | [{'n': 0, 'm': 1, 'list': []}, {'n': 1, 'm': 0, 'list': []}] | $[1].n",
            })
    void rulesOfAllSchemasHold(String schema, String body, String paths) {
        String one = "{x-validations: [{rule: sizeEquals, field: n, of: list, message: one}]}";
        String of = schema.replace("LIST_ONE", "{items: " + one + "}")
                .replace("LIST_OTHER", "{items: " + one.replace("field: n", "field: m") + "}")
                .replace("LIST_FREE", "{items: {type: object}}")
                .replace("ONE", "{properties: {of: " + one + "}}")
                .replace("OTHER", "{properties: {of: " + one.replace("field: n", "field: m") + "}}")
                .replace("FREE", "{properties: {of: {type: object}}}");
        Shop shop = Shop.with("3.1.0", "{'200': {'content': {'application/json': {'schema': {" + of + "}}}}}", "{}");

        assertThat(shop.json(body)).extracting(Finding::path).containsExactly(paths.split(" "));
    }

    private static List<Finding> findings(String rule, String body) throws IOException {
        Documentation shop = Documentation.read("shop", SHOP.formatted(rule));
        return new Judge(shop)
                .findingsOfThePage(shop.operations().get(0), new HttpResponse(200, Headers.NONE, Body.of(body)));
    }
}
