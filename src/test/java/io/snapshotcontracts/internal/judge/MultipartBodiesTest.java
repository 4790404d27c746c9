package io.snapshotcontracts.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
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

/** The parts of a multipart answer beside those of the contract. */
class MultipartBodiesTest {

    private static final String TYPE = "multipart/form-data; boundary=b";
    private static final String DISPOSITION = "Content-Disposition: form-data; name=f";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "foo            | the body is multipart | the multipart body does not begin with its boundary",
                "`--b/D//foo`   | the body is multipart | the multipart body does not end with its boundary",
                "`--b/D//foo/--b/E//x/--b--` | equal | the body has 2 parts, where the contract has 1",
            })
    void whatIsWrongWithTheWholeIsTheOnlyFinding(String body, String rule, String message) {
        assertThat(findings("D//foo", "{}", body)).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("$");
            assertThat(finding.rule()).isEqualTo(rule + " (a.json, interaction 1)");
            assertThat(finding.message()).isEqualTo(message);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // headers and text of the contract's part | rules | of the answer's part | place of the finding
                "D/T: text/plain//a | {} | D//a                  | ``",
                "D/T: text/plain//a | {} | D/T: text/csv//a      | $.f['Content-Type']",
                "D/X-A: 1//a        | {} | D/X-A: 1//a           | ``",
                "D/X-A: 1//a        | {} | D//a                  | $.f['X-A']",
                "D/X-A: 1//a        | {} | D/X-A: 2//a           | $.f['X-A']",
                "D/X-A: 1//a        | {} | D/X-A: 1/X-B: 2//a    | ``",
                "D/X-A: 1//a        | {'$.f[\"X-A\"]': 'type'} | D/X-A: 2//a | ``",
                "X-A: 1//a          | {} | X-A: 1//b             | $['0']",
                "Content-Disposition: form-data; name=\"\"//a | {} | Content-Disposition: form-data; name=\"\"//b | $['0']",
                "D/T: //{\"n\":1}   | {} | D//{ \"n\": 1}           | ``",
                "D/T: //{\"n\":1}   | {} | D//{ \"n\": 2}           | $.f.n",
                "D//abc             | {'$.f': 'notEmpty'}        | D//x         | ``",
                "D//abc             | {'$.f': 'notEmpty'}        | D//          | $.f",
                "D//%PDF-1.4        | {'$.f': 'contentType', 'value': 'application/pdf'} | D//%PDF-1.7 | ``",
                "D//%PDF-1.4        | {'$.f': 'contentType', 'value': 'application/pdf'} | D//GIF89a   | $.f",
                "D/T: application/json//{\"n\":1} | {} | D/T: application/json//{ \"n\": 1} | ``",
                "D/T: application/json//{\"n\":1} | {} | D/T: application/json//{\"n\":2}   | $.f.n",
                "D/T: application/json//{\"n\":1} | {} | D/T: application/json//            | $.f",
                "D/T: application/json//{\"n\":1} | {'$.f': 'contentType', 'value': 'application/json'} | D/T: application/json//{\"x\":2} | ``",
                "D/T: application/x-www-form-urlencoded//a=1&b=2 | {} | D/T: application/x-www-form-urlencoded//b=2&a=1 | ``",
                "D/T: application/x-www-form-urlencoded//a=1&b=2 | {} | D//b=2&a=1 | ``",
            })
    void partIsJudgedByItsHeadersAndItsType(String expected, String rules, String actual, String place) {
        assertThat(findings(expected, rules, "--b/" + actual + "/--b--"))
                .extracting(Finding::path)
                .isEqualTo(place.isEmpty() ? List.of() : List.of(place));
    }

    @Test
    void partWithoutANameIsNamedByItsNumber() {
        assertThat(findings("//a/--b/X: 1//c", "{}", "--b///a/--b/X: 1//d/--b--"))
                .extracting(Finding::path)
                .containsExactly("$['1']");
    }

    @Test
    void partThatIsNoJsonSaysWhy() {
        assertThat(findings("D/T: application/json//{}", "{}", "--b/D/T: application/json//{\"a\": 1,}/--b--"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).startsWith("the part is one JSON text (RFC 8259)");
                    assertThat(finding.message()).startsWith("the part is not JSON: ");
                });
    }

    @Test
    void exampleThatIsNotMultipartCannotBeComparedWith() {
        Contract contract = contract("no parts", "{}");

        assertThatThrownBy(() -> findings(contract, "--b/D//a/--b--"))
                .isInstanceOf(NotJudgedException.class)
                .hasMessage(
                        "the contract's example cannot be compared: the multipart body does not begin with its boundary");
    }

    private static List<Finding> findings(String part, String rules, String answer) {
        return findings(contract("--b/" + part + "/--b--", rules), answer);
    }

    private static List<Finding> findings(Contract contract, String answer) {
        return Judge.findingsOfTheConsumer(
                contract,
                contract.interactions().get(0),
                new HttpResponse(200, Headers.NONE.with("Content-Type", TYPE), Body.of(lines(answer))));
    }

    private static Contract contract(String example, String rules) {
        String matchers = rules.replace('\'', '"')
                .replaceAll("(\".*?\"): (\"[a-zA-Z]+\".*)}", "$1: {\"matchers\": [{\"match\": $2}]}}")
                .replaceAll("\\[\"([^]\"]*)\"]", "['$1']");
        return ContractReader.read(
                "a.json",
                PactText.answering(
                        "{\"body\": {\"content\": %s, \"contentType\": \"%s\"}, \"matchingRules\": {\"body\": %s}}"
                                .formatted(TextNode.valueOf(lines(example)), TYPE, matchers)));
    }

    // a slash begins a line; one in a media type does not
    private static String lines(String text) {
        return text.replaceAll("\\b(application|text)/", "$1\u0000")
                .replace("T: ", "Content-Type: ")
                .replace("D/", DISPOSITION + "/")
                .replace("/", "\r\n")
                .replace('\u0000', '/');
    }
}
