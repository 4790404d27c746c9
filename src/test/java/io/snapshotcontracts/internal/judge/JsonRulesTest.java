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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each matching rule takes of a JSON body, and where it finds what it does not take. */
class JsonRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // example | rules | a body that keeps them | one that does not | the places of the findings
                "{'n':[1]} | {'$.n': [{'match':'type','min':2,'max':3}]} | {'n':[1,2]} | {'n':[1]} | $.n",
                "{'n':[1]} | {'$.n': [{'match':'type','min':2,'max':3}]} | {'n':[1,2,3]} | {'n':[1,2,3,4]} | $.n",
                "{'n':[1]} | {'$.n': [{'match':'type','min':2}]} | {'n':[1,2,3,4]} | {'n':[1]} | $.n",
                "{'n':[1]} | {'$.n': [{'match':'type','max':2}]} | {'n':[1]} | {'n':[1,2,3]} | $.n",
                "{'n':[1,2]} | {'$.n': [{'match':'ignore-order'}]} | {'n':[2,1]} | {'n':[2,2]} | `$.n, $.n[0]`",
                "{'n':[1,2]} | {'$.n': [{'match':'ignore-order','min':2}]} | {'n':[2,1,3]} | {'n':[2]} | `$.n, $.n[0]`",
                "{'n':[1,2]} | {'$.n': [{'match':'ignore-order','max':2}]} | {'n':[2,1]} | {'n':[2,1,3]} | $.n",
                "{'n':[1,2]} | {'$.n': [{'match':'ignore-order','min':2,'max':3}]} | {'n':[2,1,3]} | {'n':[2,1,3,4]} | $.n",
                "{'n':[1,2]} | {'$.n': [{'match':'ignore-order','max':3}]} | {'n':[2,1,3]} | {'n':[2,1,3,4]} | $.n",
                "{'n':[1,2]} | {'$.n': [{'match':'ignore-order','min':2,'max':3}]} | {'n':[2,1]} | {'n':[1]} | $.n",
                "{'n':['a']} | {'$.n': [{'match':'arrayContains','variants':[{'index':0,'rules':{'$':{'matchers':[{'match':'regex','regex':'[a-c]'}]}}}]}]}"
                        + " | {'n':['x','c']} | {'n':['x','y']} | $.n",
                "{'n':{'a':1}} | {'$.n': [{'match':'eachKey','rules':[{'match':'regex','regex':'[a-c]'}]}]} | {'n':{'a':1,'b':1}} | {'n':{'a':1,'x':1}} | $.n.x",
                "{'n':{'a':1}} | {'$.n': [{'match':'eachValue','rules':[{'match':'integer'}]}]} | {'n':{'a':5}} | {'n':{'a':'x'}} | $.n.a",
                "{'n':true} | {'$.n': [{'match':'boolean'}]} | {'n':false} | {'n':'x'} | $.n",
                "{'n':true} | {} | {'n':true} | {'n':false} | $.n",
                "{'n':[false]} | {} | {'n':[false]} | {'n':[true]} | $.n[0]",
                "{'n':null} | {} | {'n':null} | {'n':0} | $.n",
                "{'n':1.5} | {} | {'n':1.5} | {'n':1.6} | $.n",
                "{'n':7} | {'$.n': [{'match':'integer'}]} | {'n':8} | {'n':7.5e3} | $.n",
                "{'n':7} | {'$.n': [{'match':'number'}]} | {'n':1e21} | {'n':'x'} | $.n",
                "{'n':7500.0} | {} | {'n':7500.0} | {'n':7.6e3} | $.n",
                "{'t':['2024-01-01']} | {'$.t[*]': [{'match':'date'}]} | {'t':['2024-02-29']} | {'t':['2024-02-30']} | $.t[0]",
                "{'t':['2024-01-01']} | {'$.t': [{'match':'type'}], '$.t[*]': [{'match':'date'}]} | {'t':['2024-02-29','2024-03-31']} | {'t':['2024-02-29','2024-03-32']} | $.t[1]",
                "{'t':'2024-01-01'} | {'$': [{'match':'type'}], '$.t': [{'match':'date'}]} | {'t':'2024-02-29'} | {'t':'2024-02-30'} | $.t",
                "{'n':1.5} | {'$.n': [{'match':'decimal'}]} | {'n':2.0} | {'n':2} | $.n",
                "{'n':1.5} | {'$.n': [{'match':'decimal'}]} | {'n':-1.5e-9} | {'n':'1.5'} | $.n",
                "{'n':1} | {'$.n': [{'match':'notEmpty'}]} | {'n':false} | {'n':null} | $.n",
                "{'n':1} | {'$.n': [{'match':'notEmpty'}]} | {'n':{'a':''}} | {'n':{}} | $.n",
                "{'n':{'a':{'b':'x'}}} | {'$.n': [{'match':'values'}], '$.*': [{'match':'notEmpty'}]} | {'n':{'a':{'b':'y'}}} | {'n':{'a':{'b':''}}} | $.n.a.b",
            })
    void ruleTakesWhatTheSpecificationSays(String example, String rules, String kept, String broken, String places) {
        Contract contract = contract(example, rules);

        assertThat(findings(contract, kept)).isEmpty();
        assertThat(findings(contract, broken)).extracting(Finding::path).containsExactly(places.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'match':'null'} | null",
                "{'match':'regex','regex':'[a-z]+'} | 'word'",
                "{'match':'integer'} | 7",
                "{'match':'number'} | 7.5",
                "{'match':'number'} | 7",
                "{'match':'boolean'} | true",
                "{'match':'decimal'} | 7.5",
                "{'match':'include','value':'or'} | 'word'",
                "{'match':'semver'} | '1.2.3'",
            })
    void alternativeOfADateIsEnough(String alternative, String value) {
        Contract contract = contract(
                "{'t':'2024-01-01'}",
                "{'$.t': {'combine': 'OR', 'matchers': [{'match':'date'}, " + alternative + "]}}");

        assertThat(findings(contract, "{'t':" + value + "}")).isEmpty();
        assertThat(findings(contract, "{'t':'2024-02-29'}")).isEmpty();
        assertThat(findings(contract, "{'t':'2024-02-30'}"))
                .extracting(Finding::path)
                .containsExactly("$.t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // example | rules | a body that keeps them | one that does not | the place of the finding
                "{'t':'2024-01-01'} | {'$.t': {'combine':'OR','matchers':[{'match':'date'},{'match':'type'}]}} | {'t':'x'} | {'t':null} | $.t",
                "{'t':'2024-01-01'} | {'$.t': {'combine':'OR','matchers':[{'match':'date'},{'match':'type'}]}} | {'t':'x'} | {'t':5} | $.t",
                "{'t':5} | {'$.t': {'combine':'OR','matchers':[{'match':'date'},{'match':'type'}]}} | {'t':7.5} | {'t':'x'} | $.t",
                "{'t':'never'} | {'$.t': {'combine':'OR','matchers':[{'match':'date'},{'match':'equality'}]}} | {'t':'never'} | {'t':'ever'} | $.t",
                "{'t':['never']} | {'$.t': {'matchers':[{'match':'type'}]}, '$.t[*]': {'combine':'OR','matchers':[{'match':'date'},{'match':'equality'}]}}"
                        + " | {'t':['2024-02-29','never']} | {'t':['never','ever']} | $.t[1]",
            })
    void alternativeThatIsAboutTheExampleIsHeldToIt(
            String example, String rules, String kept, String broken, String place) {
        Contract contract = contract(example, rules);

        assertThat(findings(contract, kept)).isEmpty();
        assertThat(findings(contract, broken)).extracting(Finding::path).containsExactly(place);
    }

    @Test
    void allRulesOfAPlaceHaveToHold() {
        Contract contract =
                contract("{'t':'2024-01-01'}", "{'$.t': [{'match':'date'}, {'match':'regex','regex':'2024.*'}]}");

        assertThat(findings(contract, "{'t':'2024-02-29'}")).isEmpty();
        assertThat(findings(contract, "{'t':'2024-02-30'}")).hasSize(1);
        assertThat(findings(contract, "{'t':'2023-02-28'}")).hasSize(1);
    }

    @Test
    void listThatHasToHoldSomethingIsNotLookedInto() {
        Contract contract = contract("{'n':['x']}", "{'$.n': [{'match':'notEmpty'}]}");

        assertThat(findings(contract, "{'n':['']}")).isEmpty();
    }

    private static Contract contract(String example, String rules) {
        String matchers = rules.replaceAll("(\\$[^']*'): (\\[.*?}])(?=, '\\$|}$)", "$1: {'matchers': $2}");
        return ContractReader.read(
                "a.json",
                PactText.answering(
                        "{'body': {'content': %s, 'contentType': 'application/json'}, 'matchingRules': {'body': %s}}"
                                .formatted(example, matchers)
                                .replace('\'', '"')));
    }

    private static List<Finding> findings(Contract contract, String body) {
        return Judge.findingsOfTheConsumer(
                contract,
                contract.interactions().get(0),
                new HttpResponse(
                        200, Headers.NONE.with("Content-Type", "application/json"), Body.of(body.replace('\'', '"'))));
    }
}
