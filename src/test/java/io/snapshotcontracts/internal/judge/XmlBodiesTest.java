package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.TextNode;
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

/** What a finding about XML says: place, rule and both values. */
class XmlBodiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<o><n>a</n></o>  | {} | <o><n>b</n></o>  | $.o.n.#text | equal | <n>a | <n>b",
                "<o><a.>1</a.></o> | {} | <o><a.>2</a.></o> | $.o.a..#text | equal | <a.>1 | <a.>2",
                "<o>a</o>         | {} | <p>a</p>         | $.o | equal | <o>a | <p>a",
                "<o i='1'>a</o>   | {} | <o i='2'>a</o>   | $.o.@i | equal | i=\"1\" | i=\"2\"",
                "<o i='1' j='2'/> | {} | <o j='2' k='1'/> | $.o.@i | equal | i=\"1\" | absent",
                "<o xmlns:x='urn:x' x:i='1'/> | {} | <o xmlns:x='urn:x' x:i='2'/> | $.o.@x:i | equal | x:i=\"1\" | x:i=\"2\"",
                "<o i='1'/>       | {'$.o[\"@i\"]': {'matchers': [{'match': 'regex', 'regex': '[0-9]'}]}} | <o i='x'/> | $.o.@i | regex [0-9] | i=\"1\" | i=\"x\"",
                "<o><n>a</n></o>  | {'$.o.n[\"#text\"]': {'matchers': [{'match': 'regex', 'regex': '[a-c]'}]}} | <o><n>x</n></o> | $.o.n.#text | regex [a-c] | a | x",
            })
    void findingShowsBothValues(
            String example, String rules, String answer, String path, String rule, String expected, String actual) {
        assertThat(findings(example, rules, answer))
                .extracting(Finding::path, Finding::rule, Finding::expected, Finding::actual)
                .containsExactly(tuple(path, rule + " (a.json, interaction 1)", expected, actual));
    }

    private static List<Finding> findings(String example, String rules, String answer) {
        // the quotes the other way round
        String matchers = rules.replace("\"", "\u0001").replace('\'', '"').replace('\u0001', '\'');
        Contract contract = ContractReader.read(
                "a.json",
                PactText.answering(
                        "{\"body\": {\"content\": %s, \"contentType\": \"application/xml\"}, \"matchingRules\": {\"body\": %s}}"
                                .formatted(TextNode.valueOf(example), matchers)));
        return Judge.findingsOfTheConsumer(
                contract,
                contract.interactions().get(0),
                new HttpResponse(200, Headers.NONE.with("Content-Type", "application/xml"), Body.of(answer)));
    }
}
