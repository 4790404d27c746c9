package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.snapshotcontracts.internal.contract.Contract;
import io.snapshotcontracts.internal.contract.ContractReader;
import io.snapshotcontracts.internal.contract.RuleGroup;
import io.snapshotcontracts.testsupport.PactText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // rules | text that keeps them | text that does not
                "{'matchers': [{'match':'integer'}]} | -12 | 1.5",
                "{'matchers': [{'match':'number'}]} | 1.5e-3 | 1.",
                "{'matchers': [{'match':'decimal'}]} | -1.50 | 1",
                "{'matchers': [{'match':'boolean'}]} | false | no",
                "{'matchers': [{'match':'notEmpty'}]} | `\n` | ``",
                "{'matchers': [{'match':'semver'}]} | 1.0.10-rc.1+5 | 1.0",
                "{'matchers': [{'match':'null'}]} | `` | null",
                "{'matchers': [{'match':'include','value':'b'}]} | abc | ac",
                "{'matchers': [{'match':'equality'}]} | abc | abd",
                "{'matchers': [{'match':'contentType','value':'text/plain'}]} | text/plain;x=y | text/html",
                "{'matchers': [{'match':'date','format':'yyyy-MM-dd'}]} | 2024-02-29 | 2024-02-30",
                "{'matchers': [{'match':'regex','regex':'[a-c]+'}, {'match':'include','value':'b'}]} | abc | ac",
                "{'matchers': [{'match':'regex','regex':'[a-c]+'}, {'match':'include','value':'b'}]} | abc | xbx",
                "{'combine': 'OR', 'matchers': [{'match':'integer'}, {'match':'boolean'}]} | 7 | x",
                "{'combine': 'OR', 'matchers': [{'match':'integer'}, {'match':'boolean'}]} | true | 7.5",
            })
    void textIsHeldToTheRules(String rules, String kept, String broken) {
        Contract contract = ContractReader.read(
                "a.json",
                PactText.answering(
                        "{'body': {'content': 'abc', 'contentType': 'text/plain'}, 'matchingRules': {'body': {'$': %s}}}"
                                .formatted(rules)
                                .replace('\'', '"')));
        RuleGroup group = contract.interactions()
                .get(0)
                .response()
                .rules()
                .body()
                .values()
                .iterator()
                .next();

        assertThat(TextRules.hold(group, "abc", kept)).isTrue();
        assertThat(TextRules.hold(group, "abc", broken)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"integer, 7, x", "boolean, true, x", "semver, 1.2.3, x"})
    void ruleThatSaysAllOfATextHasAnExpression(String rule, String kept, String broken) {
        assertThat(TextRules.expression(rule))
                .hasValueSatisfying(text -> assertThat(kept).matches(text))
                .hasValueSatisfying(text -> assertThat(broken).doesNotMatch(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "include", "equality", "date", "regex"})
    void otherRulesHaveNone(String rule) {
        assertThat(TextRules.expression(rule)).isEmpty();
    }
}
